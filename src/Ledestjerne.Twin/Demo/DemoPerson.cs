using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Somebody a visitor may try to be, with a reason to.</summary>
/// <param name="Id">Stable words with hyphens: <c>person-offer</c>, <c>doctor-orthopaedics</c>.</param>
/// <param name="As">Who acts.</param>
/// <param name="Person">Whom it is about; empty for those at work.</param>
/// <param name="Case">The case that makes the example; empty for those at work.</param>
/// <param name="HintNb">What waits for the visitor, one sentence.</param>
public sealed record DemoPerson(string Id, Actor As, PersonId? Person, CaseId? Case, string HintNb, string HintEn);

using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Where the life puts what the journal may not hold: who people are, and what they say.</summary>
/// <param name="Person">Told once for each person, before the first case about them.</param>
/// <param name="Text">Keeps a text about a person and gives its id.</param>
public sealed record LifeKeeping(Action<SyntheticPerson> Person, Func<PersonId, string, TextId> Text);

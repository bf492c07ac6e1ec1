using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.Raise;

/// Who raises a need, and for whom they may: what decides which fields are asked for.
/// <param name="Myself">The person signed in.</param>
/// <param name="Caller">The person the desk has found.</param>
/// <param name="Trusting">Those the visitor may act for.</param>
/// <param name="Home">Where the person lives, when an earlier need said so.</param>
public sealed record RaiseScene(PersonId? Myself, PersonId? Caller, IReadOnlyList<PersonId> Trusting, MunicipalityId? Home)
{
    public static async Task<RaiseScene> Of(RegionAtHand region, Visit visit, string? caller)
    {
        PersonId? found = visit.Role == Role.Desk && Guid.TryParse(caller, out var id) ? new PersonId(id) : null;
        var myself = (visit.Visitor?.As as Actor.Self)?.Id;
        return await region.Engine.ReadDurable(state => new RaiseScene(
            myself,
            found,
            myself is { } me ? [.. region.Index.ActsFor(me)] : [],
            (myself ?? found) is { } person && state.Find(person) is { Cases: [.., var last] } ? state.Find(last)?.Need.Home : null));
    }

    /// Nobody is known, so the form has to ask for a name and a way to reach them.
    public bool AsksContact => Myself is null && Caller is null;
}

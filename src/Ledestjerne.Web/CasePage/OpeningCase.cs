using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.CasePage;

/// Finds a case by its number for somebody on the person's side. Whoever is not gets the same answer as for a number that
/// is not there, so that nobody learns which numbers exist.
public static class OpeningCase
{
    /// The case itself with who asks; null when it is not theirs.
    public static ValueTask<(Case Case, Stamp Stamp)?> Find(RegionAtHand region, Visit visit, long number, CommandId id) =>
        region.Engine.ReadDurable<(Case, Stamp)?>(state =>
            region.Index.WithNumber(number) is { } found && state.Find(found) is { } c
            && visit.Stamp(id, c.Person) is var stamp && PersonSide.Speaks(state, c.Person, stamp)
                ? (c, stamp)
                : null);

    /// As <see cref="Find"/> with all the page shows; the look of anybody but the person is noted for the person to see.
    public static async Task<CaseAtHand?> Open(RegionAtHand region, Visit visit, long number)
    {
        if (await Find(region, visit, number, new CommandId(Guid.CreateVersion7())) is not ({ } c, var stamp))
            return null;
        if (stamp.By is not Actor.Self)
            await region.Engine.Submit(new LookAtCase(stamp with { Id = CommandIds.OfLook(stamp, c.Id) }, c.Id));
        return await region.Engine.ReadDurable(state => Read(region, state, c.Id, stamp));
    }

    /// When the person is likely to start: the first of the sites chosen, or of all that are within the travel accepted.
    public static Outlook? OutlookOf(RegionState state, Waiting waiting, Stamp stamp)
    {
        var today = state.Today(stamp);
        return state.Places.Queue(waiting.Service).Rows
            .Where(row => waiting.Chose(row.Site, state.Catalogue))
            .Where(row => state.IsApproved(row.Site, waiting.Service, today))
            .Select(row => (row.Site, At: ExpectedStart.At(state.Places, row.Site, waiting.Service, waiting.Right.Severity, today)))
            .Where(each => each.At is not null)
            .Select(each => new Outlook(each.At!.Value, state.Catalogue.Sites[each.Site]))
            .MinBy(each => (each.Expected.Likely.Index, each.Expected.Late.Index, each.Site.Id.Code));
    }

    private static CaseAtHand? Read(RegionAtHand region, RegionState state, CaseId id, Stamp stamp)
    {
        var c = state.Find(id)!;
        return new CaseAtHand(
            c,
            stamp,
            AllowedActions.For(state, c, stamp),
            Why.For(state, c, region.Index.QueuedFor(c.Service)),
            c is Waiting waiting ? OutlookOf(state, waiting, stamp) : null,
            region.History.PositionsOf(c));
    }
}

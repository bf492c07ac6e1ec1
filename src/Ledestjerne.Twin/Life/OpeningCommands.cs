using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>What opens a region from its files: the opening itself, the approvals, and places for the weeks to come.</summary>
public static class OpeningCommands
{
    /// <summary>Weeks from the opening that places are published for.</summary>
    public const int PublishedWeeks = 104;

    public static IEnumerable<Command> For(RegionSetup setup, Instant at, Func<Guid> newId)
    {
        Stamp Stamp() => new(new CommandId(newId()), at, Actor.Files);
        yield return new OpenRegion(Stamp(), setup.Hash);
        foreach (var row in setup.Approvals)
        {
            yield return new ApproveProvider(Stamp(), row.Provider, row.Service, row.From, row.To);
        }

        var first = Week.Of(setup.Catalogue.DateAt(at));
        var last = first.Plus(PublishedWeeks - 1);
        foreach (var row in setup.Capacity.Rows.Where(r => r.Weeks is null))
        {
            yield return new PublishPlaces(Stamp(), row.Site, row.Service, first.Monday, last.Monday, row.PlacesPerWeek, PlacesReason.RegionFile);
        }

        foreach (var row in setup.Capacity.Rows)
        {
            if (row.Weeks is { } weeks && weeks.Overlaps(new WeekSpan(first, last)))
            {
                var from = weeks.First < first ? first : weeks.First;
                var to = weeks.Last > last ? last : weeks.Last;
                yield return new PublishPlaces(Stamp(), row.Site, row.Service, from.Monday, to.Monday, row.PlacesPerWeek, PlacesReason.RegionFile);
            }
        }
    }
}

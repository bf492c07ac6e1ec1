using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Regions;

/// <summary>
/// Brings a region's files into its journal: opens it, or notes that the files have changed; approvals and places that
/// differ from what the journal knows. Does nothing when nothing differs.
/// </summary>
public static class RegionBirth
{
    /// <summary>Places are published this many weeks ahead of the day.</summary>
    private const int WeeksAhead = 104;

    /// <summary>The commands that make an empty region this one.</summary>
    /// <param name="command">Gives each command an id.</param>
    public static IEnumerable<Command> Open(RegionSetup setup, Instant at, Func<CommandId> command)
    {
        Stamp Stamp() => new(command(), at, Actor.Files);
        yield return new OpenRegion(Stamp(), setup.Hash);
        foreach (var approval in setup.Approvals)
        {
            yield return new ApproveProvider(Stamp(), approval.Provider, approval.Service, approval.From, approval.To);
        }

        var first = Week.Of(setup.Catalogue.DateAt(at));
        foreach (var (row, weeks) in setup.Capacity.Between(first, first.Plus(WeeksAhead)))
        {
            if (setup.Tables.Stays.ContainsKey(row.Service))
            {
                if (row.Weeks is null)
                {
                    yield return new PublishBeds(Stamp(), row.Site, row.Service, row.PlacesPerWeek, PlacesReason.RegionFile);
                }

                continue;
            }

            yield return new PublishPlaces(
                Stamp(), row.Site, row.Service, weeks.First.Monday, weeks.Last.Monday, row.PlacesPerWeek, PlacesReason.RegionFile);
        }
    }

    /// <summary>Notes that the region runs on from other files; their approvals are taken over, places stay the providers' own.</summary>
    public static IEnumerable<Command> Revise(RegionSetup setup, RegionState state, Instant at, Func<CommandId> command)
    {
        if (state.DataHash == setup.Hash)
        {
            yield break;
        }

        yield return new ReviseRegion(new Stamp(command(), at, Actor.Files), setup.Hash);
        var known = state.Approvals.All.ToHashSet();
        foreach (var approval in setup.Approvals)
        {
            if (!known.Contains((approval.Provider, approval.Service, approval.From, approval.To)))
            {
                yield return new ApproveProvider(
                    new Stamp(command(), at, Actor.Files), approval.Provider, approval.Service, approval.From, approval.To);
            }
        }
    }
}

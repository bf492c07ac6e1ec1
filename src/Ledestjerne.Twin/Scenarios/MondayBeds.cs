using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>What the institutions do with beds as a week begins: as many as the plan has, less what sickness and storms take. Nobody is moved; a bed closes as its stay ends.</summary>
internal sealed class MondayBeds(RegionSetup setup, PlacePlan plan, WeekLosses losses)
{
    public bool Are(Range service) => setup.Tables.Stays.ContainsKey(plan.Rows[service.Start.Value].Service);

    public IEnumerable<Command> Commands(RegionState state, Range service, Week week, int runWeek, Func<Actor, Stamp> stamp)
    {
        var (start, count) = service.GetOffsetAndLength(plan.Rows.Length);
        var beds = new int[count];
        plan.Places(service, week, runWeek, beds);
        for (var i = 0; i < count; i++)
        {
            var row = plan.Rows[start + i];
            var wanted = losses.Left(row, week, runWeek, beds[i]);
            if (state.Places.Find(row.Site, row.Service)?.Beds != wanted)
            {
                var provider = setup.Catalogue.Providers[setup.Catalogue.Sites[row.Site].Provider];
                yield return new PublishBeds(
                    stamp(new Actor.Institution(provider.Id, provider.Leader)), row.Site, row.Service, wanted, PlacesReason.Planned);
            }
        }
    }
}

using Ledestjerne.Domain;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class First_in_the_queue
{
    /// <summary>One pair of lists is put in order all the time, the other only when its keeper finds it worth it.</summary>
    [Fact]
    public void Is_the_same_whether_the_list_is_put_in_order_or_not()
    {
        var region = LivedRegion.OfSmall;
        var state = new RegionState(region.Setup.Catalogue);
        var (asked, ordered) = (new WaitingLists(state.Catalogue), new WaitingLists(state.Catalogue));
        var folded = new List<Transition>();
        var (events, compared, found) = (0, 0, 0);
        foreach (var record in region.Journal)
        {
            Transition.Fold(state, record.Stamp, [record.Event], folded);
            foreach (var transition in folded)
            {
                state.Apply(transition);
                asked.Apply(++events, transition);
                ordered.Apply(events, transition);
            }

            if (events % 7 == 0 && folded[0].After is Entitled { Service: var service })
            {
                var waiting = ordered.Of(service).ByNeed().ToArray().Select(q => q.Case).ToList();
                foreach (var site in state.Catalogue.SitesOf(service))
                {
                    var fitting = waiting.Where(w => w.Choice.Covers(site.Id, state.Catalogue.TravelMinutes(w.Need.Home, site.Id))).Take(2).ToList();
                    asked.Of(service).First(site.Id, default).ShouldBe(fitting.FirstOrDefault());
                    asked.Of(service).First(site.Id, fitting.FirstOrDefault()?.Id ?? default).ShouldBe(fitting.ElementAtOrDefault(1));
                    (compared, found) = (compared + 1, found + fitting.Count);
                }
            }
        }

        compared.ShouldBeGreaterThan(1_000);
        found.ShouldBeGreaterThan(compared / 2);
    }
}

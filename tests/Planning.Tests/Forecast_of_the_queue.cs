using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Forecast_of_the_queue
{
    private static readonly LivedRegion Region = LivedRegion.OfSmall;
    private static readonly RegionForecast Forecast = RegionForecast.Reckon(Region.State, Region.Lists, Region.Measures, Region.Today);

    [Fact]
    public void Is_made_for_everybody_who_waits()
    {
        var waiting = Region.State.Cases.OfType<Waiting>().ToList();

        Forecast.Waiting.ShouldBe(waiting.Count);
        waiting.ShouldAllBe(w => Forecast.Find(w.Id) != null);
        Forecast.People.ShouldAllBe(p => p.Early <= p.Likely && p.Likely <= p.Late);
    }

    [Fact]
    public void Means_only_those_with_a_start_in_sight()
    {
        foreach (var service in Forecast.Services)
        {
            var people = Forecast.People.Where(p => Region.State.Find(p.Case)!.Service == service.Service).ToList();
            var days = people.Where(p => p.Site is not null)
                .Select(p => Period.DaysBetween(Region.State.Find(p.Case)!.Need.ReceivedOn, p.Likely.Monday) + 2).ToList();

            service.NoneInSight.ShouldBe(people.Count(p => p.Site is null));
            service.MeanWaitDays.ShouldBe(days.Count == 0 ? null : days.Sum() / days.Count);
        }
    }

    [Fact]
    public void Sends_nobody_where_they_have_not_chosen()
    {
        foreach (var person in Forecast.People.Where(p => p.Site is not null))
        {
            var w = (Waiting)Region.State.Find(person.Case)!;
            w.Choice.Covers(person.Site!.Value, Region.State.Catalogue.TravelMinutes(w.Need.Home, person.Site.Value)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Fills_no_published_week_beyond_its_places()
    {
        foreach (var week in Forecast.People.Where(p => p.Site is not null).GroupBy(p => (p.Site!.Value, Region.State.Find(p.Case)!.Service, p.Likely)))
        {
            var places = Region.State.Places.Find(week.Key.Item1, week.Key.Service).ShouldNotBeNull();
            if (week.Key.Likely < places.EndWeek)
            {
                week.Count().ShouldBeLessThanOrEqualTo(places[week.Key.Likely].Free);
            }
        }
    }

    [Fact]
    public void Counts_as_solvable_only_what_free_places_in_time_can_solve()
    {
        Forecast.In4.Count.ShouldBeGreaterThanOrEqualTo(Forecast.In4.Solvable);
        Forecast.In13.Count.ShouldBeGreaterThanOrEqualTo(Forecast.In4.Count);
        Forecast.People.Where(p => p.SolvedAt is not null).ShouldAllBe(p => p.Breaches && p.SolvedAt != p.Site);
    }
}

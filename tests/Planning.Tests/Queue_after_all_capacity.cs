using Ledestjerne.Domain;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Queue_after_all_capacity
{
    private static readonly LivedRegion Region = LivedRegion.OfSmall;
    private static readonly QueueAfter After = QueueAfter.Reckon(0, Region.Today, RegionClearing.From(Region.State, Region.Today), default);

    [Fact]
    public void Begins_with_everybody_who_waits_and_loses_nobody()
    {
        After.Waiting.ShouldBe(Region.State.Cases.OfType<Waiting>().Count());
        After.Weeks[0].ShouldBe(After.Waiting);
        After.Weeks[^1].ShouldBe(After.Left);
        After.Weeks.Zip(After.Weeks.Skip(1)).ShouldAllBe(pair => pair.First >= pair.Second);
    }

    [Fact]
    public void Starts_no_more_in_a_week_than_there_are_free_approved_places()
    {
        foreach (var service in After.Services)
        {
            for (var ahead = 0; ahead < RegionClearing.Weeks; ahead++)
            {
                var week = After.From.Plus(ahead);
                var free = Region.State.Places.Queue(service.Service).Rows
                    .Where(row => Region.State.IsApproved(row.Site, row.Service, week.Friday)).Sum(row => Math.Max(0, row[week].Free));
                service.Starts[ahead].ShouldBeLessThanOrEqualTo(free);
            }
        }
    }

    [Fact]
    public void Takes_what_people_have_chosen_as_it_is()
    {
        foreach (var input in RegionClearing.From(Region.State, Region.Today))
        {
            foreach (var offer in Clearing.Clear(input, Order.Strict).Offers)
            {
                var w = (Waiting)Region.State.Cases.Single(c => c.File.Number == long.Parse(input.Waiting[offer.Person].Id));
                var site = new SiteId(input.Providers[offer.Provider].Id);
                w.Choice.Covers(site, Region.State.Catalogue.TravelMinutes(w.Need.Home, site)).ShouldBeTrue();
            }
        }
    }

    /// <summary>With the places said to be missing nothing is missing any more.</summary>
    [Fact]
    public void Names_as_missing_what_would_spare_every_breach_that_places_can_spare()
    {
        After.Services.ShouldAllBe(s => s.Missing == 0 ? s.Breaches == 0 : s.Breaches >= s.Missing);
        After.Services.Single(s => s.Service.Code == "physiotherapy").Breaches.ShouldBeGreaterThan(0);
    }
}

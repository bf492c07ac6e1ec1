using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>In the small region orthopaedics has 8 + 3 + 3 + 2 places a week, physiotherapy 9 + 8.</summary>
public sealed class Changes_of_places
{
    private static readonly SiteId Hospital = new("sykehus-storby");

    [Fact]
    public void More_places_come_at_the_site_in_their_weeks()
    {
        var run = SmallRuns.Live(new Change.MorePlaces(SmallRuns.Orthopaedics, Hospital, 5, new RunWeeks(2, 4)));

        SmallRuns.Places(run, SmallRuns.Orthopaedics).ShouldBe([16, 21, 21, 21, 16, 16]);
        SmallRuns.Places(run, SmallRuns.Physiotherapy).ShouldAllBe(p => p == 17);
    }

    [Fact]
    public void More_places_without_a_site_are_shared_out_to_the_last_one()
    {
        var run = SmallRuns.Live(new Change.MorePlaces(SmallRuns.Orthopaedics, null, 7, new RunWeeks(3)));

        SmallRuns.Places(run, SmallRuns.Orthopaedics).ShouldBe([16, 16, 23, 23, 23, 23]);
    }

    [Fact]
    public void Fewer_places_are_never_fewer_than_none()
    {
        var run = SmallRuns.Live(new Change.MorePlaces(SmallRuns.Orthopaedics, null, -100, new RunWeeks(4)));

        SmallRuns.Places(run, SmallRuns.Orthopaedics).ShouldBe([16, 16, 16, 0, 0, 0]);
        SmallRuns.Of(run, SmallRuns.Orthopaedics)[3].Started.ShouldBe(0);
    }

    [Fact]
    public void Scaled_places_are_in_the_mean_what_they_are_scaled_to()
    {
        var plan = SmallRuns.Plan with { Weeks = 12, WarmUpWeeks = 0 };
        var scenario = SmallRuns.Scenario(new Change.ScaledPlaces(SmallRuns.Physiotherapy, 90, RunWeeks.All));
        var run = TwinRun.Live(SmallRuns.Healthy, scenario, plan, 1, () => { }, CancellationToken.None);

        SmallRuns.Places(run, SmallRuns.Physiotherapy).Average().ShouldBe(15.3, 0.2);
    }

    [Fact]
    public void A_higher_norm_with_the_same_staff_leaves_fewer_places()
    {
        var run = SmallRuns.Live(new Change.StaffingNorm(SmallRuns.Orthopaedics, 200, new RunWeeks(2)));

        SmallRuns.Places(run, SmallRuns.Orthopaedics).First().ShouldBe(16);
        SmallRuns.Places(run, SmallRuns.Orthopaedics).Skip(1).Average().ShouldBe(8, 1);
    }

    [Fact]
    public void A_closed_site_gives_its_bookings_back_and_opens_again()
    {
        var run = SmallRuns.Live(new Change.ClosedSite(Hospital, SmallRuns.Orthopaedics, new RunWeeks(3, 4)));

        SmallRuns.Places(run, SmallRuns.Orthopaedics).ShouldBe([16, 16, 8, 8, 16, 16]);
        var asIs = SmallRuns.Of(SmallRuns.AsIs, SmallRuns.Orthopaedics);
        SmallRuns.Of(run, SmallRuns.Orthopaedics).Sum(w => w.Cancelled).ShouldBeGreaterThan(asIs.Sum(w => w.Cancelled) + 3);
        SmallRuns.Of(run, SmallRuns.Orthopaedics)[0].ShouldBe(asIs[0]);
    }

    [Fact]
    public void A_new_provider_has_its_places_while_it_is_there()
    {
        var made = new Change.NewProvider(
            "ny", "Ny klinikk", ProviderKind.NonProfit, new MunicipalityId("9002"), [new ServicePlaces(SmallRuns.Orthopaedics, 9)], new RunWeeks(2, 5));
        var run = SmallRuns.Live(made);

        SmallRuns.Places(run, SmallRuns.Orthopaedics).ShouldBe([16, 25, 25, 25, 25, 16]);
        SmallRuns.Of(run, SmallRuns.Orthopaedics).Sum(w => w.Started)
            .ShouldBeGreaterThan(SmallRuns.Of(SmallRuns.AsIs, SmallRuns.Orthopaedics).Sum(w => w.Started));
    }

    [Theory]
    [InlineData(OpeningRule.ByNeed)]
    [InlineData(OpeningRule.ByActivity)]
    public void Openings_come_every_fourth_week_and_stay(OpeningRule rule)
    {
        var run = SmallRuns.Live(new Change.Opening(rule, 10, new RunWeeks(2)));

        Enumerable.Range(0, 6).Select(w => run.Services.Sum(s => s.Weeks[w].Places) - SmallRuns.AsIs.Services.Sum(s => s.Weeks[w].Places))
            .ShouldBe([0, 10, 10, 10, 10, 20]);
    }

    [Fact]
    public void By_need_the_places_go_where_the_wait_is_long()
    {
        var run = SmallRuns.Live(new Change.Opening(OpeningRule.ByNeed, 20, RunWeeks.All));

        // Ten weeks of orthopaedics wait in the small region, and a week or so of the rest; it has 16 of the 60 places.
        (SmallRuns.Places(run, SmallRuns.Orthopaedics).First() - 16).ShouldBeGreaterThan(20 * 16 / 60 + 2);
    }

    [Fact]
    public void A_storm_closes_the_municipality_for_its_weeks()
    {
        var run = SmallRuns.Live(new Change.Storm([new MunicipalityId("9002")], new RunWeeks(3, 4)));

        SmallRuns.Places(run, SmallRuns.Orthopaedics).ShouldBe([16, 16, 13, 13, 16, 16]);
        SmallRuns.Places(run, SmallRuns.Physiotherapy).ShouldBe([17, 17, 9, 9, 17, 17]);
    }

    [Fact]
    public void An_influenza_takes_its_share_of_the_places_while_it_lasts()
    {
        var run = SmallRuns.Live(new Change.Influenza(100, 50, new RunWeeks(2, 5)));
        var places = Enumerable.Range(0, 6).Select(w => run.Services.Sum(s => s.Weeks[w].Places)).ToList();

        (places[0], places[5]).ShouldBe((60, 60));
        places[1..5].ShouldAllBe(p => p >= 26 && p <= 34);
        run.Services.ShouldAllBe(s => s.Weeks.All(w => w.PlacesUsed <= w.Places));
    }

    [Fact]
    public void Ordinary_sickness_moves_places_about_their_mean()
    {
        var setup = SmallRuns.Setup with { Life = SmallRuns.Setup.Life with { StaffSickPercent = 20 } };
        var plan = SmallRuns.Plan with { Weeks = 26 };
        var run = TwinRun.Live(setup, Scenario.AsIs, plan, 1, () => { }, CancellationToken.None);
        var places = Enumerable.Range(0, 26).Select(w => run.Services.Sum(s => s.Weeks[w].Places)).ToList();

        places.Distinct().Count().ShouldBeGreaterThan(5);
        places.Average().ShouldBe(60, 3);
        run.Services.ShouldAllBe(s => s.Weeks.All(w => w.PlacesUsed <= w.Places));
    }
}

using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>Beds with stays in an ordinary region: the small one, with a ward instead of places by week.</summary>
public sealed class Beds_in_a_run
{
    private static readonly ServiceId Ward = new("home-nursing");
    private static readonly RunPlan Plan = new(new LocalDate(2026, 2, 2), Weeks: 12, WarmUpWeeks: 4, Seed: 3, Replications: 1);

    [Theory]
    [InlineData("home-nursing,exponential,5,")]
    [InlineData("home-nursing,log-normal,5,4")]
    [InlineData("home-nursing,empirical,5,", "home-nursing,2", "home-nursing,3", "home-nursing,10")]
    public void Stays_take_beds_for_as_long_as_they_last(string stay, params string[] counted)
    {
        var run = Live(Region(stay, counted), []);
        var weeks = run.Services.Single(s => s.Service == Ward).Weeks;
        var (started, taken) = (weeks.Sum(w => w.Started), weeks.Sum(w => w.BedMinutesTaken) / (24 * 60.0));

        started.ShouldBeGreaterThan(20);
        weeks.Sum(w => w.BedMinutesTaken).ShouldBeLessThanOrEqualTo(weeks.Sum(w => w.BedMinutes));

        // By Little's law the beds taken are starts times the mean stay; an offered bed waits some hours besides.
        (taken / started).ShouldBeInRange(3, 8);
    }

    [Fact]
    public void A_scenario_gives_and_takes_beds()
    {
        var region = Region("home-nursing,exponential,5,");
        var asIs = BedDays(Live(region, []));

        BedDays(Live(region, [new Change.MorePlaces(Ward, null, 4, RunWeeks.All)])).ShouldBe(asIs + (4 * 7 * Plan.Weeks), 40);
        BedDays(Live(region, [new Change.ScaledPlaces(Ward, 50, RunWeeks.All)])).ShouldBe(asIs / 2, 0.1 * asIs);
    }

    [Fact]
    public void A_storm_that_cuts_everybody_off_ends()
    {
        var region = Region("home-nursing,exponential,5,");
        var storm = new Change.Storm([.. region.Catalogue.Municipalities.Keys], new RunWeeks(3, 5));

        var weeks = Live(region, [storm]).Services.Single(s => s.Service == Ward).Weeks;

        weeks[3].Started.ShouldBe(0);
        weeks[^1].Started.ShouldBeGreaterThan(0);
    }

    private static double BedDays(RunRecord run) => run.Services.Single(s => s.Service == Ward).Weeks.Sum(w => w.BedMinutes) / (24 * 60.0);

    private static RunRecord Live(RegionSetup region, Change[] changes) =>
        TwinRun.Live(region, new Scenario("tried", "Tried", [.. changes]), Plan, Plan.Seed, () => { }, CancellationToken.None);

    private static RegionSetup Region(string stay, params string[] counted)
    {
        using var copy = new RegionCopy();
        File.WriteAllLines(copy.In("stays.csv"), ["service,spread,mean_days,median_days", stay]);
        if (counted.Length > 0)
        {
            File.WriteAllLines(copy.In("stay_days.csv"), ["service,days", .. counted]);
        }

        return LivedRegion.Load(copy.Path);
    }
}

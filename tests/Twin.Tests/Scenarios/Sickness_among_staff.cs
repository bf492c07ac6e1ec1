using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Sickness_among_staff
{
    private const int Weeks = 52;
    private const int PlacesOfOrthopaedics = 16;
    private static readonly RunPlan Year = SmallRuns.Plan with { Weeks = Weeks };
    private static readonly RegionSetup AllYear = SmallRuns.Setup with
    {
        Capacity = new CapacityTable(SmallRuns.Setup.Capacity.Rows.Where(r => r.Weeks is null)),
    };

    [Fact]
    public void Is_in_every_run_unless_the_region_says_there_is_none()
    {
        PlacesOfYear(SmallRuns.Setup).Distinct().Count().ShouldBeGreaterThan(1);
        PlacesOfYear(AllYear with { Life = AllYear.Life with { StaffSickPercent = 0 } }).ShouldAllBe(p => p == PlacesOfOrthopaedics);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Leaves_a_years_places_as_they_were_but_for_one_weeks(int seed)
    {
        PlacesOfYear(AllYear, (ulong)seed).Sum().ShouldBeInRange((Weeks - 1) * PlacesOfOrthopaedics, (Weeks + 1) * PlacesOfOrthopaedics);
    }

    [Fact]
    public void Is_another_with_another_seed_and_the_same_in_every_scenario()
    {
        var more = new Change.MorePlaces(SmallRuns.Physiotherapy, null, 9, RunWeeks.All);

        PlacesOfYear(AllYear, 1, more).ShouldBe(PlacesOfYear(AllYear, 1));
        PlacesOfYear(AllYear, 2).ShouldNotBe(PlacesOfYear(AllYear, 1));
    }

    [Fact]
    public void Is_there_beside_a_change_that_begins()
    {
        var more = new Change.MorePlaces(SmallRuns.Orthopaedics, new SiteId("sykehus-storby"), 16, new RunWeeks(27));
        var places = PlacesOfYear(AllYear, 1, more);

        places[..26].Sum().ShouldBeInRange(25 * PlacesOfOrthopaedics, 27 * PlacesOfOrthopaedics);
        places[26..].Sum().ShouldBeInRange(25 * 2 * PlacesOfOrthopaedics, 27 * 2 * PlacesOfOrthopaedics);
        places[26..].Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Places_are_published_for_as_long_as_a_run_lasts()
    {
        using var region = new Mondays(SmallRuns.Healthy, SmallRuns.Plan with { Weeks = 300 });
        for (var week = 1; week <= 300; week++)
        {
            region.After(week);
            region.Places(SmallRuns.Physiotherapy, week + 40).ShouldBe(17, $"week {week}");
        }
    }

    private static List<int> PlacesOfYear(RegionSetup setup, ulong seed = 1, params Change[] changes)
    {
        using var region = new Mondays(setup, Year with { Seed = seed }, changes);
        var places = new List<int>();
        for (var week = 1; week <= Weeks; week++)
        {
            region.After(week);
            places.Add(region.Places(SmallRuns.Orthopaedics, week));
        }

        return places;
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Figures_of_futures
{
    private static readonly RunPlan Plan = SmallRuns.Plan with { Weeks = 2, Replications = 3 };
    private static readonly ServiceId Emergency = new("emergency");
    private static readonly MunicipalityId Storby = new("9001");

    [Fact]
    public void Are_reckoned_from_the_weeks()
    {
        var week = new WeekRun
        {
            Started = 10, WaitedDays = 200, StartedLate = 1, Breached = 2, BreachWeight = 6, Waiting = 40, PastDeadline = 4, WaitingDays = 800,
            Places = 20, PlacesUsed = 15, Told = 5, ToldErrorDays = -10, ToldMissDays = 20, Raised = 12, Granted = 9, Refused = 3,
        };
        double Of(FutureFigure figure) => FigureOfWeeks.Of(figure, [week with { Waiting = 7 }, week]);

        Of(FutureFigure.MeanWaitDays).ShouldBe(20);
        Of(FutureFigure.LateShare).ShouldBe(0.1);
        Of(FutureFigure.Breaches).ShouldBe(4);
        Of(FutureFigure.BreachWeight).ShouldBe(12);
        Of(FutureFigure.WaitingAtEnd).ShouldBe(40);
        Of(FutureFigure.PastDeadlineShare).ShouldBe(0.1);
        Of(FutureFigure.MeanDaysWaiting).ShouldBe(20);
        Of(FutureFigure.PlaceOccupancy).ShouldBe(0.75);
        Of(FutureFigure.BedOccupancy).ShouldBe(double.NaN);
        Of(FutureFigure.ForecastErrorDays).ShouldBe(-2);
        Of(FutureFigure.ForecastMissDays).ShouldBe(4);
        Of(FutureFigure.StartsPerDay).ShouldBe(20 / 14.0);
        Of(FutureFigure.PlacesPerWeek).ShouldBe(20);
        Of(FutureFigure.RaisedPerWeek).ShouldBe(12);
        Of(FutureFigure.RefusedShare).ShouldBe(0.25);
    }

    [Fact]
    public void Every_count_of_a_week_is_added_up()
    {
        object one = default(WeekRun);
        foreach (var field in typeof(WeekRun).GetFields())
        {
            field.SetValue(one, Convert.ChangeType(3, field.FieldType));
        }

        object sum = FigureOfWeeks.Sum([(WeekRun)one, (WeekRun)one]);

        typeof(WeekRun).GetFields().ShouldAllBe(f => Convert.ToInt64(f.GetValue(sum)) == 6);
    }

    [Fact]
    public void Differences_are_taken_seed_by_seed()
    {
        var set = Set(Future("as-is", 100, 900, 40), Future("other", 103, 904, 45));
        var figure = FutureFigures.Of(set).Region.Scenarios[1][FutureFigure.WaitingAtEnd];

        figure.Difference.Mean.ShouldBe(4);
        figure.Difference.IsClear.ShouldBeTrue();
        figure.Value.HalfWidth.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void The_first_scenario_is_no_different_from_itself()
    {
        var figures = FutureFigures.Of(Set(Future("as-is", 100, 900, 40)));

        figures.Region.Scenarios.ShouldHaveSingleItem()[FutureFigure.WaitingAtEnd].Difference.ShouldBe(new Estimate(0, 0, 0));
    }

    [Fact]
    public void The_region_is_every_service_but_emergency_help()
    {
        var figures = FutureFigures.Of(Set(Future("as-is", 100, 900, 40)));

        figures.Services.Select(s => s.Service).ShouldBe([Emergency, SmallRuns.Orthopaedics]);
        figures.Region.Scenarios[0][FutureFigure.WaitingAtEnd].Value.ShouldBe(figures.Services[1].Scenarios[0][FutureFigure.WaitingAtEnd].Value);
        figures.Services[0].Scenarios[0][FutureFigure.WaitingAtEnd].Value.Mean.ShouldBe(7);
    }

    [Fact]
    public void Other_seeds_are_not_compared()
    {
        var other = Future("other", 1, 2, 3);
        var set = Set(Future("as-is", 1, 2, 3), other with { Runs = [.. other.Runs.Reverse()] });

        Should.Throw<ArgumentException>(() => FutureFigures.Of(set)).Message.ShouldContain("other");
    }

    [Fact]
    public void Weeks_have_an_interval_each()
    {
        var weeks = FutureWeeks.Of(Set(Future("as-is", 100, 900, 40)), 0, SmallRuns.Orthopaedics, FutureFigure.WaitingAtEnd);

        weeks.Length.ShouldBe(2);
        weeks[1].ShouldBe(Estimate.Of([100, 900, 40]));
    }

    [Fact]
    public void A_scenario_that_changes_nothing_is_no_different()
    {
        ImmutableArray<Scenario> scenarios = [Scenario.AsIs, new Scenario("same", "The same", [])];
        var set = FutureRuns.Live(SmallRuns.Setup, scenarios, Plan with { WarmUpWeeks = 0, Weeks = 1, Replications = 2 }, _ => { }, CancellationToken.None);
        var figures = FutureFigures.Of(set).Region.Scenarios[1];

        figures.Figures.Where(f => f.Difference.IsKnown).ShouldAllBe(f => f.Difference == new Estimate(0, 0, 0));
        figures[FutureFigure.StartsPerDay].Value.Mean.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Who_was_hit_most_comes_first_and_the_few_are_not_told_of()
    {
        var hurt = new GroupRun(SmallRuns.Orthopaedics, Storby, AgeBand.From80To89, Severity.Class2, 20, 400, 1, 5, 0);
        var other = hurt with { Age = AgeBand.From0To17 };
        var few = hurt with { Age = AgeBand.From90, Started = 2, StillWaiting = 2 };
        var set = Set(
            Future("as-is", 1, 2, 3, hurt, other, few),
            Future("storm", 1, 2, 3, hurt with { Late = 4, PastDeadline = 2, WaitedDays = 600 }, other with { StillWaiting = 9 }, few with { Late = 2 }));

        var hit = HitGroups.Of(set, 1, ToldApartBy.HomeAgeSeverity);

        hit.Groups.Select(g => g.Who.Age).ShouldBe([AgeBand.From80To89, AgeBand.From0To17]);
        hit.Groups[0].OverDeadlineRise.ShouldBe(new Estimate(5, 5, 5));
        hit.Groups[0].MeanWaitRise.Mean.ShouldBe(10);
        hit.Groups[1].WaitingRise.Mean.ShouldBe(4);
        hit.Suppressed.ShouldBe(1);
        HitGroups.Of(set, 1, ToldApartBy.Home).Groups.ShouldHaveSingleItem().OverDeadlineRise.Mean.ShouldBe(6);
    }

    private static FutureSet Set(params ImmutableArray<Future> futures) => new(SmallRuns.Setup, Plan, futures);

    /// <summary>A future of three runs with so many waiting at the end in orthopaedics, and seven in emergency help.</summary>
    private static Future Future(string code, int first, int second, int third, params ImmutableArray<GroupRun> groups) => new(
        new Scenario(code, code, []),
        [.. new[] { first, second, third }.Select((waiting, run) => Run(code, (ulong)run, waiting, groups))]);

    private static RunRecord Run(string code, ulong seed, int waiting, ImmutableArray<GroupRun> groups) => new(
        code,
        seed,
        [
            new ServiceRun(Emergency, [default, new WeekRun { Waiting = 7 }]),
            new ServiceRun(SmallRuns.Orthopaedics, [default, new WeekRun { Waiting = waiting }]),
        ],
        groups,
        new RunAccount(0, 0, 0, 0, 0, 0, 0, ""));
}

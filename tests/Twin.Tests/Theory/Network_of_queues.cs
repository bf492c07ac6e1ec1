using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Ledestjerne.Tests;

/// <summary>
/// The theory region: an open network of twenty M/M/c queues at a load of 0.95, lived by the whole product. Every mean wait
/// must be what theory says, within the interval of the runs.
/// </summary>
public sealed class Network_of_queues(ITestOutputHelper output)
{
    private static readonly RegionSetup Region = LivedRegion.Load(TheoryRegion.Path);
    private static readonly QueueTheory Theory = new(Region);
    private static readonly RunPlan Plan = new(new LocalDate(2026, 1, 5), Weeks: 12, WarmUpWeeks: 3, Seed: 1, Replications: 14);
    /// <summary>Student's t with thirteen degrees of freedom that a right twin fails by chance once in a thousand times.</summary>
    private const double SureOfOne = 4.22;

    /// <summary>The same for forty intervals at once.</summary>
    private const double SureOfAll = 5.92;

    private static readonly Lazy<FutureSet> Lived = new(() => FutureRuns.Live(Region, [Scenario.AsIs], Plan, _ => { }, CancellationToken.None));

    private static ImmutableArray<RunRecord> Runs => Lived.Value.Futures[0].Runs;

    [Fact]
    public void Is_the_one_that_peers_are_measured_on()
    {
        Theory.Stations.Length.ShouldBe(20);
        for (var station = 0; station < Theory.Stations.Length; station++)
        {
            Theory.Load(station).ShouldBe(0.95, 1e-6);
        }

        // The long-run mean that was published with the network.
        Theory.MeanWait().ShouldBe(0.11542, 0.00001);
        Theory.MeanWait(0).ShouldBe(0.21907645, 1e-6);
    }

    [Fact]
    public void Mean_wait_of_all_visits_agrees_with_Jackson()
    {
        var waits = Runs.Select(r => QueueTheory.Days(r.Services.Sum(s => s.Weeks.Sum(w => w.QueuedMs))) / r.Services.Sum(s => s.Weeks.Sum(w => w.Started)));
        var found = Interval([.. waits], SureOfOne);
        output.WriteLine(Line("all", Theory.MeanWait(), found));

        found.Low.ShouldBeLessThan(Theory.MeanWait());
        found.High.ShouldBeGreaterThan(Theory.MeanWait());
    }

    [Fact]
    public void Mean_wait_of_every_station_agrees_with_Erlang()
    {
        for (var station = 0; station < Theory.Stations.Length; station++)
        {
            var service = Theory.Stations[station];
            var weeks = Runs.Select(r => r.Services.Single(s => s.Service == service).Weeks).ToList();

            var found = Interval([.. weeks.Select(w => QueueTheory.Days(w.Sum(x => x.QueuedMs)) / w.Sum(x => x.Started))], SureOfAll);
            output.WriteLine(Line(service.Code, Theory.MeanWait(station), found));

            Theory.MeanWait(station).ShouldBeInRange(found.Low, found.High, service.Code);
            Interval([.. weeks.Select(w => w.Sum(x => x.Started) / (7.0 * Plan.Weeks))], SureOfAll).ShouldSatisfyAllConditions(
                started => started.Low.ShouldBeLessThan(Theory.Arrivals[station]),
                started => started.High.ShouldBeGreaterThan(Theory.Arrivals[station]));
        }
    }

    [Fact]
    public void Queue_and_waits_are_the_same_by_Little_s_law_in_every_run()
    {
        foreach (var account in Runs.Select(r => r.Account))
        {
            account.QueueDays.ShouldBe(account.WaitDays, 1e-6);
            account.QueueDays.ShouldBeGreaterThan(1_000);
        }
    }

    [Fact]
    public void Everybody_who_came_is_somewhere_at_the_end()
    {
        foreach (var account in Runs.Select(r => r.Account))
        {
            account.Entered.ShouldBe(account.Closed + account.Open);
            account.Entered.ShouldBeGreaterThan(250_000);
        }
    }

    private static Estimate Interval(double[] values, double t)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        var half = t * deviation / Math.Sqrt(values.Length);
        return new Estimate(mean, mean - half, mean + half);
    }

    private static string Line(string what, double theory, Estimate found) => string.Create(
        CultureInfo.InvariantCulture, $"{what,-12} theory {theory:F4} days, found {found.Mean:F4} ({found.Low:F4}–{found.High:F4})");
}

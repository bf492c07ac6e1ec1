using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Regions lived side by side, each in its own loop, with as many seeds as asked for: what each service's queue was.</summary>
/// <param name="Runs">One for each seed: the regions together, by service.</param>
internal sealed record LivedQueues(ImmutableArray<ImmutableDictionary<ServiceId, QueueFigures>> Runs)
{
    /// <summary>On all cores; the result does not depend on how many there are.</summary>
    public static LivedQueues Live(ImmutableArray<RegionSetup> regions, CalibrationPlan plan, CancellationToken cancel)
    {
        var lived = new ImmutableDictionary<ServiceId, QueueFigures>[regions.Length * plan.Replications];
        Parallel.For(0, lived.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, n =>
            lived[n] = Live(regions[n % regions.Length], plan, plan.Seed + (n / regions.Length)));
        return new LivedQueues([.. lived.Chunk(regions.Length).Select(Together)]);
    }

    /// <summary>All runs added up.</summary>
    public Dictionary<ServiceId, QueueFigures> Together() =>
        Runs.SelectMany(r => r).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Select(s => s.Value).Aggregate((a, b) => a + b));

    private static ImmutableDictionary<ServiceId, QueueFigures> Live(RegionSetup region, CalibrationPlan plan, int seed)
    {
        var setup = region with
        {
            Profile = region.Profile with { Opening = region.Profile.Opening with { LivedWeeks = plan.WarmUpWeeks + plan.Weeks } },
            Life = region.Life with { Seed = region.Life.Seed + seed },
        };
        var lists = new WaitingLists(setup.Catalogue);
        var measures = new WeeklyMeasures(setup.Catalogue);
        var lived = new SimulatedRegion(new RegionState(setup.Catalogue), [lists, measures]);
        Life.Live(setup, lived, lists, LifeKeeping.Nothing, plan.Until.At(new LocalTime(12, 0)).InZoneLeniently(setup.Catalogue.Zone).ToInstant());
        return QueueFigures.Of(measures, plan.Weeks);
    }

    private static ImmutableDictionary<ServiceId, QueueFigures> Together(ImmutableDictionary<ServiceId, QueueFigures>[] regions) =>
        regions.SelectMany(r => r).GroupBy(r => r.Key).ToImmutableDictionary(g => g.Key, g => g.Select(r => r.Value).Aggregate((a, b) => a + b));
}

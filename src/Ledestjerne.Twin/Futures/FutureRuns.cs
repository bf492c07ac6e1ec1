using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Lives every scenario with every seed, on all cores; the result does not depend on how many there are.</summary>
public static class FutureRuns
{
    /// <param name="progress">Called from any thread, one at a time.</param>
    /// <exception cref="OperationCanceledException">Soon after it was asked for.</exception>
    /// <exception cref="Engine.PromiseBroken">A bug, in whichever run met it.</exception>
    public static FutureSet Live(
        RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, CancellationToken cancel) =>
        Live(Country.Of(setup), scenarios, plan, progress, Environment.ProcessorCount, cancel);

    public static FutureSet Live(
        RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, int cores, CancellationToken cancel) =>
        Live(Country.Of(setup), scenarios, plan, progress, cores, cancel);

    public static FutureSet Live(
        Country country, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, CancellationToken cancel) =>
        Live(country, scenarios, plan, progress, Environment.ProcessorCount, cancel);

    /// <param name="cores">Used at the same time, 1 or more.</param>
    public static FutureSet Live(
        Country country, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, int cores, CancellationToken cancel)
    {
        var regions = country.Regions.Length;
        var runs = new RunRecord[scenarios.Length * plan.Replications * regions];
        var counter = new RunCounter(runs.Length * (plan.Weeks + plan.WarmUpWeeks), plan.Replications, scenarios.Length * regions, Lived, progress);
        try
        {
            // One at a time as a core is free, the greatest regions first: otherwise all wait for one that began last.
            var turns = Partitioner.Create(InTurn(country, runs.Length), EnumerablePartitionerOptions.NoBuffering);
            // What a run shares out itself stays within the same cores, since it begins on this scheduler.
            var within = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler;
            var bounds = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancel, TaskScheduler = within };
            Task.Factory.StartNew(() => Parallel.ForEach(turns, bounds, Live), cancel, TaskCreationOptions.None, within).GetAwaiter().GetResult();
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions is [var first, ..])
        {
            cancel.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(first);
        }

        return Lived(plan.Replications);

        FutureSet Lived(int replications) => new(
            country.Whole,
            plan with { Replications = replications },
            [
                .. scenarios.Select((s, i) => new Future(
                    s,
                    [.. Enumerable.Range(0, replications).Select(r => Country.Together(
                        runs.AsSpan(((i * plan.Replications) + r) * regions, regions), plan.Seed + (ulong)r))])),
            ])
        {
            Country = country,
        };

        void Live(int at)
        {
            var (run, region) = Math.DivRem(at, regions);
            var (replication, scenario) = Math.DivRem(run, scenarios.Length);
            var part = country.In(region, scenarios[scenario]);
            runs[(((scenario * plan.Replications) + replication) * regions) + region] =
                TwinRun.Live(country.Regions[region], part, plan, country.Seed(region, plan.Seed + (ulong)replication), counter.WeekDone, cancel);
            counter.RunDone(replication);
        }
    }

    /// <summary>
    /// Runs in the order they begin. Of a region the same seed in every scenario comes first: a set that is cancelled or
    /// fails does so early in all of them.
    /// </summary>
    private static IEnumerable<int> InTurn(Country country, int runs)
    {
        var people = country.Regions.Select(r => r.Catalogue.Inhabitants).ToArray();
        return Enumerable.Range(0, runs).OrderByDescending(at => people[at % people.Length]);
    }

    /// <summary>Counts weeks of all runs together and tells of each, and of each replication that all have lived.</summary>
    /// <param name="weeks">There are in all.</param>
    /// <param name="together">Runs of one replication.</param>
    /// <param name="lived">The futures by so many replications, the first ones.</param>
    private sealed class RunCounter(int weeks, int replications, int together, Func<int, FutureSet> lived, Action<RunProgress> progress)
    {
        private readonly Lock telling = new();
        private readonly int[] left = [.. Enumerable.Repeat(together, replications)];
        private int done;
        private int whole;

        public void WeekDone()
        {
            lock (telling)
            {
                progress(new RunProgress(++done, weeks));
            }
        }

        public void RunDone(int replication)
        {
            lock (telling)
            {
                left[replication]--;
                var before = whole;
                while (whole < replications && left[whole] == 0)
                {
                    whole++;
                }

                if (whole > before && whole < replications)
                {
                    progress(new RunProgress(done, weeks) { SoFar = lived(whole) });
                }
            }
        }
    }
}

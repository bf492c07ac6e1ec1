using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>One run of a region under one scenario: lived by the product's own engine, watched, and summed up.</summary>
public static class TwinRun
{
    /// <param name="weekDone">Called after each week that was lived, warm-up included; on this thread.</param>
    /// <exception cref="OperationCanceledException">Between two days.</exception>
    /// <exception cref="PromiseBroken">A bug: the run stops at the event that would have broken a promise.</exception>
    public static RunRecord Live(
        RegionSetup setup, Scenario scenario, RunPlan plan, ulong seed, Action weekDone, CancellationToken cancel)
    {
        var (changed, conditions) = RunConditions.Of(setup, scenario, plan, seed);
        var lived = changed with { Life = changed.Life with { Seed = SeedOf(seed) } };
        var lists = new WaitingLists(lived.Catalogue);
        var recorder = new RunRecorder(lived, scenario.Code, plan, seed);
        var region = new SimulatedRegion(new RegionState(lived.Catalogue), [lists, recorder]);
        Life.Run(lived, region, lists, recorder, conditions, plan, weekDone, cancel);
        return recorder.Finish(region.Driven);
    }

    /// <summary>Seeds of runs are 64 bits, that of a region's own life 31.</summary>
    private static int SeedOf(ulong seed) => (int)(Dice.Mix(ref seed) >> 33);
}

using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using NodaTime;

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
        var (lived, conditions) = RunConditions.Of(setup, scenario, plan, seed);
        var lists = new WaitingLists(lived.Catalogue);
        var recorder = new RunRecorder(lived, scenario.Code, plan, seed);
        using var engine = TwinEngine.Open(lived, [lists, recorder]);
        Life.Run(lived, engine, lists, recorder, conditions, plan, seed, weekDone, cancel);
        return recorder.Finish(engine.Driven);
    }
}

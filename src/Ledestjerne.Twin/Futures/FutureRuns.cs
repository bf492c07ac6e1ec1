using System.Collections.Immutable;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Lives every scenario with every seed, on all cores; the result does not depend on how many there are.</summary>
public static class FutureRuns
{
    /// <param name="progress">Called from any thread, one at a time.</param>
    public static FutureSet Live(
        RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, CancellationToken cancel) =>
        throw new NotImplementedException();
}

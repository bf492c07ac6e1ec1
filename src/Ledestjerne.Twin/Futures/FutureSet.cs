using System.Collections.Immutable;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>One scenario with all its runs, by seed.</summary>
public sealed record Future(Scenario Scenario, ImmutableArray<RunRecord> Runs);

/// <summary>Scenarios lived with the same people and the same chance. The first one is what the others are compared with.</summary>
/// <param name="Setup">For names and numbers; of many regions, all of them as one.</param>
public sealed record FutureSet(RegionSetup Setup, RunPlan Plan, ImmutableArray<Future> Futures)
{
    /// <summary>The regions that were lived.</summary>
    public Country Country { get; init; } = Country.Of(Setup);
}

/// <summary>How far a set of runs has come.</summary>
/// <param name="Done">Weeks lived, of all runs together.</param>
public readonly record struct RunProgress(int Done, int Of)
{
    /// <summary>The futures by those first runs that all of them have lived, each time it is one more; the whole set is not told of so.</summary>
    public FutureSet? SoFar { get; init; }

    public double Share => Of == 0 ? 1 : (double)Done / Of;
}

using System.Collections.Immutable;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>What came of reading a scenario file: the scenarios, or everything that is wrong with them.</summary>
public abstract record ScenarioLoad
{
    private ScenarioLoad()
    {
    }

    /// <param name="Scenarios">In the order of the file, at least one; no two with the same code.</param>
    public sealed record Loaded(ImmutableArray<Scenario> Scenarios) : ScenarioLoad;

    /// <param name="Errors">Never empty; in the order of the file. The field is a path, as <c>changes[0].per_week</c>.</param>
    public sealed record Rejected(ImmutableArray<RegionError> Errors) : ScenarioLoad;
}

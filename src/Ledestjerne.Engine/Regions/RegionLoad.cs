using System.Collections.Immutable;

namespace Ledestjerne.Engine.Regions;

/// <summary>What came of reading a region's folder: the region, or everything that is wrong with it.</summary>
public abstract record RegionLoad
{
    private RegionLoad()
    {
    }

    public sealed record Loaded(RegionSetup Setup) : RegionLoad;

    /// <param name="Errors">Never empty; by file and line.</param>
    public sealed record Rejected(ImmutableArray<RegionError> Errors) : RegionLoad;
}

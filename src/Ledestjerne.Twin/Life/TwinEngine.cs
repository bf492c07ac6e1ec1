using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>The region's engine as the twin drives it.</summary>
internal static class TwinEngine
{
    public static RegionEngine Open(RegionSetup setup, ImmutableArray<IProjection> projections)
    {
        var codec = EventCodec.ForDomain();
        return RegionEngine.Open(
            new RegionState(setup.Catalogue),
            new MemoryJournal(setup.Profile.Code, codec),
            codec,
            new RegionEngine.Watch(projections, bug => ExceptionDispatchInfo.Throw(bug)));
    }
}

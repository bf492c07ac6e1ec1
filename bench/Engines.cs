using Ledestjerne.Engine;
using Ledestjerne.Engine.Tests.Loop;

namespace Ledestjerne.Bench;

internal static class Engines
{
    public static readonly EventCodec Codec = EventCodec.ForDomain();

    /// <summary>Opened, and with the small region's approvals and places if it was empty.</summary>
    public static RegionEngine Open(IJournal journal, out CaseHistory history)
    {
        history = new CaseHistory();
        var isNew = journal.LastPosition == 0;
        var engine = RegionEngine.Open(
            SmallRegion.State(), journal, Codec, new RegionEngine.Watch([history], bug => Console.Error.WriteLine(bug)));
        foreach (var command in isNew ? SmallRegion.Opening() : [])
        {
            engine.Apply(command);
        }

        return engine;
    }
}

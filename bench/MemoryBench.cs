using Ledestjerne.Engine;
using Ledestjerne.Engine.Tests.Loop;
using Ledestjerne.Storage;

namespace Ledestjerne.Bench;

/// <summary>What an open case costs, with its person, indexes, timers, history and the ids of its commands; the journal is on disk.</summary>
internal static class MemoryBench
{
    private const int Cases = 200_000;

    public static void Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("ledestjerne-bench-").FullName;
        try
        {
            using (var journal = SqliteJournal.Open(folder, "bench", Engines.Codec))
            {
                using var writer = Engines.Open(journal, out _);
                foreach (var number in Enumerable.Range(0, Cases))
                {
                    foreach (var command in Lives.Of((number * 10L) + 6 + (number % 4), SmallRegion.Start))
                    {
                        writer.Apply(command);
                    }
                }

                writer.Flush();
            }

            using var reopened = SqliteJournal.Open(folder, "bench", Engines.Codec);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            using var engine = Engines.Open(reopened, out var history);
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            report.Line("memory.bytes-per-open-case", held / (double)Cases);
            report.Line("memory.events-per-case", engine.Position / (double)Cases);
            report.Line("memory.command-id-bytes-per-case", engine.CommandBytes / (double)Cases);
            report.Line("memory.history-bytes-per-event", history.Bytes / (double)engine.Position);
            GC.KeepAlive(engine);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

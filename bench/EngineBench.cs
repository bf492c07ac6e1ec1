using System.Diagnostics;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Tests.Loop;

namespace Ledestjerne.Bench;

/// <summary>Commands through idempotency, Decide, promise checks, Evolve, timers and history, driven on one thread into memory.</summary>
internal static class EngineBench
{
    private const int Cases = 60_000;
    private const int Rounds = 5;

    public static void Run(Report report)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            using var journal = new MemoryJournal("bench", Engines.Codec);
            using var engine = Engines.Open(journal, out _);
            var commands = Lives.Mixed(round * Cases, Cases, SmallRegion.Start).ToArray();
            GC.Collect();
            var watch = Stopwatch.StartNew();
            foreach (var command in commands)
            {
                engine.Apply(command);
            }

            engine.Flush();
            best = Math.Max(best, commands.Length / watch.Elapsed.TotalSeconds);
        }

        report.Line("engine.commands-per-s", best);
    }
}

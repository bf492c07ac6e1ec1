using System.Diagnostics;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Tests.Loop;
using Ledestjerne.Storage;

namespace Ledestjerne.Bench;

/// <summary>Opens a region from its journal on disk: read, decode, verify the chain, evolve, timers, history.</summary>
internal static class ReplayBench
{
    private const int CaseCount = 150_000;
    private const int Rounds = 3;

    public static void Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("ledestjerne-bench-").FullName;
        try
        {
            Write(folder, report);
            var (best, leastCpu) = (0.0, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                using var journal = SqliteJournal.Open(folder, "bench", Engines.Codec);
                GC.Collect();
                var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                using var engine = Engines.Open(journal, out _);
                best = Math.Max(best, engine.Position / watch.Elapsed.TotalSeconds);
                leastCpu = Math.Min(leastCpu, (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds / engine.Position);
            }

            report.Line("replay.events-per-s", best);
            report.Line("replay.cpu-ns-per-event", leastCpu);
            ReadOnly(folder, report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, Report report)
    {
        using var journal = SqliteJournal.Open(folder, "bench", Engines.Codec);
        using var engine = Engines.Open(journal, out _);
        var commands = Lives.Mixed(1, CaseCount, SmallRegion.Start).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var command in commands)
        {
            engine.Apply(command);
        }

        engine.Flush();
        report.Line("replay.events", engine.Position);
        report.Line("replay.written-per-s", engine.Position / watch.Elapsed.TotalSeconds);
        report.Line("replay.bytes-per-event", new FileInfo(SqliteJournal.PathIn(folder)).Length / (double)engine.Position);
    }

    private static void ReadOnly(string folder, Report report)
    {
        using var journal = SqliteJournal.Open(folder, "bench", Engines.Codec);
        var watch = Stopwatch.StartNew();
        var count = journal.Read().Sum(batch => batch.Length);
        report.Line("replay.read-decode-verify-per-s", count / watch.Elapsed.TotalSeconds);
        watch.Restart();
        foreach (var batch in journal.ReadSealed())
        {
            batch.Dispose();
        }

        report.Line("replay.read-only-per-s", count / watch.Elapsed.TotalSeconds);
        using var memory = new MemoryJournal("bench", Engines.Codec);
        foreach (var batch in journal.Read())
        {
            memory.Append(batch.Span);
        }

        GC.Collect();
        watch.Restart();
        using var engine = Engines.Open(memory, out _);
        report.Line("replay.evolve-only-per-s", count / watch.Elapsed.TotalSeconds);
    }
}

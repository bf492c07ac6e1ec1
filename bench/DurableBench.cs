using System.Diagnostics;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Tests.Loop;
using Ledestjerne.Storage;

namespace Ledestjerne.Bench;

/// <summary>Commands from many submitters at once, each answered when it is on the disk.</summary>
internal static class DurableBench
{
    private const int Submitters = 512;
    private const int LivesEach = 60;

    public static void Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("ledestjerne-bench-").FullName;
        try
        {
            using var journal = SqliteJournal.Open(folder, "bench", Engines.Codec);
            using var engine = Engines.Open(journal, out _);
            engine.Run();
            Submit(engine, 0, 4).GetAwaiter().GetResult();
            var watch = Stopwatch.StartNew();
            var commands = Submit(engine, 1_000_000, LivesEach).GetAwaiter().GetResult();
            report.Line("durable.commands-per-s", commands / watch.Elapsed.TotalSeconds);
            report.Line("durable.single-submitter-us", SingleUs(engine));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Submit(RegionEngine engine, long first, int lives)
    {
        var done = await Task.WhenAll(Enumerable.Range(0, Submitters).Select(each => Task.Run(async () =>
        {
            var count = 0;
            for (var life = 0; life < lives; life++)
            {
                foreach (var command in Lives.Of(first + (each * 1000) + life, SmallRegion.Start))
                {
                    await engine.Submit(command);
                    count++;
                }
            }

            return count;
        })));
        return done.Sum();
    }

    private static double SingleUs(RegionEngine engine)
    {
        var commands = Lives.Mixed(5_000_000, 100, SmallRegion.Start).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var command in commands)
        {
            engine.Submit(command).AsTask().GetAwaiter().GetResult();
        }

        return watch.Elapsed.TotalMicroseconds / commands.Length;
    }
}

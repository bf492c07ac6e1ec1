using System.Diagnostics;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Storage;

namespace Ledestjerne.Bench;

/// <summary>A county's share of synthetic people taken in at once, and single texts as a page writes them.</summary>
internal static class IdentityBench
{
    private const int People = 150_000;
    private const int Batch = 10_000;
    private const int Texts = 500;
    private const string Words = "Kneet har vært vondt siden påske.";

    public static void Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("ledestjerne-bench-").FullName;
        try
        {
            using var store = SqliteIdentities.Open(folder);
            var all = Enumerable.Range(1, People).Select(Person).ToArray();
            var before = Environment.CpuUsage.TotalTime;
            foreach (var batch in all.Chunk(Batch))
            {
                store.Add(batch);
            }

            report.Line("identities.150000-people-cpu-ms", (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            before = Environment.CpuUsage.TotalTime;
            store.Write([.. all.Take(Batch).Select(each => new WrittenText(each.Id, Words))]);
            report.Line("identities.10000-texts-cpu-ms", (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            var watch = Stopwatch.StartNew();
            for (var each = 1; each <= Texts; each++)
            {
                store.Write([new WrittenText(Id(each), Words)]);
            }

            report.Line("identities.one-text-us", watch.Elapsed.TotalMicroseconds / Texts);
            watch.Restart();
            for (var each = 1; each <= Batch; each++)
            {
                store.Find(Id(each));
            }

            report.Line("identities.read-us", watch.Elapsed.TotalMicroseconds / Batch);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PersonId Id(int nth) => new(new Guid(nth * 7919, (short)nth, 4, [1, 2, 3, 4, 5, 6, 7, 8]));

    private static Identity Person(int nth) => new(
        Id(nth), $"{nth:00000000000}", "Ragnhild", "Øvingsmo", new NodaTime.LocalDate(1950, 1, 1).PlusDays(nth % 20_000),
        "90000000", "Prøveveien 1, 0001 Testvik", "nb");
}

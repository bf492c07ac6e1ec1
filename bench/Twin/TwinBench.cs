using System.Diagnostics;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;

namespace Ledestjerne.Bench;

/// <summary>
/// The twin by itself: the network of queues that peers are measured on, with the whole domain; a county's year, and the
/// country's, with all cores.
/// </summary>
internal static class TwinBench
{
    private const double Million = 1e6;
    private static readonly LocalDate From = new(2026, 1, 5);

    public static void Run(Report report)
    {
        Network(report);
        County(report);
        Land(report);
    }

    private static void Network(Report report)
    {
        var setup = Region("regions/theory");
        Year(setup, weeks: 8);
        var (best, events, visits) = (double.MaxValue, 0L, 0L);
        for (var repeat = 0; repeat < 3; repeat++)
        {
            GC.Collect();
            var before = Cpu();
            var account = Year(setup, weeks: 52).Account;
            best = Math.Min(best, Cpu() - before);
            (events, visits) = (account.Events, account.Entered);
        }

        report.Line("twin.million-visits-cpu-ms", best * Million / visits);
        report.Line("twin.events-per-cpu-s", events * 1_000 / best);
        report.Line("twin.visits", visits);
    }

    private static void County(Report report)
    {
        var setup = Region("regions/akershus");
        Year(setup, weeks: 4);
        GC.Collect();
        var (watch, cpu) = (Stopwatch.StartNew(), Cpu());
        var account = Year(setup, weeks: 52).Account;
        report.Line("twin.county-year-ms", watch.Elapsed.TotalMilliseconds);
        report.Line("twin.county-year-cpu-ms", Cpu() - cpu);
        report.Line("twin.county-commands", account.Commands);
        report.Line("twin.county-events", account.Events);
    }

    private static void Land(Report report)
    {
        var country = CountryFolder.Load(Folder("regions/norway")) is CountryLoad.Loaded loaded
            ? Country.Of(loaded) : throw new InvalidOperationException("regions/norway cannot be read; see ledestjerne region check.");
        PeakMemory.Restart();
        var (watch, cpu) = (Stopwatch.StartNew(), Cpu());
        var lived = FutureRuns.Live(country, [Scenario.AsIs], new RunPlan(From, 52, 0, 1, 1), _ => { }, CancellationToken.None);
        report.Line("twin.country-year-ms", watch.Elapsed.TotalMilliseconds);
        report.Line("twin.country-year-cpu-ms", Cpu() - cpu);
        report.Line("twin.country-peak-mb", PeakMemory.Megabytes);
        report.Line("twin.country-commands", lived.Futures[0].Runs[0].Account.Commands);
        report.Line("twin.country-people", lived.Setup.Catalogue.Inhabitants);
    }

    private static RunRecord Year(RegionSetup setup, int weeks) =>
        TwinRun.Live(setup, Scenario.AsIs, new RunPlan(From, weeks, 0, 1, 1), 1, () => { }, CancellationToken.None);

    private static RegionSetup Region(string folder) => RegionFolder.Load(Folder(folder)) is RegionLoad.Loaded loaded
        ? loaded.Setup : throw new InvalidOperationException($"{folder} cannot be read; see ledestjerne region check.");

    /// <summary>As it stands where the benchmark is started, the root of the project.</summary>
    private static string Folder(string name) =>
        Directory.Exists(name) ? name : throw new FormatException($"Found no {name} here; allowed: started from the root of the project.");

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }
}

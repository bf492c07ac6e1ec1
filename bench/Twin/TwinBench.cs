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
    private const int Weeks = 52;
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
        var (lived, account) = Repeat(3, () => Year(setup, Weeks).Account);
        var cpuMs = Lowest(lived, t => t.CpuSeconds);
        report.Line("twin.million-visits-cpu-ms", cpuMs * Million / account.Entered);
        report.Line("twin.events-per-cpu-s", account.Events * 1_000 / cpuMs);
        report.Line("twin.visits", account.Entered);
    }

    private static void County(Report report)
    {
        var setup = Region("regions/akershus");
        Year(setup, weeks: 4);
        var (lived, account) = Repeat(3, () => Year(setup, Weeks).Account);
        report.Line("twin.county-year-ms", Lowest(lived, t => t.WallSeconds));
        report.Line("twin.county-year-cpu-ms", Lowest(lived, t => t.CpuSeconds));
        report.Line("twin.county-first-year-ms", lived[0].WallSeconds * 1_000);
        report.Line("twin.county-commands", account.Commands);
        report.Line("twin.county-events", account.Events);
    }

    private static void Land(Report report)
    {
        var country = CountryFolder.Load(Folder("regions/norway")) is CountryLoad.Loaded loaded
            ? Country.Of(loaded) : throw new InvalidOperationException("regions/norway cannot be read; see ledestjerne region check.");
        PeakMemory.Restart();
        var (took, lived) = Repeat(1, () => FutureRuns.Live(country, [Scenario.AsIs], new RunPlan(From, Weeks, 0, 1, 1), _ => { }, CancellationToken.None));
        report.Line("twin.country-year-ms", took[0].WallSeconds * 1_000);
        report.Line("twin.country-year-cpu-ms", took[0].CpuSeconds * 1_000);
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

    /// <summary>The same again and again: neighbours on the machine make some of them longer, none shorter.</summary>
    private static (Timed[] Took, T Last) Repeat<T>(int times, Func<T> live)
    {
        var took = new Timed[times];
        T last = default!;
        for (var n = 0; n < times; n++)
        {
            GC.Collect();
            took[n] = Timed.Of(() => last = live());
        }

        return (took, last);
    }

    private static double Lowest(Timed[] took, Func<Timed, double> seconds) => 1_000 * took.Min(seconds);
}

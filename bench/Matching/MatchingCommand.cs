using Ledestjerne.Matching;

namespace Ledestjerne.Bench;

/// <summary>
/// Solves one instance file and prints a name and a value a line, for people and for scripts:
/// <c>matching &lt;file&gt; [--repeat 5] [--order weighted|strict]</c>.
/// </summary>
internal static class MatchingCommand
{
    private const int MostRepeats = 1_000;

    public static int Run(IEnumerable<string> words)
    {
        var given = new Given(words);
        var repeats = Given.Number(given.Option("--repeat", "how often") ?? "5", "--repeat", 1, MostRepeats);
        var order = given.Order();
        var file = given.Argument("an instance file");
        given.Nothing("<instance.csv|.min> [--repeat 5] [--order weighted|strict]");
        return Run(file, repeats, order);
    }

    private static int Run(string file, int repeats, Order order)
    {
        MatchingProblem? problem = null;
        var load = Timed.Of(() => problem = InstanceFile.Read(file));
        var peakLoading = PeakMemory.Megabytes;
        PeakMemory.Restart();
        var runs = new Timed[repeats];
        MatchingAnswer? answer = null;
        for (var run = 0; run < repeats; run++)
        {
            answer = null;
            GC.Collect();
            runs[run] = Timed.Of(() => answer = Matcher.Solve(problem!, order));
        }

        Print(answer!);
        Printed.Line("load-seconds", load.WallSeconds);
        Printed.Line("first-solve-wall-seconds", runs[0].WallSeconds);
        Printed.Line("first-solve-cpu-seconds", runs[0].CpuSeconds);
        Printed.Line("solve-wall-seconds", Timed.Median(runs.Select(run => run.WallSeconds)));
        Printed.Line("solve-cpu-seconds", Timed.Median(runs.Select(run => run.CpuSeconds)));
        Printed.Line("certify-seconds", Timed.Median(Enumerable.Range(0, repeats).Select(_ => Timed.Of(() => answer!.Certify()).WallSeconds)));
        Printed.Line("peak-solving-mb", PeakMemory.Megabytes, "F0");
        Printed.Line("peak-mb", Math.Max(peakLoading, PeakMemory.Megabytes), "F0");
        return answer!.Certificate.Valid ? 0 : 1;
    }

    private static void Print(MatchingAnswer answer)
    {
        var total = answer.Total;
        Printed.Line("objective", answer.Objective, "F0");
        Printed.Line("first", total.First, "F0");
        Printed.Line("second", total.Second, "F0");
        Printed.Line("third", total.Third, "F0");
        Console.WriteLine($"certificate: {Verdict(answer.Certificate)}");
    }

    private static string Verdict(Certificate certificate) => certificate switch
    {
        { Flaw: { } flaw } => $"wrong, {flaw}",
        { Exact: true } => "exact",
        { Gap: var gap } => $"at most {gap.First}/{gap.Second}/{gap.Third} above the best",
    };
}

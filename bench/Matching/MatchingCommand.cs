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
        var solved = Solved.Of(problem!, order, repeats);
        Print(solved.Answer);
        Printed.Line("load-seconds", load.WallSeconds);
        Printed.Line("first-solve-wall-seconds", solved.Runs[0].WallSeconds);
        Printed.Line("first-solve-cpu-seconds", solved.Runs[0].CpuSeconds);
        Printed.Line("solve-wall-seconds", solved.MedianWallSeconds);
        Printed.Line("solve-cpu-seconds", solved.MedianCpuSeconds);
        Printed.Line("certify-seconds", Timed.Median(Enumerable.Range(0, repeats).Select(_ => Timed.Of(() => solved.Answer.Certify()).WallSeconds)));
        Printed.Line("peak-solving-mb", PeakMemory.Megabytes, "F0");
        Printed.Line("peak-mb", Math.Max(peakLoading, PeakMemory.Megabytes), "F0");
        return solved.Answer.Certificate.Valid ? 0 : 1;
    }

    private static void Print(MatchingAnswer answer)
    {
        var total = answer.Total;
        Printed.Line("objective", answer.Objective, "F0");
        Printed.Line("first", total.First, "F0");
        Printed.Line("second", total.Second, "F0");
        Printed.Line("third", total.Third, "F0");
        Printed.Verdict(answer.Certificate);
    }
}

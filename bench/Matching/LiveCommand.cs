using Ledestjerne.Matching;

namespace Ledestjerne.Bench;

/// <summary>
/// Keeps one instance live and lets things happen to it: <c>matching-live &lt;file&gt; [--events 1000] [--order weighted|strict]</c>.
/// Prints the mean and the worst milliseconds of each kind of event, by the clock and of the processor, and whether the answer was still the best at the end.
/// </summary>
internal static class LiveCommand
{
    private const int MostEvents = 50_000;

    public static int Run(IEnumerable<string> words)
    {
        var given = new Given(words);
        var events = Given.Number(given.Option("--events", "how many of each kind") ?? "1000", "--events", 1, MostEvents);
        var order = given.Order();
        var file = given.Argument("an instance file");
        given.Nothing("<instance.csv|.min> [--events 1000] [--order weighted|strict]");

        var problem = InstanceFile.Read(file);
        LiveMatching? live = null;
        Printed.Line("start-cpu-seconds", Timed.Of(() => live = LiveMatching.From(problem, order)).CpuSeconds);
        var happened = new LiveEvents(problem, live!);
        happened.Happen(events);
        foreach (var (kind, taken) in happened.Taken)
        {
            Printed.Line($"{kind}-mean-ms", 1_000 * taken.Average(each => each.WallSeconds));
            Printed.Line($"{kind}-worst-ms", 1_000 * taken.Max(each => each.WallSeconds));
            Printed.Line($"{kind}-mean-cpu-ms", 1_000 * taken.Average(each => each.CpuSeconds));
            Printed.Line($"{kind}-worst-cpu-ms", 1_000 * taken.Max(each => each.CpuSeconds));
        }

        Certificate? certificate = null;
        Printed.Line("certify-seconds", Timed.Of(() => certificate = live!.Certify()).WallSeconds);
        Printed.Verdict(certificate!);
        Printed.Line("peak-mb", PeakMemory.Megabytes, "F0");
        return certificate!.Exact ? 0 : 1;
    }
}

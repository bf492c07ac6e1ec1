using Ledestjerne.Matching;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Bench;

/// <summary>Exact matching of whole countries of four sizes, drawn here; the median of some cold solves of each.</summary>
internal static class MatchingBench
{
    private static readonly (int Patients, int Solves)[] Countries = [(1_000, 41), (10_000, 9), (50_000, 5), (270_000, 3)];

    public static void Run(Report report)
    {
        foreach (var (patients, solves) in Countries)
        {
            var name = $"matching.{patients / 1_000}k";
            var problem = Instance.Draw(patients).ToProblem();
            PeakMemory.Restart();
            MatchingAnswer? answer = null;
            var runs = Enumerable.Range(0, solves).Select(_ => Timed.Of(() => answer = Matcher.Solve(problem, Order.Weighted))).ToArray();
            report.Line($"{name}-cpu-ms", Timed.Median(runs.Select(run => run.CpuSeconds * 1_000)));
            report.Line($"{name}-wall-ms", Timed.Median(runs.Select(run => run.WallSeconds * 1_000)));
            report.Line($"{name}-certify-cpu-ms", 1_000 * Timed.Of(() => answer!.Certify()).CpuSeconds);
            report.Line($"{name}-peak-mb", PeakMemory.Megabytes);
        }
    }
}

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
            var solved = Solved.Of(problem, Order.Weighted, solves);
            report.Line($"{name}-cpu-ms", 1_000 * solved.MedianCpuSeconds);
            report.Line($"{name}-wall-ms", 1_000 * solved.MedianWallSeconds);
            report.Line($"{name}-certify-cpu-ms", 1_000 * Timed.Of(() => solved.Answer.Certify()).CpuSeconds);
            report.Line($"{name}-peak-mb", PeakMemory.Megabytes);
        }
    }
}

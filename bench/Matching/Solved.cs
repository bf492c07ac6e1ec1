using Ledestjerne.Matching;

namespace Ledestjerne.Bench;

/// <summary>A problem solved some times over, each time from nothing and without the garbage of the last.</summary>
internal sealed record Solved(MatchingAnswer Answer, Timed[] Runs)
{
    /// <param name="repeats">1 or more.</param>
    public static Solved Of(MatchingProblem problem, Order order, int repeats)
    {
        MatchingAnswer? answer = null;
        var runs = new Timed[repeats];
        for (var run = 0; run < repeats; run++)
        {
            answer = null;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            runs[run] = Timed.Of(() => answer = Matcher.Solve(problem, order));
        }

        return new Solved(answer ?? throw new ArgumentOutOfRangeException(nameof(repeats), repeats, "1 or more"), runs);
    }

    public double MedianCpuSeconds => Timed.Median(Runs.Select(run => run.CpuSeconds));

    public double MedianWallSeconds => Timed.Median(Runs.Select(run => run.WallSeconds));
}

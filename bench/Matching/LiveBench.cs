using Ledestjerne.Matching;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Bench;

/// <summary>A country of 270,000 kept live, in strict order as the product does: mean and worst of each kind of event.</summary>
internal static class LiveBench
{
    private const int Patients = 270_000;
    private const int Events = 1_000;

    public static void Run(Report report)
    {
        var problem = Instance.Draw(Patients).ToProblem();
        var live = LiveMatching.From(problem, Order.Strict);
        var happened = new LiveEvents(problem, live);
        happened.Happen(Events);
        foreach (var (kind, taken) in happened.Taken)
        {
            report.Line($"matching-live.{kind}-mean-us", 1e6 * taken.Average(each => each.WallSeconds));
            report.Line($"matching-live.{kind}-worst-us", 1e6 * taken.Max(each => each.WallSeconds));
        }

        report.Line("matching-live.proven", live.Certify().Exact ? 1 : 0);
    }
}

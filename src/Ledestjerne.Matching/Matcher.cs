using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>Finds the best answer to a <see cref="MatchingProblem"/>, exactly, and proves it.</summary>
public static class Matcher
{
    /// <summary>Share of the work that the auctions are; the rest is settling and checking.</summary>
    private const double DraftShare = 0.8;

    /// <param name="progress">Share done, 0–1, and never falling; one call at a time, on any thread.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static MatchingAnswer Solve(MatchingProblem problem, Order order, Action<double>? progress = null, CancellationToken cancel = default) =>
        Solve(problem, order, auctionsOnly: false, progress ?? (_ => { }), cancel);

    internal static MatchingAnswer Solve(MatchingProblem problem, Order order, bool auctionsOnly, Action<double> progress, CancellationToken cancel)
    {
        var draft = Draft.Of(problem, order, auctionsOnly, share => progress(DraftShare * share), cancel);
        var answer = Proven(problem, order, draft) ?? order switch
        {
            Order.Weighted => Settled<long, WeightedMetric>(problem, order, draft, new WeightedMetric(problem.Weights), cancel),
            Order.Strict => Settled<Int128, StrictMetric>(problem, order, draft, new StrictMetric(problem.CellCount, HighestCost.Of(problem)), cancel),
        };
        progress(1);
        return answer;
    }

    /// <returns>The draft as the answer, when it is proven as it stands.</returns>
    private static MatchingAnswer? Proven(MatchingProblem problem, Order order, Draft draft) =>
        draft.IsLikelyBest && problem.GroupCount == 0 && CertificateCheck.Of(problem, order, draft.Option, draft.Price) is { Valid: true } certificate
            ? new MatchingAnswer(problem, order, draft.Option, draft.Price, certificate)
            : null;

    private static MatchingAnswer Settled<T, TMetric>(MatchingProblem problem, Order order, Draft draft, TMetric metric, CancellationToken cancel)
        where T : struct, IBinaryInteger<T>
        where TMetric : struct, IMetric<T>
    {
        var standing = new Standing<T, TMetric>(new OptionRows(problem), problem.Capacity, metric);
        HashSet<int> members = [.. problem.Groups.SelectMany(group => group)];
        standing.Begin(draft, members);
        new Settlement<T, TMetric>(standing, members).Run(cancel);
        var groups = new GroupPlacement<T, TMetric>(problem, standing);
        var searched = groups.Run(cancel);
        var option = Taken(problem, standing, groups);
        var prices = standing.Prices();
        var certificate = CertificateCheck.Of(problem, order, option, prices);
        return certificate.Valid
            ? new MatchingAnswer(problem, order, option, prices, certificate with { Searched = searched && certificate.Gap != Levels.Zero })
            : throw new InvalidOperationException($"The answer is not what it should be: {certificate.Flaw}.");
    }

    private static int[] Taken<T, TMetric>(MatchingProblem problem, Standing<T, TMetric> standing, GroupPlacement<T, TMetric> groups)
        where T : struct, IBinaryInteger<T>
        where TMetric : struct, IMetric<T>
    {
        var option = new int[problem.SeekerCount];
        for (var seeker = 0; seeker < option.Length; seeker++)
        {
            option[seeker] = Math.Max(-1, standing.OptionOf(seeker));
        }

        for (var group = 0; group < problem.GroupCount; group++)
        {
            var taken = groups.TakenBy(group);
            for (var member = 0; member < taken.Length; member++)
            {
                option[problem.Groups[group][member]] = taken[member];
            }
        }

        return option;
    }
}

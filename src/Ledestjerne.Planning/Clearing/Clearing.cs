using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// The whole way from a waiting list and open places to the best use of them, pure: the same input gives the same answer,
/// in whatever order its lines stand. What counts is said in <see cref="ClearingCosts"/>.
/// </summary>
public static class Clearing
{
    /// <summary>Of the work, up to the answer; the rest is asking what is missing.</summary>
    private const double SolvedShare = 0.75;

    /// <param name="progress">Share done, 0–1, and never falling; called on the calling thread.</param>
    /// <exception cref="ArgumentException">The input breaks a rule of <see cref="ClearingInput"/>; the message names what.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static Cleared Clear(ClearingInput input, Order order, Action<double>? progress = null, CancellationToken cancel = default) =>
        Clear(input, order, ClearingSearch.MostOptions, progress, cancel);

    /// <param name="mostOptions">How many options are held in memory at once, about.</param>
    internal static Cleared Clear(ClearingInput input, Order order, long mostOptions, Action<double>? progress, CancellationToken cancel)
    {
        var scope = new ClearingScope(input);
        var matching = Match(scope, order, mostOptions, Part(progress, 0, SolvedShare), cancel);
        var (offers, unplaced) = ClearedPeople.Of(matching);
        var (shortfall, exact) = Shortfall.Of(matching, mostOptions, Part(progress, SolvedShare, 1), cancel);
        return new Cleared(
            input,
            offers,
            unplaced,
            shortfall,
            Shortfall.BeyondRescue(matching),
            FairnessReckoning.Of(matching, offers, unplaced),
            QueueGauges.Of(scope, offers, unplaced),
            matching.Total,
            matching.Certificate,
            order,
            matching)
        {
            ShortfallExact = exact,
        };
    }

    /// <summary>On its own, so that the problem is given back before the next is built.</summary>
    private static ClearedMatching Match(ClearingScope scope, Order order, long mostOptions, Action<double>? progress, CancellationToken cancel)
    {
        var problem = new ClearingProblem(scope, [.. Enumerable.Range(0, scope.Seekers)]);
        return new ClearedMatching(scope, ClearingSearch.Solve(scope, problem, order, mostOptions, progress, cancel));
    }

    private static Action<double>? Part(Action<double>? progress, double from, double to) =>
        progress is null ? null : done => progress(from + ((to - from) * done));
}

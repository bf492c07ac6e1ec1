using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Places groups among the seekers who stand alone. Each group in turn takes the seats where it and everybody who has to
/// move for it lose least, exactly reckoned; then each may think again, until nobody gains by it. Few groups are then tried
/// in every way that could still be better.
/// </summary>
internal sealed class GroupPlacement<T, TMetric>
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    /// <summary>Groups think again at most so often; each time the total falls, so that it ends anyway.</summary>
    private const int MostRounds = 50;

    /// <summary>
    /// Options looked at before groups stop comparing and take what looks best: a few seconds. What is lost by that stands in
    /// the certificate's gap.
    /// </summary>
    private const long MostWork = 200_000_000;

    private readonly GroupSeats<T, TMetric> seats;
    private readonly int[][] taken;

    public GroupPlacement(MatchingProblem problem, Standing<T, TMetric> standing)
    {
        seats = new GroupSeats<T, TMetric>(problem, standing);
        taken = new int[problem.GroupCount][];
        Array.Fill(taken, []);
    }

    /// <summary>The members' options; empty when the group is not placed.</summary>
    public ReadOnlySpan<int> TakenBy(int group) => taken[group];

    /// <summary>All members of groups are away.</summary>
    /// <returns>Whether every way to place the groups that could have been better was tried.</returns>
    public bool Run(CancellationToken cancel)
    {
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            changed = false;
            for (var group = 0; group < taken.Length; group++)
            {
                cancel.ThrowIfCancellationRequested();
                changed |= Place(group);
            }
        }

        return IsProven() || new GroupSearch<T, TMetric>(seats, taken).Run(cancel);
    }

    /// <summary>Every group is content at the prices: the certificate will say so as well.</summary>
    private bool IsProven()
    {
        for (var group = 0; group < taken.Length; group++)
        {
            if (seats.Least(group) < Bears(group))
            {
                return false;
            }
        }

        return true;
    }

    private T Bears(int group) => taken[group].Length == 0 ? seats.Unplaced(group) : seats.Bound(taken[group]);

    /// <returns>Whether the group stands elsewhere than before.</returns>
    private bool Place(int group)
    {
        // Seats cost no less than their prices, and giving seats back saves no more: whoever is content stays so.
        if (seats.Least(group) >= Bears(group))
        {
            return false;
        }

        var best = taken[group];
        var least = best.Length == 0 ? seats.Unplaced(group) : seats.GiveBack(best);
        var seated = false;
        foreach (var (bound, options) in seats.Promising(group, least))
        {
            if (bound >= least || (seats.Work > MostWork && best.Length > 0))
            {
                break;
            }

            if (seated)
            {
                seats.GiveBack(best);
            }

            seated = seats.TryTake(options, least, out var cost);
            (best, least) = seated ? (options, cost) : (best, least);
        }

        if (!seated && best.Length > 0)
        {
            seats.TryTake(best, null, out _);
        }

        var changed = !best.AsSpan().SequenceEqual(taken[group]);
        taken[group] = best;
        return changed;
    }
}

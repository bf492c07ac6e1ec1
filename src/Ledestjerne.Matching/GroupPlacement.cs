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
            var bears = taken[group].Length == 0 ? seats.Unplaced(group) : seats.Bound(taken[group]);
            if (seats.Least(group) < bears)
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Whether the group stands elsewhere than before.</returns>
    private bool Place(int group)
    {
        var before = taken[group];
        seats.GiveBack(before);
        var least = seats.Unplaced(group);
        int[] best = [];
        if (before.Length > 0)
        {
            Try(before, ref least, ref best);
        }

        foreach (var (_, options) in seats.Promising(group, least))
        {
            if (seats.Bound(options) < least)
            {
                Try(options, ref least, ref best);
            }
        }

        if (best.Length > 0)
        {
            seats.TryTake(best, out _);
        }

        taken[group] = best;
        return !best.AsSpan().SequenceEqual(before);
    }

    private void Try(int[] options, ref T least, ref int[] best)
    {
        if (!seats.TryTake(options, out var cost))
        {
            return;
        }

        if (cost < least)
        {
            (least, best) = (cost, options);
        }

        seats.GiveBack(options);
    }
}

using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Branch and bound over the groups: each in turn takes every seat, or none, that could still lead to something better than
/// the best known; prices bound what the others will cost. Gives up after a set amount of work.
/// </summary>
internal sealed class GroupSearch<T, TMetric>(GroupSeats<T, TMetric> seats, int[][] best)
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    /// <summary>More groups than this are not tried: the tree would not come to an end.</summary>
    private const int MostGroups = 64;

    /// <summary>Options looked at, all in all: a second or two, in which a problem of some hundred people is tried to the end.</summary>
    private const long MostWork = 50_000_000;

    private readonly int[][] now = new int[best.Length][];
    private T least;
    private long until;

    /// <summary>Begins with all groups in their best known seats, and ends so.</summary>
    /// <returns>Whether the best is proven to be the best.</returns>
    public bool Run(CancellationToken cancel)
    {
        if (best.Length > MostGroups || !seats.AreAll)
        {
            return false;
        }

        foreach (var options in best)
        {
            seats.GiveBack(options);
        }

        until = seats.Work + MostWork;
        least = Known();
        var whole = From(0, T.Zero, cancel);
        foreach (var options in best)
        {
            seats.TryTake(options, null, out _);
        }

        return whole;
    }

    /// <summary>What the best known placement costs, as taken from the empty one.</summary>
    private T Known()
    {
        var sum = T.Zero;
        for (var group = 0; group < best.Length; group++)
        {
            seats.TryTake(best[group], null, out var cost);
            sum += best[group].Length == 0 ? seats.Unplaced(group) : cost;
        }

        foreach (var options in best)
        {
            seats.GiveBack(options);
        }

        return sum;
    }

    /// <param name="cost">Of the groups before this one.</param>
    /// <returns>Whether nothing was left out.</returns>
    private bool From(int group, T cost, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (group == best.Length)
        {
            if (cost < least)
            {
                least = cost;
                now.CopyTo(best, 0);
            }

            return true;
        }

        var others = Others(group);
        foreach (var (_, options) in seats.Promising(group, least - cost - others))
        {
            if (seats.Work > until)
            {
                return false;
            }

            if (seats.TryTake(options, least - cost - others, out var mine))
            {
                now[group] = options;
                var whole = cost + mine + Others(group) >= least || From(group + 1, cost + mine, cancel);
                seats.GiveBack(options);
                if (!whole)
                {
                    return false;
                }
            }
        }

        now[group] = [];
        return cost + seats.Unplaced(group) + Others(group) >= least || From(group + 1, cost + seats.Unplaced(group), cancel);
    }

    /// <summary>What the groups after this one will cost at the least.</summary>
    private T Others(int group)
    {
        var sum = T.Zero;
        for (var other = group + 1; other < best.Length; other++)
        {
            sum += seats.Least(other);
        }

        return sum;
    }
}

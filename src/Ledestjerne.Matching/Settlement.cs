using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Makes a nearly best answer exact. Prices are lowered until everybody is content where they are; whoever cannot be
/// made content so, because a better answer exists, is lifted out and settled anew by a shortest path, one by one.
/// </summary>
/// <param name="heldOut">Stay away whatever happens: members of groups, who are placed later.</param>
internal sealed class Settlement<T, TMetric>(Standing<T, TMetric> standing, HashSet<int> heldOut)
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    /// <summary>
    /// A lower price that has been passed on from a cell so often goes round in a circle, and the circle is an improvement.
    /// Too low a number lifts people out for nothing, too high a one waits too long; either way the result is exact.
    /// </summary>
    private const int MostTimes = 60;

    private readonly int[] passedOn = new int[standing.CellCount];
    private readonly bool[] queued = new bool[standing.CellCount];
    private readonly Queue<int> changed = new();
    private readonly List<int> lifted = [];

    /// <summary>Prices are those to begin with, rather too high than too low; seekers sit, or are away when unplaced.</summary>
    public void Run(CancellationToken cancel)
    {
        Begin();
        Lower(cancel);
        var frontier = new Frontier<T>();
        Judge();
        var places = new Places<T, TMetric>(standing, frontier);
        for (var cell = 0; cell < standing.CellCount; cell++)
        {
            cancel.ThrowIfCancellationRequested();
            places.Fill(cell);
        }

        lifted.Sort();
        foreach (var seeker in lifted)
        {
            cancel.ThrowIfCancellationRequested();
            places.Settle(seeker);
        }
    }

    private void Begin()
    {
        for (var cell = 0; cell < standing.CellCount; cell++)
        {
            var price = standing.Capacity[cell] == 0 ? MostWorth(cell)
                : T.Max(T.Zero, standing.Price[cell]);
            standing.Raise(cell, price - standing.Price[cell]);
        }
    }

    /// <summary>At this price nobody asks for the cell, whatever else happens.</summary>
    private T MostWorth(int cell)
    {
        var most = T.Zero;
        foreach (var taker in standing.TakersOf(cell))
        {
            most = T.Max(most, standing.UnplacedCost(taker.Seeker) - standing.Metric.Of(taker.Packed));
        }

        return most;
    }

    private void Lower(CancellationToken cancel)
    {
        for (var seeker = 0; seeker < standing.SeekerCount; seeker++)
        {
            if (standing.OptionOf(seeker) >= 0)
            {
                Content(seeker, Best(seeker));
            }
        }

        while (changed.TryDequeue(out var cell))
        {
            cancel.ThrowIfCancellationRequested();
            queued[cell] = false;
            passedOn[cell]++;
            var price = standing.Price[cell];
            foreach (var taker in standing.TakersOf(cell))
            {
                var now = standing.OptionOf(taker.Seeker);
                if (now >= 0 && now != taker.Option)
                {
                    Content(taker.Seeker, standing.Metric.Of(taker.Packed) + price);
                }
            }
        }
    }

    /// <summary>The least a seeker could bear anywhere.</summary>
    private T Best(int seeker)
    {
        var best = standing.UnplacedCost(seeker);
        var (from, count) = standing.Options.RowOf(seeker);
        for (var option = from; option < from + count; option++)
        {
            best = T.Min(best, standing.Cost(option) + standing.Price[standing.Options.Cells[option]]);
        }

        return best;
    }

    /// <summary>Lowers the price where the seeker sits until it is no worse than what could be had elsewhere.</summary>
    private void Content(int seeker, T elsewhere)
    {
        var option = standing.OptionOf(seeker);
        var cell = standing.Options.Cells[option];
        var price = elsewhere - standing.Cost(option);
        if (price >= standing.Price[cell])
        {
            return;
        }

        if (price < T.Zero || passedOn[cell] > MostTimes)
        {
            standing.Lift(seeker);
            return;
        }

        standing.Raise(cell, price - standing.Price[cell]);
        if (!queued[cell])
        {
            queued[cell] = true;
            changed.Enqueue(cell);
        }
    }

    /// <summary>Whoever has no place is content with that, or among those to be settled anew.</summary>
    private void Judge()
    {
        for (var seeker = 0; seeker < standing.SeekerCount; seeker++)
        {
            if (standing.OptionOf(seeker) < 0 && !heldOut.Contains(seeker))
            {
                if (Best(seeker) < standing.UnplacedCost(seeker))
                {
                    lifted.Add(seeker);
                }
                else
                {
                    standing.StayUnplaced(seeker);
                }
            }
        }
    }
}

using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Settles one seeker who is away: one shortest path, in reduced costs, from the seeker over others who would move on for
/// it, to a free place or to somebody for whom having none is the least loss. Prices rise along the way, so that the
/// standing is exact again.
/// </summary>
internal sealed class Arrival<T, TMetric>(Standing<T, TMetric> standing, Frontier<T> frontier)
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    private T limit;
    private int end;
    private int leaver;

    public void Settle(int seeker)
    {
        frontier.Start(standing.CellCount);
        limit = standing.UnplacedCost(seeker);
        (end, leaver) = (-1, seeker);
        Ask(seeker, T.Zero, -1);
        Search();
        Reprice();
        if (leaver == seeker)
        {
            standing.StayUnplaced(seeker);
        }
        else
        {
            Shift(-1);
        }
    }

    /// <summary>Moves one seeker out of a cell that holds one too many, as if somebody came who can go nowhere else.</summary>
    /// <param name="most">Nobody moves when the cell's price would become this or more; empty: whatever it takes.</param>
    public bool TryDisplace(int cell, T? most = null)
    {
        frontier.Start(standing.CellCount);
        var sitting = standing.SittingIn(cell)[0];
        limit = standing.UnplacedCost(sitting) - standing.Burden(sitting) + T.One;
        limit = most is { } bound ? T.Min(limit, bound - standing.Price[cell]) : limit;
        (end, leaver) = (-1, -1);
        frontier.Reach(cell, T.Zero, new Step(-1, -1, -1));
        Search();
        if (end < 0)
        {
            return false;
        }

        Reprice();
        Shift(cell);
        return true;
    }

    private void Search()
    {
        while (frontier.TryNext(limit, out var cell))
        {
            if (standing.HasRoom(cell))
            {
                (limit, end, leaver) = (frontier.DistanceOf(cell), cell, -1);
                break;
            }

            Pass(cell);
        }
    }

    private void Reprice()
    {
        foreach (var cell in frontier.Done)
        {
            if (limit > frontier.DistanceOf(cell))
            {
                standing.Raise(cell, limit - frontier.DistanceOf(cell));
            }
        }
    }

    /// <summary>From a full cell the search goes on with whoever sits there.</summary>
    private void Pass(int cell)
    {
        var distance = frontier.DistanceOf(cell);
        foreach (var sitting in standing.SittingIn(cell))
        {
            var from = distance - standing.Burden(sitting);
            var without = from + standing.UnplacedCost(sitting);
            if (without < limit)
            {
                (limit, end, leaver) = (without, cell, sitting);
            }

            Ask(sitting, from, cell);
        }
    }

    private void Ask(int seeker, T from, int but)
    {
        var (first, count) = standing.Options.RowOf(seeker);
        var cells = standing.Options.Cells.AsSpan(first, count);
        var costs = standing.Options.Costs.AsSpan(first, count);
        var (metric, prices) = (standing.Metric, standing.Price);
        frontier.Work += count;
        var most = limit - from;
        for (var each = 0; each < cells.Length; each++)
        {
            var cell = cells[each];
            var total = metric.Of(costs[each]) + prices[cell];
            if (total < most && cell != but)
            {
                frontier.Reach(cell, from + total, new Step(seeker, first + each, -1));
            }
        }
    }

    /// <summary>Everybody on the way moves on, back to the seeker who was away or out of the cell it began in.</summary>
    private void Shift(int home)
    {
        if (leaver >= 0)
        {
            standing.Lift(leaver);
            standing.StayUnplaced(leaver);
        }

        for (var cell = end; cell != home;)
        {
            var step = frontier.StepTo(cell);
            var old = standing.OptionOf(step.Seeker);
            standing.Lift(step.Seeker);
            standing.Sit(step.Seeker, step.Option);
            if (old < 0)
            {
                return;
            }

            cell = standing.Options.Cells[old];
        }
    }
}

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
        while (frontier.TryNext(limit, out var cell))
        {
            if (standing.HasRoom(cell))
            {
                (limit, end, leaver) = (frontier.DistanceOf(cell), cell, -1);
                break;
            }

            Pass(cell);
        }

        foreach (var cell in frontier.Done)
        {
            standing.Price[cell] += T.Max(T.Zero, limit - frontier.DistanceOf(cell));
        }

        Shift(seeker);
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
        for (var option = first; option < first + count; option++)
        {
            var cell = standing.Options.Cells[option];
            var at = from + standing.Cost(option) + standing.Price[cell];
            if (at < limit && cell != but)
            {
                frontier.Reach(cell, at, new Step(seeker, option, -1));
            }
        }
    }

    private void Shift(int seeker)
    {
        if (leaver >= 0)
        {
            standing.Lift(leaver);
            standing.StayUnplaced(leaver);
        }

        if (leaver == seeker)
        {
            return;
        }

        for (var cell = end; ;)
        {
            var step = frontier.StepTo(cell);
            var old = standing.OptionOf(step.Seeker);
            standing.Lift(step.Seeker);
            standing.Sit(step.Seeker, step.Option);
            if (step.Seeker == seeker)
            {
                return;
            }

            cell = standing.Options.Cells[old];
        }
    }
}

using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Fills a place that has become free in a cell with a price: one shortest path, in reduced costs, over those who would
/// rather be here, to somebody without a place or to a cell that can do with one less. Prices fall along the way, so that
/// the standing is exact again.
/// </summary>
internal sealed class Vacancy<T, TMetric>(Standing<T, TMetric> standing, Frontier<T> frontier)
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    private readonly List<Step> moves = [];
    private T limit;
    private int end;
    private Taker newcomer;

    /// <summary>Until the cell is full or free of charge.</summary>
    public void Fill(int cell)
    {
        while (standing.HasRoom(cell) && standing.Price[cell] > T.Zero)
        {
            FillOne(cell);
        }
    }

    private void FillOne(int home)
    {
        frontier.Start(standing.CellCount);
        (limit, end, newcomer) = (standing.Price[home], home, new Taker(-1, -1, 0));
        frontier.Reach(home, T.Zero, new Step(-1, -1, -1));
        while (frontier.TryNext(limit, out var cell))
        {
            if (frontier.DistanceOf(cell) + standing.Price[cell] < limit)
            {
                (limit, end, newcomer) = (frontier.DistanceOf(cell) + standing.Price[cell], cell, new Taker(-1, -1, 0));
            }

            Ask(cell);
        }

        foreach (var cell in frontier.Done)
        {
            if (limit > frontier.DistanceOf(cell))
            {
                standing.Raise(cell, frontier.DistanceOf(cell) - limit);
            }
        }

        Shift(home);
    }

    private void Ask(int cell)
    {
        var from = frontier.DistanceOf(cell) + standing.Price[cell];
        var takers = standing.TakersOf(cell);
        var (options, burdens) = standing.All;
        var metric = standing.Metric;
        frontier.Work += takers.Length;
        foreach (ref readonly var taker in takers)
        {
            var now = options[taker.Seeker];
            if (now == Standing<T, TMetric>.Away || now == taker.Option)
            {
                continue;
            }

            var at = from + metric.Of(taker.Packed) - burdens[taker.Seeker];
            if (at >= limit)
            {
                continue;
            }

            if (now < 0)
            {
                (limit, end, newcomer) = (at, cell, taker);
            }
            else
            {
                frontier.Reach(standing.Options.Cells[now], at, new Step(taker.Seeker, taker.Option, cell));
            }
        }
    }

    private void Shift(int home)
    {
        moves.Clear();
        for (var cell = end; cell != home; cell = moves[^1].Towards)
        {
            moves.Add(frontier.StepTo(cell));
        }

        foreach (var move in moves)
        {
            standing.Lift(move.Seeker);
        }

        foreach (var move in moves)
        {
            standing.Sit(move.Seeker, move.Option);
        }

        if (newcomer.Seeker >= 0)
        {
            standing.Lift(newcomer.Seeker);
            standing.Sit(newcomer.Seeker, newcomer.Option);
        }
    }
}

using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ledestjerne.Matching;

/// <summary>
/// The best answer for a part with few cells, as exact as the scale: one seeker after the other takes a shortest path over
/// the cells to a free place, or to somebody for whom having none is the least loss. However many sit in a cell, only the
/// one who would go on most cheaply matters, so that a path is sought among cells alone.
/// </summary>
/// <remarks>Successive shortest paths for the transportation problem; all rows padded to whole vectors.</remarks>
internal sealed class CellPaths<T> : IDisposable
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Seekers times cells, all of which are laid out.</summary>
    private const int MostCosts = 1 << 20;

    /// <summary>Measured: with sixty cells the auction takes four times as long as this, with a thousand a third of it.</summary>
    private const int MostCells = 128;

    private readonly int width;
    private readonly T[] costs;
    private readonly T[] unplaced;
    private readonly T[] price;
    private readonly int[] turns;
    private readonly Sitters<T> sitters;

    private readonly T[] distance;
    private readonly T[] open;
    private readonly T[] before;
    private readonly List<int> done = [];

    public CellPaths(MatchingProblem problem, Part part, IScale<T> scale)
    {
        var cells = part.Cells.Length;
        width = (cells + BestTwo<T>.Lanes - 1) / BestTwo<T>.Lanes * BestTwo<T>.Lanes;
        price = new T[width];
        costs = ArrayPool<T>.Shared.Rent(part.Seekers.Length * width);
        costs.AsSpan(0, part.Seekers.Length * width).Fill(BestTwo<T>.Beyond);
        unplaced = new T[part.Seekers.Length];
        var loss = new T[part.Seekers.Length];
        for (var seeker = 0; seeker < part.Seekers.Length; seeker++)
        {
            var number = part.Seekers[seeker];
            var row = costs.AsSpan(seeker * width, width);
            var least = unplaced[seeker] = scale.Of(problem.Unplaced[number]);
            for (var option = problem.Start[number]; option < problem.Start[number + 1]; option++)
            {
                var (cell, cost) = (part.Local(problem.Cells[option]), scale.Of(problem.Costs[option]));
                if (problem.Capacity[problem.Cells[option]] == 0)
                {
                    // Nobody can have it: its price is what nobody would pay.
                    price[cell] = T.Max(price[cell], unplaced[seeker] - cost);
                }
                else
                {
                    row[cell] = cost;
                    least = T.Min(least, cost);
                }
            }

            loss[seeker] = least - unplaced[seeker];
        }

        turns = InOrder(loss);
        sitters = new Sitters<T>(Array.ConvertAll(part.Cells, cell => Math.Min(problem.Capacity[cell], part.Seekers.Length)), costs, unplaced, width);
        (distance, open, before) = (new T[width], new T[width], new T[width]);
    }

    /// <summary>Whether the part is small enough.</summary>
    public static bool Fits(Part part) => part.Cells.Length <= MostCells && (long)part.Seekers.Length * part.Cells.Length <= MostCosts;

    /// <summary>Of the part's cells.</summary>
    public T PriceOf(int cell) => price[cell];

    /// <summary>The part's cell; -1 when unplaced.</summary>
    public int CellOf(int seeker) => sitters.CellOf(seeker);

    public void Run(CancellationToken cancel)
    {
        foreach (var seeker in turns)
        {
            cancel.ThrowIfCancellationRequested();
            Settle(seeker);
        }
    }

    public void Dispose() => ArrayPool<T>.Shared.Return(costs);

    /// <summary>Whoever gains most by the best place comes first, of equals the one with the lower number: then few have to move for those who come later.</summary>
    private static int[] InOrder(T[] loss)
    {
        var order = new int[loss.Length];
        for (var seeker = 0; seeker < order.Length; seeker++)
        {
            order[seeker] = seeker;
        }

        Array.Sort(loss, order);
        for (var (from, to) = (0, 1); to <= order.Length; to++)
        {
            if (to == order.Length || loss[to] != loss[from])
            {
                Array.Sort(order, from, to - from);
                from = to;
            }
        }

        return order;
    }

    private void Settle(int seeker)
    {
        Begin(seeker);
        var (limit, end, leaves) = (unplaced[seeker], -1, false);
        while (Nearest(limit) is var cell and >= 0)
        {
            if (!sitters.IsFull(cell))
            {
                (limit, end, leaves) = (distance[cell], cell, false);
                break;
            }

            var from = distance[cell] - price[cell];
            open[cell] = T.MaxValue;
            done.Add(cell);
            var moves = sitters.MovesFrom(cell, out var leaving);
            if (from + leaving < limit)
            {
                (limit, end, leaves) = (from + leaving, cell, true);
            }

            Pass(cell, from, moves);
        }

        if (end >= 0)
        {
            Shift(seeker, end, leaves);
        }

        foreach (var cell in done)
        {
            price[cell] += T.Max(T.Zero, limit - distance[cell]);
        }
    }

    private void Begin(int seeker)
    {
        done.Clear();
        var row = costs.AsSpan(seeker * width, width);
        for (var at = 0; at < width; at += Vector256<T>.Count)
        {
            var total = Vector256.Create<T>(row[at..]) + Vector256.Create<T>(price.AsSpan(at));
            total.CopyTo(distance.AsSpan(at));
            total.CopyTo(open.AsSpan(at));
            Vector256<T>.AllBitsSet.CopyTo(before.AsSpan(at));
        }
    }

    /// <returns>The nearest cell that is not done; -1 when none is nearer than the limit.</returns>
    private int Nearest(T limit)
    {
        var least = Vector256.Create(limit);
        var where = Vector256<T>.AllBitsSet;
        var here = Vector256<T>.Indices;
        var step = Vector256.Create(T.CreateTruncating(Vector256<T>.Count));
        for (var at = 0; at < width; at += Vector256<T>.Count)
        {
            var reached = Vector256.Create<T>(open.AsSpan(at));
            var less = Vector256.LessThan(reached, least);
            least = Vector256.ConditionalSelect(less, reached, least);
            where = Vector256.ConditionalSelect(less, here, where);
            here += step;
        }

        var nearest = 0;
        for (var lane = 1; lane < Vector256<T>.Count; lane++)
        {
            nearest = least[lane] < least[nearest] ? lane : nearest;
        }

        return int.CreateTruncating(where[nearest]);
    }

    /// <summary>Whoever sits in a full cell may go on to others.</summary>
    private void Pass(int cell, T from, ReadOnlySpan<T> moves)
    {
        var (start, by) = (Vector256.Create(from), Vector256.Create(T.CreateTruncating(cell)));
        for (var at = 0; at < width; at += Vector256<T>.Count)
        {
            var total = Vector256.Create(moves[at..]) + Vector256.Create<T>(price.AsSpan(at)) + start;
            var known = Vector256.Create<T>(distance.AsSpan(at));
            var less = Vector256.LessThan(total, known);
            if (less != Vector256<T>.Zero)
            {
                Vector256.ConditionalSelect(less, total, known).CopyTo(distance.AsSpan(at));
                Vector256.ConditionalSelect(less, total, Vector256.Create<T>(open.AsSpan(at))).CopyTo(open.AsSpan(at));
                Vector256.ConditionalSelect(less, by, Vector256.Create<T>(before.AsSpan(at))).CopyTo(before.AsSpan(at));
            }
        }
    }

    /// <summary>Everybody on the way moves on by one cell, and the newcomer takes the place that is left.</summary>
    private void Shift(int newcomer, int end, bool leaves)
    {
        if (leaves)
        {
            sitters.Leave(end);
        }

        var cell = end;
        for (var from = int.CreateTruncating(before[cell]); from >= 0; from = int.CreateTruncating(before[cell]))
        {
            sitters.Move(from, cell);
            cell = from;
        }

        sitters.Sit(newcomer, cell);
    }
}

using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ledestjerne.Matching;

/// <summary>Who sits in each cell, and what it takes at the least that one of them goes to each other cell, or does without.</summary>
internal sealed class Sitters<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly T[] costs;
    private readonly T[] unplaced;
    private readonly int width;
    private readonly int[] cellOf;
    private readonly Seats<T> seats;
    private readonly T[] moves;
    private readonly T[] leaving;
    private readonly bool[] known;

    /// <param name="capacity">Of each cell.</param>
    /// <param name="costs">Rows of costs by cell, one for each seeker, each <paramref name="width"/> long; <see cref="BestTwo{T}.Beyond"/> where there is no option.</param>
    /// <param name="unplaced">Of each seeker.</param>
    public Sitters(ReadOnlySpan<int> capacity, T[] costs, T[] unplaced, int width)
    {
        (this.costs, this.unplaced, this.width) = (costs, unplaced, width);
        cellOf = new int[unplaced.Length];
        Array.Fill(cellOf, -1);
        seats = new Seats<T>(capacity);
        moves = new T[capacity.Length * width];
        leaving = new T[capacity.Length];
        known = new bool[capacity.Length];
    }

    /// <summary>-1 for none.</summary>
    public int CellOf(int seeker) => cellOf[seeker];

    public bool IsFull(int cell) => seats.IsFull(cell);

    /// <summary>The least that anybody in the cell would cost more in each other.</summary>
    /// <param name="leaving">The same for having no place.</param>
    public ReadOnlySpan<T> MovesFrom(int cell, out T leaving)
    {
        if (!known[cell])
        {
            Reckon(cell);
        }

        leaving = this.leaving[cell];
        return moves.AsSpan(cell * width, width);
    }

    public void Sit(int seeker, int cell)
    {
        cellOf[seeker] = cell;
        seats.Sit(cell, seeker, T.Zero);
        if (known[cell])
        {
            Include(seeker, cell);
        }
    }

    /// <summary>Whoever does it most cheaply goes from one cell to another.</summary>
    public void Move(int from, int to) => Sit(Lift(from, to), to);

    /// <summary>Whoever loses least by it has no place any more.</summary>
    public void Leave(int cell) => cellOf[Lift(cell, -1)] = -1;

    private int Lift(int cell, int to)
    {
        var (best, least) = (-1, T.MaxValue);
        foreach (var seeker in seats.In(cell))
        {
            var row = seeker * width;
            var more = (to < 0 ? unplaced[seeker] : costs[row + to]) - costs[row + cell];
            if (more < least)
            {
                (best, least) = (seeker, more);
            }
        }

        seats.Leave(cell, best);
        known[cell] = false;
        return best;
    }

    private void Reckon(int cell)
    {
        known[cell] = true;
        moves.AsSpan(cell * width, width).Fill(BestTwo<T>.Beyond);
        leaving[cell] = BestTwo<T>.Beyond;
        foreach (var seeker in seats.In(cell))
        {
            Include(seeker, cell);
        }
    }

    private void Include(int seeker, int cell)
    {
        var own = costs[(seeker * width) + cell];
        var row = costs.AsSpan(seeker * width, width);
        var least = moves.AsSpan(cell * width, width);
        var less = Vector256.Create(own);
        for (var at = 0; at < width; at += Vector256<T>.Count)
        {
            Vector256.Min(Vector256.Create<T>(least[at..]), Vector256.Create<T>(row[at..]) - less).CopyTo(least[at..]);
        }

        leaving[cell] = T.Min(leaving[cell], unplaced[seeker] - own);
    }
}

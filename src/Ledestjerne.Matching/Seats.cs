using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>Who sits in each cell and what they bid, if anybody does; of a cell that is full the lowest bid lies first.</summary>
internal sealed class Seats<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly int[] first;
    private readonly int[] taken;
    private readonly int[] who;
    private readonly T[] bids;

    /// <param name="capacity">Of each cell.</param>
    public Seats(ReadOnlySpan<int> capacity)
    {
        first = new int[capacity.Length + 1];
        for (var cell = 0; cell < capacity.Length; cell++)
        {
            first[cell + 1] = checked(first[cell] + capacity[cell]);
        }

        taken = new int[capacity.Length];
        who = new int[first[^1]];
        bids = new T[first[^1]];
    }

    public void Vacate() => Array.Clear(taken);

    public bool IsFull(int cell) => taken[cell] == first[cell + 1] - first[cell];

    public ReadOnlySpan<int> In(int cell) => who.AsSpan(first[cell], taken[cell]);

    public T LowestBid(int cell) => bids[first[cell]];

    /// <summary>Without regard to order.</summary>
    public void Sit(int cell, int seeker, T bid)
    {
        var at = first[cell] + taken[cell]++;
        who[at] = seeker;
        bids[at] = bid;
    }

    /// <summary>Without regard to order.</summary>
    public void Leave(int cell, int seeker)
    {
        var last = first[cell] + --taken[cell];
        var at = Array.IndexOf(who, seeker, first[cell], taken[cell] + 1);
        who[at] = who[last];
        bids[at] = bids[last];
    }

    /// <summary>Puts the lowest bid first.</summary>
    /// <returns>Whether the cell is full, and has a place at all.</returns>
    public bool Order(int cell)
    {
        var count = taken[cell];
        for (var at = (count / 2) - 1; at >= 0; at--)
        {
            Sink(cell, at, count);
        }

        return count > 0 && IsFull(cell);
    }

    /// <returns>Whether the cell is full now.</returns>
    public bool Bid(int cell, int seeker, T bid)
    {
        var begin = first[cell];
        var at = taken[cell]++;
        while (at > 0 && bids[begin + ((at - 1) / 2)] > bid)
        {
            bids[begin + at] = bids[begin + ((at - 1) / 2)];
            who[begin + at] = who[begin + ((at - 1) / 2)];
            at = (at - 1) / 2;
        }

        bids[begin + at] = bid;
        who[begin + at] = seeker;
        return IsFull(cell);
    }

    /// <returns>Who had the lowest bid and has to go.</returns>
    public int Outbid(int cell, int seeker, T bid)
    {
        var begin = first[cell];
        var gone = who[begin];
        bids[begin] = bid;
        who[begin] = seeker;
        Sink(cell, 0, taken[cell]);
        return gone;
    }

    private void Sink(int cell, int at, int count)
    {
        var begin = first[cell];
        var (bid, seeker) = (bids[begin + at], who[begin + at]);
        for (var child = (2 * at) + 1; child < count; child = (2 * at) + 1)
        {
            child += child + 1 < count && bids[begin + child + 1] < bids[begin + child] ? 1 : 0;
            if (bids[begin + child] >= bid)
            {
                break;
            }

            bids[begin + at] = bids[begin + child];
            who[begin + at] = who[begin + child];
            at = child;
        }

        bids[begin + at] = bid;
        who[begin + at] = seeker;
    }
}

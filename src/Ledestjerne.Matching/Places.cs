using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>Opens and closes places in a standing, one at a time, and says what that is worth.</summary>
internal sealed class Places<T, TMetric>(Standing<T, TMetric> standing, Frontier<T> frontier)
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    private readonly Arrival<T, TMetric> arrival = new(standing, frontier);
    private readonly Vacancy<T, TMetric> vacancy = new(standing, frontier);

    public void Settle(int seeker) => arrival.Settle(seeker);

    /// <summary>After somebody has left the cell.</summary>
    public void Fill(int cell) => vacancy.Fill(cell);

    public void Open(int cell, int places)
    {
        standing.Capacity[cell] = checked(standing.Capacity[cell] + places);
        vacancy.Fill(cell);
    }

    /// <summary>One place more.</summary>
    /// <returns>By how much all others together are better off.</returns>
    public T Open(int cell)
    {
        Open(cell, 1);
        return standing.Price[cell];
    }

    /// <summary>One place less; the cell has one to lose.</summary>
    /// <param name="most">Nothing happens when others would lose this or more; empty: whatever it takes.</param>
    /// <param name="loss">By how much all others together are worse off.</param>
    public bool TryClose(int cell, T? most, out T loss)
    {
        loss = T.Zero;
        if (most <= T.Zero)
        {
            return false;
        }

        var full = !standing.HasRoom(cell);
        standing.Capacity[cell]--;
        if (full && !arrival.TryDisplace(cell, most))
        {
            standing.Capacity[cell]++;
            return false;
        }

        loss = full ? standing.Price[cell] : T.Zero;
        return true;
    }
}

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

    /// <summary>The cell has a place to lose.</summary>
    /// <returns>By how much all others together are worse off.</returns>
    public T Close(int cell)
    {
        var full = !standing.HasRoom(cell);
        standing.Capacity[cell]--;
        if (!full)
        {
            return T.Zero;
        }

        arrival.Displace(cell);
        return standing.Price[cell];
    }
}

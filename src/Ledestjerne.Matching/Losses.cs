using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// What each seeker has to bear now, cost and price, kept in step while prices fall: whoever bears most beyond what a cell
/// would cost them gains most by moving there. Kept negative, so that the greatest gain is the least total.
/// </summary>
internal sealed unsafe class Losses<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly Market<T> market;
    private readonly T[] prices;
    private readonly int[] cellOf;
    private readonly T[] costOf;
    private readonly T[] relief;

    public Losses(Market<T> market, T[] prices, int[] cellOf, T[] costOf)
    {
        this.market = market;
        this.prices = prices;
        this.cellOf = cellOf;
        this.costOf = costOf;
        relief = new T[cellOf.Length + 1];
    }

    /// <summary>Reckons everybody's anew.</summary>
    public void Begin()
    {
        for (var seeker = 0; seeker < cellOf.Length; seeker++)
        {
            Reprice(cellOf[seeker], seeker);
        }
    }

    /// <param name="sitting">Those already in the cell; they are not asked.</param>
    /// <param name="cost">What the taker would cost in the cell.</param>
    /// <param name="gain">What the taker would gain at a price of nothing.</param>
    /// <param name="next">What the one after would gain; less than nothing when there is none.</param>
    /// <returns>Who gains most; -1 when nobody gains anything.</returns>
    public int Greatest(int cell, ReadOnlySpan<int> sitting, out T cost, out T gain, out T next)
    {
        foreach (var seeker in sitting)
        {
            relief[seeker] = T.Zero;
        }

        var takers = market.Takers;
        var from = takers.Start[cell];
        var least = T.Zero;
        int at;
        T second;
        fixed (T* reliefs = relief)
        {
            at = BestTwo<T>.Find(reliefs, takers.Keys + from, takers.Costs + from, takers.Start[cell + 1] - from, ref least, out second);
        }

        (cost, gain, next) = at < 0 ? (T.Zero, T.Zero, T.Zero) : (takers.Costs[from + at], -least, -second);
        return at < 0 ? -1 : takers.Keys[from + at];
    }

    public void Reprice(int cell, ReadOnlySpan<int> sitting)
    {
        foreach (var seeker in sitting)
        {
            Reprice(cell, seeker);
        }
    }

    public void Reprice(int cell, int seeker) =>
        relief[seeker] = cell < 0 ? -market.Unplaced[seeker] : -(costOf[seeker] + prices[cell]);
}

using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>An order as the auction reckons with it: one machine number per cost, a unit divided into <see cref="AuctionScale.Fractions"/>.</summary>
internal interface IScale<T>
    where T : unmanaged, IBinaryInteger<T>
{
    T Of(long packed);

    /// <summary>A price in whole units; fractions are left out.</summary>
    Levels PriceOf(T price);
}

namespace Ledestjerne.Matching;

/// <summary>Weighted cost in fractions of a unit.</summary>
internal sealed class WeightedScale(Weights weights) : IScale<int>, IScale<long>
{
    int IScale<int>.Of(long packed) => (int)(weights.Of(new Cost(packed)) * AuctionScale.Fractions);

    long IScale<long>.Of(long packed) => weights.Of(new Cost(packed)) * AuctionScale.Fractions;

    Levels IScale<int>.PriceOf(int price) => new(0, 0, price / AuctionScale.Fractions, 0);

    Levels IScale<long>.PriceOf(long price) => new(0, 0, price / AuctionScale.Fractions, 0);
}

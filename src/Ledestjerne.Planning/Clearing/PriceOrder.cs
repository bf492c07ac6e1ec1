using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>Costs with the prices of places on top, as the order of a run sees them.</summary>
internal sealed class PriceOrder(Order order, Weights weights)
{
    /// <summary>What a place costs the person and the others together.</summary>
    public Levels Of(Cost cost, Levels price) =>
        order == Order.Strict ? price + cost : new Levels(0, 0, weights.Of(cost) + price.Third, 0);

    /// <summary>A price in severity-weighted breaches, and what is left of it in weeks. In weighted order the one number is taken apart.</summary>
    public (long Breaches, long Weeks) Taken(Levels price) =>
        order == Order.Strict
            ? (price.First, price.Second)
            : (price.Third / weights.First, price.Third % weights.First / weights.Second);
}

using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>Compares costs with the prices of places on top, in the order of a run.</summary>
internal sealed class PriceOrder(Order order, Weights weights)
{
    /// <summary>What a place costs the person and the others together.</summary>
    public Levels Of(Cost cost, Levels price) =>
        order == Order.Strict ? price + cost : new Levels(0, 0, weights.Of(cost) + price.Third, 0);

    public static int Compare(Levels a, Levels b) =>
        a.First != b.First ? a.First.CompareTo(b.First)
        : a.Second != b.Second ? a.Second.CompareTo(b.Second)
        : a.Third != b.Third ? a.Third.CompareTo(b.Third)
        : a.Tie.CompareTo(b.Tie);

    public static Levels Minus(Levels a, Levels b) => new(a.First - b.First, a.Second - b.Second, a.Third - b.Third, a.Tie - b.Tie);

    /// <summary>A price in severity-weighted breaches, and what is left of it in weeks. In weighted order the one number is taken apart.</summary>
    public (long Breaches, long Weeks) Taken(Levels price) =>
        order == Order.Strict
            ? (price.First, price.Second)
            : (price.Third / weights.First, price.Third % weights.First / weights.Second);
}

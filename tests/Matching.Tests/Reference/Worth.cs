namespace Ledestjerne.Matching.Tests;

/// <summary>A cost, or a sum of them, as one number of 128 bits that orders as the <see cref="Order"/> says.</summary>
internal static class Worth
{
    // Sums of ten thousand costs fit below the next level.
    private const int Tie = 40;
    private const int Third = 36;
    private const int Second = 24;

    public static Int128 Of(Cost cost, Order order, Weights weights) => Of(Levels.Zero + cost, order, weights);

    public static Int128 Of(Levels levels, Order order, Weights weights) => order == Order.Weighted
        ? ((Int128)weights.First * levels.First) + ((Int128)weights.Second * levels.Second) + ((Int128)weights.Third * levels.Third)
        : (((((((Int128)levels.First << Second) + levels.Second) << Third) + levels.Third) << Tie) + levels.Tie);

    /// <summary>A price or a gap: one weighted number, or level by level.</summary>
    public static Int128 OfPrice(Levels price, Order order) =>
        order == Order.Weighted ? price.Third : Of(price, Order.Strict, Weights.Standard);
}

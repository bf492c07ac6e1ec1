namespace Ledestjerne.Matching;

/// <summary>How the levels of a <see cref="Cost"/> weigh against each other.</summary>
public enum Order
{
    /// <summary>One number: the levels times the problem's <see cref="Weights"/>. The tie level is not counted.</summary>
    Weighted,

    /// <summary>Lexicographic: no gain in a lower level, however large, makes up for a loss in a higher one.</summary>
    Strict,
}

/// <summary>What one unit of each level costs in weighted order.</summary>
/// <param name="First">1 or more.</param>
/// <param name="Second">1 or more.</param>
/// <param name="Third">1 or more.</param>
public sealed record Weights(int First, int Second, int Third)
{
    /// <summary>100,000 · 1,000 · 1: strict as long as no two answers differ by a hundred units of the second level, or a thousand of the third.</summary>
    public static readonly Weights Standard = new(100_000, 1_000, 1);

    public long Of(Cost cost) => ((long)First * cost.First) + ((long)Second * cost.Second) + ((long)Third * cost.Third);
}

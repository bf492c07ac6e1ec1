namespace Ledestjerne.Matching;

/// <summary>Sums and differences of costs, level by level; of a whole answer, or the price of a cell. May be negative below the first level that is not zero.</summary>
public readonly record struct Levels(long First, long Second, long Third, long Tie)
{
    public static readonly Levels Zero;

    public static Levels operator +(Levels sum, Cost cost) =>
        new(sum.First + cost.First, sum.Second + cost.Second, sum.Third + cost.Third, sum.Tie + cost.Tie);

    public static Levels operator +(Levels left, Levels right) =>
        new(left.First + right.First, left.Second + right.Second, left.Third + right.Third, left.Tie + right.Tie);
}

namespace Ledestjerne.Matching;

/// <summary>Sums and differences of costs, level by level; of a whole answer, or the price of a cell. Compared, the first level that differs decides.</summary>
public readonly record struct Levels(long First, long Second, long Third, long Tie) : IComparable<Levels>
{
    public static readonly Levels Zero;

    public static Levels operator +(Levels sum, Cost cost) =>
        new(sum.First + cost.First, sum.Second + cost.Second, sum.Third + cost.Third, sum.Tie + cost.Tie);

    public static Levels operator +(Levels left, Levels right) =>
        new(left.First + right.First, left.Second + right.Second, left.Third + right.Third, left.Tie + right.Tie);

    public static Levels operator -(Levels left, Levels right) =>
        new(left.First - right.First, left.Second - right.Second, left.Third - right.Third, left.Tie - right.Tie);

    public static Levels operator *(long times, Levels levels) =>
        new(times * levels.First, times * levels.Second, times * levels.Third, times * levels.Tie);

    public static bool operator <(Levels left, Levels right) => left.First != right.First ? left.First < right.First
        : left.Second != right.Second ? left.Second < right.Second
        : left.Third != right.Third ? left.Third < right.Third
        : left.Tie < right.Tie;

    public static bool operator >(Levels left, Levels right) => right < left;

    public int CompareTo(Levels other) => this < other ? -1 : other < this ? 1 : 0;

    public override string ToString() => $"{First}/{Second}/{Third}/{Tie}";
}

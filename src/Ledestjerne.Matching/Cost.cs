namespace Ledestjerne.Matching;

/// <summary>
/// What an option costs, in four levels of whole numbers, the gravest first. A lower cost is better. How levels weigh
/// against each other is the <see cref="Order"/>'s matter; compared here, the first level that differs decides.
/// </summary>
/// <remarks>One 63-bit number, so that ten million options fit in memory.</remarks>
public readonly record struct Cost : IComparable<Cost>
{
    public const int MostFirst = (1 << 10) - 1;
    public const int MostSecond = (1 << 12) - 1;
    public const int MostThird = (1 << 17) - 1;
    public const int MostTie = (1 << 24) - 1;

    private readonly long packed;

    internal Cost(long packed) => this.packed = packed;

    /// <param name="first">0–1,023.</param>
    /// <param name="second">0–4,095.</param>
    /// <param name="third">0–131,071.</param>
    /// <param name="tie">0–16,777,215: decides only between answers that are equal in the other three, in strict order; weighted order does not see it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level is outside its range.</exception>
    public Cost(int first, int second, int third, int tie = 0)
    {
        Within(first, MostFirst, nameof(first));
        Within(second, MostSecond, nameof(second));
        Within(third, MostThird, nameof(third));
        Within(tie, MostTie, nameof(tie));
        packed = ((((((long)first << 12) | (uint)second) << 17) | (uint)third) << 24) | (uint)tie;
    }

    public int First => (int)(packed >> 53);

    public int Second => (int)(packed >> 41) & MostSecond;

    public int Third => (int)(packed >> 24) & MostThird;

    public int Tie => (int)packed & MostTie;

    /// <summary>As weighted order sees it.</summary>
    public Cost WithoutTie => new(packed & ~(long)MostTie);

    internal long Packed => packed;

    public int CompareTo(Cost other) => packed.CompareTo(other.packed);

    public override string ToString() => Tie == 0 ? $"{First}/{Second}/{Third}" : $"{First}/{Second}/{Third}/{Tie}";

    private static void Within(int value, int most, string name)
    {
        if ((uint)value > (uint)most)
        {
            Refuse(value, most, name);
        }
    }

    /// <summary>Apart, so that the check is small enough to be put in place of its call.</summary>
    private static void Refuse(int value, int most, string name) =>
        throw new ArgumentOutOfRangeException(name, value, $"allowed are 0 to {most}");
}

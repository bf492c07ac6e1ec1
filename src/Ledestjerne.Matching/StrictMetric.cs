using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// The four levels side by side in 128 bits, so far apart that no sum over a path that visits each cell once can carry
/// from one level into the next: comparing numbers is comparing levels, the first that differs decides.
/// </summary>
internal readonly struct StrictMetric : IMetric<Int128>
{
    /// <summary>More cells than this do not fit: 63 bits of levels, three gaps, and room for a sign and small sums on top.</summary>
    public const int MostCells = (1 << 17) - 2;

    private const int TieBits = 24;
    private const int ThirdBits = 17;
    private const int SecondBits = 12;

    private readonly int third;
    private readonly int second;
    private readonly int first;

    /// <exception cref="ArgumentOutOfRangeException">More cells than <see cref="MostCells"/>.</exception>
    public StrictMetric(int cells)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells, MostCells);
        // A path visits each cell once and nowhere else; twice that for the difference of two, once more for the sign.
        var gap = 2 + BitOperations.Log2((uint)cells + 2) + 1;
        third = TieBits + gap;
        second = third + ThirdBits + gap;
        first = second + SecondBits + gap;
    }

    public Int128 Of(long packed)
    {
        var cost = new Cost(packed);
        var low = (Int128)cost.Tie + ((Int128)cost.Third << third);
        return low + (((Int128)cost.Second << second) + ((Int128)cost.First << first));
    }

    public Int128 Of(Levels levels) =>
        levels.Tie + ((Int128)levels.Third << third) + ((Int128)levels.Second << second) + ((Int128)levels.First << first);

    public Levels Levels(Int128 value)
    {
        var tie = Lowest(ref value, third);
        var thirdLevel = Lowest(ref value, second - third);
        var secondLevel = Lowest(ref value, first - second);
        return new Levels((long)value, secondLevel, thirdLevel, tie);
    }

    /// <summary>Takes the lowest so many bits off, as a signed number.</summary>
    private static long Lowest(ref Int128 value, int bits)
    {
        var low = (value << (128 - bits)) >> (128 - bits);
        value = (value - low) >> bits;
        return (long)low;
    }
}

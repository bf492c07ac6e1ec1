using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// The four levels side by side in 128 bits, so far apart that no sum over a path that visits each cell once can carry
/// from one level into the next: comparing numbers is comparing levels, the first that differs decides.
/// </summary>
internal readonly struct StrictMetric : IMetric<Int128>
{
    /// <summary>Of 128 bits one is the sign and three are for prices that are sums of few costs.</summary>
    private const int UsableBits = 124;

    private readonly int third;
    private readonly int second;
    private readonly int first;

    /// <param name="most">The highest of each level that will ever be seen.</param>
    /// <exception cref="ArgumentOutOfRangeException">Levels and cells together need more than 128 bits.</exception>
    public StrictMetric(int cells, Cost most)
    {
        // A path visits each cell once and the outside once; twice that for the difference of two, once more for the sign.
        var gap = 3 + Bits(cells + 2);
        third = Bits(most.Tie) + gap;
        second = third + Bits(most.Third) + gap;
        first = second + Bits(most.Second) + gap;
        if (first + Bits(most.First) > UsableBits)
        {
            throw new ArgumentOutOfRangeException(nameof(cells), cells, $"costs up to {most} over {cells} cells cannot be told apart exactly in 128 bits; split the problem or coarsen its lower levels");
        }
    }

    /// <summary>With room for any cost and twice as many cells, as far as that fits.</summary>
    public static StrictMetric Roomy(int cells) =>
        new((2 * cells) + 1_024, new Cost(Cost.MostFirst, Cost.MostSecond, Cost.MostThird, Cost.MostTie));

    public Int128 Of(long packed)
    {
        // Costs are not negative and levels do not overlap: four fields put in place, without 128-bit arithmetic.
        var cost = new Cost(packed);
        var (low, high) = ((ulong)cost.Tie, 0UL);
        Put((ulong)cost.Third, third, ref low, ref high);
        Put((ulong)cost.Second, second, ref low, ref high);
        Put((ulong)cost.First, first, ref low, ref high);
        return new Int128(high, low);
    }

    private static void Put(ulong field, int at, ref ulong low, ref ulong high)
    {
        if (at >= 64)
        {
            high |= field << (at - 64);
        }
        else
        {
            low |= field << at;
            high |= field >> 1 >> (63 - at);
        }
    }

    public Int128 Of(Levels levels) =>
        levels.Tie + ((Int128)levels.Third << third) + ((Int128)levels.Second << second) + ((Int128)levels.First << first);

    private static int Bits(int most) => most == 0 ? 0 : BitOperations.Log2((uint)most) + 1;

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

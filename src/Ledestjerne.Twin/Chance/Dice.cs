using System.Numerics;

namespace Ledestjerne.Twin;

/// <summary>
/// Chance from a seed: xoshiro256** filled by splitmix64 (Blackman and Vigna, 2018, public domain). The same seed and
/// stream give the same numbers on every machine. One owner at a time.
/// </summary>
public sealed class Dice
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <param name="stream">Dice of different streams are independent of each other.</param>
    public Dice(ulong seed, ulong stream = 0) => Begin(seed, stream);

    /// <summary>As new dice.</summary>
    public void Begin(ulong seed, ulong stream)
    {
        var mix = seed + (stream * 0xD1342543DE82EF95UL);
        a = Mix(ref mix);
        b = Mix(ref mix);
        c = Mix(ref mix);
        d = Mix(ref mix);
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>0 up to, not with, <paramref name="count"/>; which is at least 1.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)(uint)count) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>True in so many of a thousand.</summary>
    public bool PerMille(int perMille) => Below(1_000) < perMille;

    /// <summary>Uniform in (0, 1].</summary>
    public double Unit() => ((Next() >> 11) + 1) * (1.0 / (1UL << 53));

    /// <summary>Exponential with the given mean, 0 or more.</summary>
    public double Exponential(double mean) => -mean * Math.Log(Unit());

    /// <summary>Whole days with the given median, skewed to the right; 0 up to, and with, <paramref name="most"/>.</summary>
    public int Days(int median, int most) => Math.Min(most, (int)Exponential(median / 0.693));

    /// <summary>Poisson by multiplying uniform numbers, in parts of at most 500 so that none is lost to underflow; time grows with the mean.</summary>
    public int Poisson(double mean)
    {
        const double Most = 500;
        var count = 0;
        for (; mean > Most; mean -= Most)
        {
            count += Poisson(Most);
        }

        var limit = Math.Exp(-mean);
        for (var left = Unit(); left > limit; left *= Unit())
        {
            count++;
        }

        return count;
    }

    /// <summary>Normal with mean 0 and deviation 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>An index with the chance its weight gives it; the weights rise to their sum.</summary>
    public int Among(ReadOnlySpan<double> cumulative)
    {
        var at = Unit() * cumulative[^1];
        int low = 0, high = cumulative.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = cumulative[middle] < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>One step of splitmix64; also a good hash of what it is given.</summary>
    public static ulong Mix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

using System.Collections.Immutable;

namespace Ledestjerne.Twin;

/// <summary>
/// How grave the needs of a service are, as a whole: the weeks its guideline gives them on the mean. Moved by tilting: every
/// class's share is multiplied by e to the power of −θ × its weeks, so that the mix keeps its shape and only its weight moves.
/// </summary>
internal static class SeverityMix
{
    /// <summary>Per cent that every class which has any keeps: what is rounded away could never come back.</summary>
    private const int Least = 1;

    private const double MostTilt = 3;

    /// <summary>Weeks, by the shares of the classes.</summary>
    public static double MeanWeeks(ImmutableArray<int> percent, ImmutableArray<int> weeks) =>
        percent.Zip(weeks, (p, w) => p * w).Sum() / (double)percent.Sum();

    /// <summary>The mix whose mean is nearest to the weeks asked for, in whole per cent that make 100.</summary>
    public static ImmutableArray<int> WithMeanWeeks(ImmutableArray<int> percent, ImmutableArray<int> weeks, double wanted)
    {
        double grave = -MostTilt, light = MostTilt;
        for (var i = 0; i < 60; i++)
        {
            var middle = (grave + light) / 2;
            var shares = Tilted(percent, weeks, middle);
            (grave, light) = shares.Zip(weeks, (s, w) => s * w).Sum() > wanted ? (middle, light) : (grave, middle);
        }

        return Whole(Tilted(percent, weeks, grave), percent);
    }

    private static double[] Tilted(ImmutableArray<int> percent, ImmutableArray<int> weeks, double tilt)
    {
        double[] shares = [.. percent.Zip(weeks, (p, w) => p * Math.Exp(-tilt * (w - weeks[2])))];
        var sum = shares.Sum();
        return [.. shares.Select(s => s / sum)];
    }

    /// <summary>Largest remainders, after every class has its least.</summary>
    private static ImmutableArray<int> Whole(double[] shares, ImmutableArray<int> before)
    {
        int[] whole = [.. shares.Select((s, i) => before[i] == 0 ? 0 : Math.Max(Least, (int)(100 * s)))];
        while (whole.Sum() is var sum && sum != 100)
        {
            var up = sum < 100;
            var at = Enumerable.Range(0, shares.Length).Where(i => up ? before[i] > 0 : whole[i] > Least).MaxBy(i => ((100 * shares[i]) - whole[i]) * (up ? 1 : -1));
            whole[at] += up ? 1 : -1;
        }

        return [.. whole];
    }
}

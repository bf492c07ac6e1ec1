namespace Ledestjerne.Twin;

/// <summary>What runs with different chance say together: their mean, and how sure it is.</summary>
public static class RunMean
{
    private const double TwoSided95 = 0.975;
    private const double OneSided95 = 0.95;

    /// <returns>Nothing when there are no values; one value has an interval without end.</returns>
    public static Estimate? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var mean = values.Average();
        var half = StandardError(values) * Quantile(TwoSided95, values.Count - 1);
        return values.Count == 1
            ? new Estimate(mean, double.NegativeInfinity, double.PositiveInfinity)
            : new Estimate(mean, mean - half, mean + half);
    }

    /// <summary>The true mean lies below this with 95 per cent certainty.</summary>
    /// <param name="values">Two at least; otherwise the bound is infinite.</param>
    public static double UpperBound(IReadOnlyCollection<double> values) => values.Count < 2
        ? double.PositiveInfinity
        : values.Average() + (StandardError(values) * Quantile(OneSided95, values.Count - 1));

    /// <summary>Of the mean; nought for one value.</summary>
    private static double StandardError(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1) / values.Count);
    }

    /// <summary>Student's t below which the share lies: by halving over its distribution, which is exact for whole degrees.</summary>
    /// <param name="share">0.5–1.</param>
    /// <param name="degrees">1 and up; 0 gives nought.</param>
    public static double Quantile(double share, int degrees)
    {
        if (degrees < 1)
        {
            return 0;
        }

        double low = 0, high = 1_000;
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, degrees) < share ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The share below t, by the finite sums for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4).</summary>
    private static double Below(double t, int degrees)
    {
        var angle = Math.Atan(t / Math.Sqrt(degrees));
        var (sine, cosine) = Math.SinCos(angle);
        double sum = 0, term = degrees % 2 == 0 ? 1 : cosine;
        for (var k = degrees % 2 == 0 ? 2 : 3; k <= degrees; k += 2)
        {
            sum += term;
            term *= (k - 1.0) / k * cosine * cosine;
        }

        var inside = degrees % 2 == 0 ? sine * sum : 2 / Math.PI * (angle + (sine * sum));
        return 0.5 + (inside / 2);
    }
}

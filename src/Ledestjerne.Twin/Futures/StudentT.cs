namespace Ledestjerne.Twin;

/// <summary>Student's t distribution with whole degrees of freedom (Abramowitz and Stegun, 26.7.3–4: finite sums, no approximation).</summary>
public static class StudentT
{
    private const double Confidence = 0.95;
    private const int Remembered = 1_000;
    private static readonly double[] Quantiles = new double[Remembered];

    /// <summary>How many standard errors a 95 per cent interval reaches to each side of the mean.</summary>
    /// <param name="freedom">1 or more.</param>
    public static double Reach(int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        if (freedom >= Remembered)
        {
            return Solve(freedom);
        }

        // Two threads that come at once reckon the same number.
        return Quantiles[freedom] is > 0 and var known ? known : Quantiles[freedom] = Solve(freedom);
    }

    /// <summary>The chance of lying between −t and t.</summary>
    public static double Within(double t, int freedom)
    {
        var angle = Math.Atan(t / Math.Sqrt(freedom));
        var (sine, cosine) = Math.SinCos(angle);
        var square = cosine * cosine;
        var odd = freedom % 2 == 1;
        var term = odd ? cosine : 1;
        var sum = freedom == 1 ? 0 : term;
        for (var i = odd ? 3 : 2; i < freedom; i += 2)
        {
            term *= square * (i - 1) / i;
            sum += term;
        }

        return odd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
    }

    private static double Solve(int freedom)
    {
        var (low, high) = (1.0, 16.0);
        while (high - low > 1e-13 * high)
        {
            var middle = (low + high) / 2;
            (low, high) = Within(middle, freedom) < Confidence ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}

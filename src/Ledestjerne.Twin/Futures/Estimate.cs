namespace Ledestjerne.Twin;

/// <summary>A mean over runs with its 95 per cent confidence interval (Student's t); without runs to compare the interval is the whole line.</summary>
public readonly record struct Estimate(double Mean, double Low, double High)
{
    /// <summary>No run had the figure.</summary>
    public static readonly Estimate Unknown = new(double.NaN, double.NegativeInfinity, double.PositiveInfinity);

    public double HalfWidth => (High - Low) / 2;

    /// <summary>False when no run had the figure, as the mean wait of nobody.</summary>
    public bool IsKnown => !double.IsNaN(Mean);

    /// <summary>Of a difference: whether it is surely one; nought lies outside the interval.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <param name="runs">One figure per run; runs without it are not a number, and are left out.</param>
    public static Estimate Of(ReadOnlySpan<double> runs)
    {
        var (count, sum) = (0, 0.0);
        foreach (var figure in runs)
        {
            if (!double.IsNaN(figure))
            {
                count++;
                sum += figure;
            }
        }

        if (count == 0)
        {
            return Unknown;
        }

        var mean = sum / count;
        if (count == 1)
        {
            return Unknown with { Mean = mean };
        }

        var squares = 0.0;
        foreach (var figure in runs)
        {
            squares += double.IsNaN(figure) ? 0 : (figure - mean) * (figure - mean);
        }

        // Whole numbers often agree in two runs: that says nothing of how far a third would lie from them, but that nothing has happened.
        if (count == 2 && squares == 0 && mean != 0)
        {
            return Unknown with { Mean = mean };
        }

        var reach = StudentT.Reach(count - 1) * Math.Sqrt(squares / (count - 1) / count);
        return new Estimate(mean, mean - reach, mean + reach);
    }

    /// <summary>
    /// The first less the second, run by run: both have the same people and the same chance, and what is common to them
    /// falls out of the difference.
    /// </summary>
    /// <param name="a">One figure per run, by seed.</param>
    /// <param name="b">The same seeds in the same order.</param>
    public static Estimate OfDifference(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"Runs are compared by seed; found {a.Length} and {b.Length} of them.", nameof(b));
        }

        var differences = new double[a.Length];
        for (var run = 0; run < differences.Length; run++)
        {
            differences[run] = a[run] - b[run];
        }

        return Of(differences);
    }
}

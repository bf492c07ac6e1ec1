namespace Ledestjerne.Twin;

/// <summary>A mean over runs with its 95 per cent confidence interval (Student's t); without runs to compare the interval is the whole line.</summary>
public readonly record struct Estimate(double Mean, double Low, double High)
{
    public double HalfWidth => (High - Low) / 2;
}

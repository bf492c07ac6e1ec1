namespace Ledestjerne.Web.Figures;

/// One line, or one set of bars.
/// <param name="Values">One per label; null where there is no value.</param>
/// <param name="Colour">1–5: the same colour for the same thing on all pages; 0 takes the order in the chart.</param>
public sealed record Series(string Name, IReadOnlyList<double?> Values, int Colour = 0)
{
    /// How sure each value is, drawn as a band and said in the table; null where a value stands alone.
    public IReadOnlyList<Band?>? Bands { get; init; }
}

/// An interval round a value.
public readonly record struct Band(double Low, double High);

public enum ChartKind { Line, Bars }

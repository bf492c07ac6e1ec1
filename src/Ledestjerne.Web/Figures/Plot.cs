namespace Ledestjerne.Web.Figures;

/// Geometry of a chart in SVG units: zero-based scale, round ticks, labels that do not collide.
public sealed class Plot
{
    private const double LabelHeight = 17;

    /// Half the width of a letter of a label, with a little to spare.
    private const double HalfLetter = 3.75;

    public static readonly (double Width, double Height) Wide = (720, 280);
    public static readonly (double Width, double Height) Narrow = (350, 220);
    public static readonly (double Width, double Height) Small = (350, 150);

    private readonly int _count;

    /// <param name="labelLength">Letters of the longest label on the axis: the last one has room to the edge.</param>
    public Plot((double Width, double Height) size, IReadOnlyList<Series> series, int count, int tickLabelLength, int nameLength, int labelLength = 0)
    {
        (Width, Height) = size;
        _count = Math.Max(count, 1);
        HasRoomForNames = Width > 500;
        Left = 14 + 8 * tickLabelLength;
        Right = Math.Min(Width - (HasRoomForNames ? 18 + 8 * nameLength : 10), RightOfLast(labelLength));
        Bottom = Height - 26;
        Step = RoundStep(Highest(series) / (Height > 200 ? 4 : 2));
        Top = Step * Math.Max(1, Math.Ceiling(Highest(series) / Step));
    }

    public double Width { get; }
    public double Height { get; }
    public double Left { get; }
    public double Right { get; }
    public double Bottom { get; }

    /// Value at the upper edge of the plot.
    public double Top { get; }

    /// Value between two ticks.
    public double Step { get; }

    /// Names stand to the right of the lines, else above their ends.
    public bool HasRoomForNames { get; }

    private double Upper => HasRoomForNames ? 14 : 26;

    public IEnumerable<double> Ticks()
    {
        for (var value = 0d; value <= Top + Step / 1000; value += Step)
            yield return value;
    }

    public double Y(double value) => Bottom - value / Top * (Bottom - Upper);

    /// The same for what may reach outside: cut at the edges.
    public double YWithin(double value) => Y(Math.Clamp(value, 0, Top));

    /// Middle of the label's place on the axis.
    public double X(int index) => Left + SlotWidth * (index + 0.5);

    public double SlotWidth => (Right - Left) / _count;

    /// Which labels are written on the axis: the last, and every n-th before it that fits.
    public bool IsWritten(int index, int labelLength)
    {
        var fits = Math.Max(1, (int)((Right - Left) / (8.5 * labelLength + 14)));
        var every = (_count + fits - 1) / fits;
        return (_count - 1 - index) % every == 0;
    }

    /// Where the plot has to end for the last label, set in the middle of its slot, to end at the edge of the picture.
    private double RightOfLast(int labelLength)
    {
        var half = HalfLetter * labelLength;
        return (Width - half - Left / (2 * _count)) / (1 - 1.0 / (2 * _count));
    }

    /// Heights of the names at the lines' ends, pushed apart where they would overlap.
    public double[] NameHeights(IReadOnlyList<double> ends)
    {
        var heights = new double[ends.Count];
        var above = double.NegativeInfinity;
        foreach (var index in Enumerable.Range(0, ends.Count).OrderBy(index => Y(ends[index])))
            above = heights[index] = Math.Max(Y(ends[index]), above + LabelHeight);
        return heights;
    }

    /// Upper bound of all values, at least 1 so that an empty chart has a scale. Bands have room up to a half above the
    /// values; those that reach further are cut, or the values would lie flat.
    private static double Highest(IReadOnlyList<Series> series)
    {
        if (series.SelectMany(each => each.Values).Max() is not { } highest || highest <= 0)
            return 1;
        var bands = series.SelectMany(each => each.Bands ?? []).Max(each => each?.High) ?? highest;
        return Math.Clamp(bands, highest, highest * 1.5);
    }

    /// The nearest of 1, 2, 2.5 and 5 times a power of ten at or above the given step; whole numbers from 1 on.
    private static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        foreach (var factor in new[] { 1, 2, 2.5, 5, 10 })
            if (factor * power >= step && (power >= 10 || factor != 2.5 || power < 0.1))
                return factor * power;
        return 10 * power;
    }
}

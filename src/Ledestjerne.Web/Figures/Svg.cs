using System.Globalization;
using System.Text;

namespace Ledestjerne.Web.Figures;

internal static class Svg
{
    /// A coordinate with at most one decimal and a point, whatever the language.
    public static string At(double coordinate) => Math.Round(coordinate, 1).ToString(CultureInfo.InvariantCulture);

    /// Path through the points; a gap where a value is missing. From and to are indexes, both included.
    public static string Path(Plot plot, IReadOnlyList<double?> values, int from, int to)
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var index = Math.Max(from, 0); index <= Math.Min(to, values.Count - 1); index++)
        {
            if (values[index] is { } value)
                path.Append(isDown ? 'L' : 'M').Append(At(plot.X(index))).Append(' ').Append(At(plot.Y(value)));
            isDown = values[index] is not null;
        }
        return path.ToString();
    }

    /// One closed shape for each stretch of values that have a band.
    public static string Bands(Plot plot, IReadOnlyList<Band?> bands)
    {
        var path = new StringBuilder();
        for (var from = 0; from < bands.Count; from++)
        {
            var to = from;
            for (; to < bands.Count && bands[to] is { } band; to++)
                path.Append(to == from ? 'M' : 'L').Append(At(plot.X(to))).Append(' ').Append(At(plot.YWithin(band.High)));
            for (var back = to - 1; back >= from; back--)
                path.Append('L').Append(At(plot.X(back))).Append(' ').Append(At(plot.YWithin(bands[back]!.Value.Low)));
            path.Append(to > from ? "Z" : "");
            from = to;
        }
        return path.ToString();
    }
}

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
}

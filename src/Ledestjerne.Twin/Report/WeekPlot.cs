using System.Text;
using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>
/// One figure of one service over the weeks, a line for each scenario with its interval as a band. Lines are stretched to the room
/// there is; the words stand beside them at their own size.
/// </summary>
internal static class WeekPlot
{
    private static readonly double[] Steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

    /// <param name="says">The finding, for whoever does not see the picture.</param>
    public static void Write(TwinPage page, ReportFigure figure, int service, string says, bool large)
    {
        Estimate?[][] series = [.. page.Drawn.Select(scenario => Enumerable.Range(0, page.Futures.Weeks)
            .Select(week => page.Futures.InWeek(scenario, service, figure, week)).ToArray())];
        var top = Top(figure, series);
        page.Raw($"<div class=\"plot{(large ? " large" : "")}\" role=\"img\" aria-label=\"{ReportWriter.Encoded(says)}\">")
            .Raw("<svg aria-hidden=\"true\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\"><path class=\"grid\" d=\"M0 0H100M0 50H100\"/>");
        for (var place = 0; place < series.Length; place++)
        {
            page.Raw($"<path class=\"band {TwinPage.Series(place)}\" d=\"{Band(series[place], top)}\"/>");
        }

        for (var place = 0; place < series.Length; place++)
        {
            page.Raw($"<path class=\"line {TwinPage.Series(place)}\" d=\"{Line(series[place], top)}\"/>");
        }

        page.Raw("<path class=\"axis\" d=\"M0 100H100\"/></svg>").Element("span class=\"top\"", page.Words.Value(figure.Unit, top));
        page.Raw("<span class=\"weeks\">").Element("span", page.Words.Say("report.week", 1))
            .Element("span", page.Words.Say("report.week", page.Futures.Weeks)).Raw("</span></div>\n");
    }

    /// <summary>A round number that holds every line, and every band that is not far beyond the lines.</summary>
    private static double Top(ReportFigure figure, Estimate?[][] series)
    {
        var known = series.SelectMany(s => s).OfType<Estimate>().ToList();
        var highest = known.Select(e => e.Mean).DefaultIfEmpty(0).Max();
        var bands = known.Where(e => double.IsFinite(e.High)).Select(e => e.High).DefaultIfEmpty(highest).Max();
        var most = Math.Clamp(bands, highest, highest * 1.6);
        if (most <= 0)
        {
            return figure.Unit == FigureUnit.Share ? 0.01 : 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var round = Steps.First(step => step * power >= most * 0.999) * power;
        return figure.Unit == FigureUnit.Share ? Math.Min(1, round) : round;
    }

    private static string Line(Estimate?[] weeks, double top)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var week = 0; week < weeks.Length; week++)
        {
            if (weeks[week] is { } known)
            {
                path.Append(drawing ? 'L' : 'M').Append(Point(week, weeks.Length, known.Mean, top));
                // A single week between two empty ones would otherwise not be seen.
                path.Append(!drawing && (week + 1 == weeks.Length || weeks[week + 1] is null) ? "h.5" : "");
            }

            drawing = weeks[week] is not null;
        }

        return path.ToString();
    }

    /// <summary>One closed shape for each stretch of weeks without a gap.</summary>
    private static string Band(Estimate?[] weeks, double top)
    {
        var path = new StringBuilder();
        for (var from = 0; from < weeks.Length;)
        {
            var to = from;
            while (to < weeks.Length && weeks[to] is { } known && double.IsFinite(known.HalfWidth))
            {
                to++;
            }

            if (to - from > 1)
            {
                var upper = Enumerable.Range(from, to - from).Select(week => Point(week, weeks.Length, weeks[week]?.High ?? 0, top));
                var lower = Enumerable.Range(from, to - from).Reverse().Select(week => Point(week, weeks.Length, weeks[week]?.Low ?? 0, top));
                path.Append('M').AppendJoin('L', upper.Concat(lower)).Append('Z');
            }

            from = to + 1;
        }

        return path.ToString();
    }

    private static string Point(int week, int weeks, double value, double top) =>
        $"{ReportWriter.At(weeks == 1 ? 50 : 100.0 * week / (weeks - 1))} {ReportWriter.At(100 - (100 * Math.Clamp(value / top, 0, 1)))}";
}

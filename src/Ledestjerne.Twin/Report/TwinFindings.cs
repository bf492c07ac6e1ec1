using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>What was found, in sentences.</summary>
internal static class TwinFindings
{
    /// <summary>The one sentence to remember.</summary>
    public static string First(TwinPage page)
    {
        var words = page.Words;
        if (page.Result.Dimensioned is { } needed)
        {
            var added = needed.Services.Sum(s => s.Added);
            var beyond = needed.Services.Any(s => !s.IsEnough) ? ".beyond" : "";
            return words.Say(added switch { 0 => "report.first.enough", 1 => "report.first.needed.one", _ => "report.first.needed" } + beyond, words.Whole(added), words.Region(page.Futures.Set.Setup));
        }

        if (page.Futures.Scenarios == 1)
        {
            return words.Say("report.first.asis", words.Value(FigureUnit.Days, page.Futures.Whole(0, 0, ReportFigure.MeanWait)?.Mean ?? 0), words.Region(page.Futures.Set.Setup));
        }

        var (scenario, figure) = Greatest(page);
        var difference = page.Futures.Difference(scenario, 0, figure);
        return difference is { } known && TwinWords.IsSure(difference)
            ? words.Say($"report.first.{figure.Code}.{(known.Mean > 0 ? "more" : "less")}", page.Scenario(scenario), words.Apart(figure.Unit, known.Mean))
            : words.Say("report.first.same");
    }

    /// <summary>How it is without any change, in one sentence; intervals stand where the figures do.</summary>
    public static string Then(TwinPage page)
    {
        string Value(ReportFigure figure) => page.Futures.Whole(0, 0, figure) is { } known ? page.Words.Value(figure.Unit, known.Mean) : page.Words.Say("report.nothing");
        var key = page.Futures.Scenarios == 1 && page.Result.Dimensioned is null ? "report.then.alone" : "report.then.asis";
        return page.Words.Say(key, Value(ReportFigure.MeanWait), Value(ReportFigure.Waiting), Value(ReportFigure.Breaches), Value(ReportFigure.Occupancy));
    }

    /// <summary>How a scenario differs from the first one, in one sentence: only what is not chance, and no intervals, which stand in the table.</summary>
    public static string Compared(TwinPage page, int scenario)
    {
        var words = page.Words;
        var sure = new[] { ReportFigure.MeanWait, ReportFigure.Waiting, ReportFigure.Breaches }
            .Select(figure => (Figure: figure, Difference: page.Futures.Difference(scenario, 0, figure)))
            .Where(each => TwinWords.IsSure(each.Difference))
            .Select(each => (each.Figure, Mean: each.Difference?.Mean ?? 0))
            .Select(each => words.Say($"report.compared.{each.Figure.Code}.{(each.Mean > 0 ? "more" : "less")}", words.Apart(each.Figure.Unit, each.Mean))).ToList();
        return sure switch
        {
            [] => words.Say("report.compared.none"),
            [var only] => ReportWords.Capital(only) + ".",
            [.. var first, var last] => $"{ReportWords.Capital(string.Join(", ", first))} {words.Say("report.and")} {last}.",
        };
    }

    /// <summary>Whether waits look shorter while the queue grows: those who still wait are in no wait yet.</summary>
    public static bool LooksBetterThanItIs(TwinPage page, int scenario) =>
        page.Futures.Difference(scenario, 0, ReportFigure.MeanWait) is { IsClear: true, Mean: < 0 }
        && page.Futures.Difference(scenario, 0, ReportFigure.Waiting) is { IsClear: true, Mean: > 0 };

    /// <summary>A figure over the weeks for one service: the mean of every drawn scenario; alone, its interval too.</summary>
    public static string OfFigure(TwinPage page, ReportFigure figure, int service) => page.Drawn.Count == 1
        ? Value(page, 0, figure, service)
        : string.Join("; ", page.Drawn.Select(scenario =>
            $"{page.Scenario(scenario)}: {(page.Futures.Whole(scenario, service, figure) is { } known ? page.Words.Value(figure.Unit, known.Mean) : page.Words.Say("report.nothing"))}"));

    private static string Value(TwinPage page, int scenario, ReportFigure figure, int service = 0) =>
        page.Words.Value(figure.Unit, page.Futures.Whole(scenario, service, figure));

    /// <summary>The scenario and figure that stand out most from chance; never a wait that only looks shorter.</summary>
    private static (int Scenario, ReportFigure Figure) Greatest(TwinPage page) => (
        from figure in new[] { ReportFigure.MeanWait, ReportFigure.Breaches, ReportFigure.Waiting }
        from scenario in Enumerable.Range(1, page.Futures.Scenarios - 1)
        where figure != ReportFigure.MeanWait || !LooksBetterThanItIs(page, scenario)
        let difference = page.Futures.Difference(scenario, 0, figure)
        let known = difference is { } d && TwinWords.IsSure(difference) && double.IsFinite(d.HalfWidth)
        let first = page.Futures.Whole(0, 0, figure)?.Mean ?? 0
        orderby known descending, known && first > 0 ? Math.Abs(difference?.Mean ?? 0) / first : 0 descending
        select (scenario, figure)).First();
}

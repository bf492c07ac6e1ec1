using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>Wait, queue, breaches, occupancy and forecast error over the weeks, together and service by service.</summary>
internal static class WeekFigures
{
    /// <summary>What a reader can take in; the rest stand in the table.</summary>
    private const int MostMultiples = 9;

    private static readonly ReportFigure[] Shown = [ReportFigure.MeanWait, ReportFigure.Waiting, ReportFigure.Breaches, ReportFigure.Occupancy, ReportFigure.ForecastMiss];

    public static void Write(TwinPage page)
    {
        foreach (var figure in Shown)
        {
            Write(page, figure);
        }
    }

    private static void Write(TwinPage page, ReportFigure figure)
    {
        var words = page.Words;
        page.Raw("<section>").Said("h2", $"{figure.Code}.title").Raw("<figure><figcaption>");
        var services = Order(page, figure);
        if (services.Count == 0)
        {
            page.Said("p", "week.nothing").Raw("</figcaption></figure></section>\n");
            return;
        }

        var longest = services.MaxBy(service => page.Futures.Whole(0, service, figure)?.Mean ?? 0);
        var finding = words.Say($"report.{figure.Code}.finding", TwinFindings.OfFigure(page, figure, 0), page.Service(longest), words.Value(figure.Unit, page.Futures.Whole(0, longest, figure)?.Mean ?? 0));
        page.Element("p", finding).Said("p class=\"quiet\"", $"{figure.Code}.note").Raw("</figcaption>");
        page.Key();
        WeekPlot.Write(page, figure, 0, finding, large: true);
        page.Raw("</figure>").Said("h3", "services").Raw("<div class=\"multiples\">\n");
        foreach (var service in services.Take(MostMultiples))
        {
            var said = TwinFindings.OfFigure(page, figure, service);
            page.Raw("<figure><figcaption>").Element("strong", page.Service(service));
            page.Element("span", page.Drawn.Count == 1 ? said : Change(page, figure, service)).Raw("</figcaption>");
            WeekPlot.Write(page, figure, service, $"{page.Service(service)}: {said}", large: false);
            page.Raw("</figure>\n");
        }

        page.Raw("</div>\n");
        if (services.Count > MostMultiples)
        {
            page.Said("p class=\"quiet\"", "more", words.Whole(services.Count - MostMultiples));
        }

        Numbers(page, figure, services);
        page.Raw("</section>\n");
    }

    /// <summary>From the first scenario to the one that differs most, or that none does.</summary>
    private static string Change(TwinPage page, ReportFigure figure, int service)
    {
        var most = Enumerable.Range(1, page.Futures.Scenarios - 1).Where(s => TwinWords.IsSure(page.Futures.Difference(s, service, figure)))
            .OrderByDescending(s => Math.Abs(page.Futures.Difference(s, service, figure)?.Mean ?? 0)).FirstOrDefault();
        var first = page.Words.Value(figure.Unit, page.Futures.Whole(0, service, figure)?.Mean ?? 0);
        return most == 0
            ? page.Words.Say("report.week.same", first)
            : page.Words.Say("report.week.change", first, page.Scenario(most), page.Words.Value(figure.Unit, page.Futures.Whole(most, service, figure)?.Mean ?? 0));
    }

    /// <summary>Those that a scenario changes most, then those that stand highest; without those that have nothing to show.</summary>
    private static List<int> Order(TwinPage page, ReportFigure figure)
    {
        var known = Enumerable.Range(1, page.Futures.Services.Length - 1)
            .Where(service => page.Drawn.Any(s => page.Futures.Whole(s, service, figure) is { Mean: > 0 }));
        return
        [
            .. known
                .OrderByDescending(service => Enumerable.Range(1, page.Futures.Scenarios - 1)
                    .Select(s => page.Futures.Difference(s, service, figure)).Where(TwinWords.IsSure).Select(d => Math.Abs(d?.Mean ?? 0)).DefaultIfEmpty(0).Max())
                .ThenByDescending(service => page.Futures.Whole(0, service, figure)?.Mean ?? 0),
        ];
    }

    private static void Numbers(TwinPage page, ReportFigure figure, List<int> services) => page.FoldedTable(
        [page.Words.Say("report.column.service"), .. Enumerable.Range(0, page.Futures.Scenarios).Select(page.Scenario)],
        services.Prepend(0).Select(service => (IReadOnlyList<string>)
            [page.Service(service), .. Enumerable.Range(0, page.Futures.Scenarios).Select(s => page.Words.Value(figure.Unit, page.Futures.Whole(s, service, figure)))]));
}

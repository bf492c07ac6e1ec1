using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>What each scenario changes, and all of them side by side.</summary>
internal static class SideBySide
{
    private static readonly ReportFigure[] Shown =
        [ReportFigure.MeanWait, ReportFigure.LateShare, ReportFigure.Breaches, ReportFigure.Waiting, ReportFigure.PastDeadlineShare, ReportFigure.Starts, ReportFigure.Occupancy, ReportFigure.ForecastMiss];

    public static void Write(TwinPage page)
    {
        if (page.Futures.Scenarios < 2)
        {
            return;
        }

        page.Raw("<section>").Said("h2", "scenarios.title").Raw("<ul class=\"futures\">");
        for (var scenario = 0; scenario < page.Futures.Scenarios; scenario++)
        {
            Describe(page, scenario);
        }

        page.Raw("</ul>\n");
        page.OpenTable(
            page.Words.Say("report.scenarios.title"),
            [page.Words.Say("report.column.figure"), .. Enumerable.Range(0, page.Futures.Scenarios).Select(page.Scenario)],
            Shown.Select(figure => (IReadOnlyList<string>)
            [
                page.Words.Say($"report.figure.{figure.Code}"),
                .. Enumerable.Range(0, page.Futures.Scenarios).Select(scenario => Cell(page, figure, scenario)),
            ]));
        page.Said("p class=\"quiet\"", "scenarios.note", page.Scenario(0)).Raw("</section>\n");
    }

    private static void Describe(TwinPage page, int scenario)
    {
        var place = page.Drawn.ToList().IndexOf(scenario);
        page.Raw("<li><p>");
        if (place >= 0)
        {
            page.Swatch(place);
        }

        page.Element("strong", page.Scenario(scenario)).Raw("</p>");
        if (scenario > 0)
        {
            page.Element("p", TwinFindings.Compared(page, scenario));
            if (TwinFindings.LooksBetterThanItIs(page, scenario))
            {
                page.Said("p class=\"quiet\"", "compared.whobegan");
            }
        }

        var changes = page.Futures.Set.Futures[scenario].Scenario.Changes;
        if (changes.IsEmpty)
        {
            page.Said("p class=\"quiet\"", "scenarios.nothing");
        }
        else if (page.Futures.Set.Futures[scenario].Scenario.Code == Dimensioning.ScenarioCode)
        {
            page.Said("p class=\"quiet\"", "scenarios.needed");
        }
        else
        {
            page.Raw("<ul class=\"changes\">");
            foreach (var change in changes)
            {
                page.Element("li", page.Words.Change(page.Futures.Set.Setup, change));
            }

            page.Raw("</ul>");
        }

        page.Raw("</li>\n");
    }

    /// <summary>The value, its interval, and how it differs: a sure difference stands out, one that may be chance says so.</summary>
    private static string Cell(TwinPage page, ReportFigure figure, int scenario)
    {
        var cell = page.Cell(figure.Unit, page.Futures.Whole(scenario, 0, figure));
        if (scenario == 0)
        {
            return cell;
        }

        var difference = page.Futures.Difference(scenario, 0, figure);
        return TwinWords.IsSure(difference)
            ? $"{cell}<strong>{TwinPage.Stacked(page.Words.Difference(figure.Unit, difference))}</strong>"
            : $"{cell}<small>{ReportWriter.Encoded(page.Words.Say("report.maybechance"))}</small>";
    }
}

using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>
/// The futures side by side on one page to read and print: no scripts, and nothing fetched from elsewhere. Words before pictures
/// before tables. Groups of fewer than five people are not told apart.
/// </summary>
public static class TwinReport
{
    /// <param name="to">Any encoding that holds æøå; the page says UTF-8. Not closed.</param>
    public static void Write(TwinResult result, TwinWords words, TextWriter to)
    {
        var page = new TwinPage(to, result, words);
        page.Begin(words.Say("report.title", words.Region(page.Futures.Set.Setup)));
        Lead(page);
        SideBySide.Write(page);
        NeededFigures.Write(page);
        WeekFigures.Write(page);
        WhoFigures.Write(page);
        HowText.Write(page);
        page.End();
    }

    private static void Lead(TwinPage page)
    {
        var (words, plan, setup) = (page.Words, page.Futures.Set.Plan, page.Futures.Set.Setup);
        page.Said("p class=\"over\"", plan.Replications == 1 ? "period.one" : "period", words.Region(setup), words.Weeks(plan.Weeks), words.Date(plan.From), words.Whole(plan.Replications))
            .Element("h1", TwinFindings.First(page))
            .Element("p class=\"lead\"", TwinFindings.Then(page))
            .Element("p class=\"fiction\"", $"{words.Say("report.fiction")} {(words.Language == "nb" ? setup.Profile.AboutNb : setup.Profile.AboutEn)}")
            .Raw("<dl class=\"facts\">");
        foreach (var figure in new[] { ReportFigure.MeanWait, ReportFigure.Waiting, ReportFigure.Breaches, ReportFigure.Occupancy, ReportFigure.ForecastMiss })
        {
            page.Raw("<div>").Said("dt", $"fact.{figure.Code}")
                .Element("dd", page.Futures.Whole(0, 0, figure) is { } value ? words.Value(figure.Unit, value.Mean) : words.Say("report.nothing")).Raw("</div>");
        }

        page.Raw("</dl>\n");
        if (page.Futures.Scenarios > 1)
        {
            page.Said("p class=\"quiet\"", "facts.first", page.Scenario(0));
        }
    }
}

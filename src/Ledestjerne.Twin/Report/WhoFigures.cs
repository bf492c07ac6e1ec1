using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>Who was hit: waits by municipality, age and severity, all services together.</summary>
internal static class WhoFigures
{
    private const int RowHeight = 11;

    /// <summary>What a reader can take in; the rest stand in the table.</summary>
    private const int MostRows = 25;

    public static void Write(TwinPage page)
    {
        var words = page.Words;
        var groups = page.Result.Groups.Where(group => group.Service is null && group.MeanWaitDays is not null).ToList();
        page.Raw("<section>").Said("h2", "who.title").Raw("<figure><figcaption>");
        if (groups.Count == 0)
        {
            page.Said("p", "who.nothing").Raw("</figcaption></figure></section>\n");
            return;
        }

        page.Element("p", Finding(page, groups)).Said("p class=\"quiet\"", "who.note").Raw("</figcaption>");
        page.Key();
        var most = groups.Where(group => page.Drawn.Contains(group.Scenario)).Max(group => Reach(group.MeanWaitDays));
        foreach (var by in Enum.GetValues<HitBy>())
        {
            page.Said("h3", $"who.{TwinTables.Word(by)}");
            Rows(page, [.. groups.Where(group => group.By == by)], most);
        }

        page.Raw("</figure>");
        page.FoldedTable(
            [words.Say("report.column.group"), words.Say("report.column.scenario"), words.Say("report.column.people"), words.Say("report.figure.mean_wait_days"), words.Say("report.figure.late_share"), words.Say("report.column.difference")],
            groups.OrderBy(g => g.By).ThenBy(g => g.Group, StringComparer.Ordinal).ThenBy(g => g.Scenario).Select(group => (IReadOnlyList<string>)
            [
                words.Group(page.Futures.Set.Setup, group), page.Scenario(group.Scenario), words.Whole(group.People ?? 0), words.Value(FigureUnit.Days, group.MeanWaitDays),
                words.Value(FigureUnit.Share, group.LateShare), group.Scenario == 0 ? words.Say("report.nothing") : words.Difference(FigureUnit.Days, group.WaitDifference),
            ]),
            texts: 2);
        page.Raw("</section>\n");
    }

    private static string Finding(TwinPage page, List<GroupFuture> groups)
    {
        var words = page.Words;
        var hit = groups.Where(g => g.Scenario > 0 && g.WaitDifference is { Mean: > 0 } && TwinWords.IsSure(g.WaitDifference))
            .OrderByDescending(g => g.WaitDifference?.Mean).FirstOrDefault();
        if (hit is not null)
        {
            return words.Say("report.who.hit", page.Scenario(hit.Scenario), Of(page, hit), words.Difference(FigureUnit.Days, hit.WaitDifference));
        }

        var homes = groups.Where(g => g is { Scenario: 0, By: HitBy.Municipality }).OrderByDescending(g => g.MeanWaitDays?.Mean).ToList();
        var key = page.Futures.Scenarios > 1 ? "report.who.nobody" : "report.who.longest";
        return homes.Count == 0
            ? words.Say("report.who.nothing")
            : words.Say(key, Of(page, homes[0]), words.Value(FigureUnit.Days, homes[0].MeanWaitDays), Of(page, homes[^1]), words.Value(FigureUnit.Days, homes[^1].MeanWaitDays));
    }

    /// <summary>In a sentence.</summary>
    private static string Of(TwinPage page, GroupFuture group) =>
        page.Words.Say($"report.who.of.{TwinTables.Word(group.By)}", page.Words.Group(page.Futures.Set.Setup, group).ToLowerInvariantIf(group.By == HitBy.Severity));

    /// <summary>One row for each group, one mark with its interval for each scenario, all on one scale.</summary>
    private static void Rows(TwinPage page, List<GroupFuture> groups, double most)
    {
        page.Raw("<ul class=\"bars\" data-kind=\"who\">\n");
        var rows = groups.GroupBy(group => group.Group).ToList();
        var shown = groups.Count > 0 && groups[0].By == HitBy.Municipality
            ? rows.OrderByDescending(row => row.Max(Hit)).ThenByDescending(row => row.Max(g => g.MeanWaitDays?.Mean))
            : rows.OrderBy(row => row.Key, StringComparer.Ordinal);
        foreach (var row in shown.Take(MostRows))
        {
            var height = (RowHeight * page.Drawn.Count) + 4;
            page.Raw("<li>").Element("span class=\"name\"", page.Words.Group(page.Futures.Set.Setup, row.First()))
                .Raw($"<svg aria-hidden=\"true\" width=\"100%\" height=\"{height}\"><line class=\"rail\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"{height}\"/>");
            foreach (var group in row.Where(g => page.Drawn.Contains(g.Scenario)))
            {
                Mark(page, group, most);
            }

            page.Raw("</svg>").Element("span class=\"says\"", Says(page, [.. row])).Raw("</li>\n");
        }

        page.Raw("</ul>\n");
        if (rows.Count > MostRows)
        {
            page.Said("p class=\"quiet\"", "more", page.Words.Whole(rows.Count - MostRows));
        }
    }

    private static void Mark(TwinPage page, GroupFuture group, double most)
    {
        var place = page.Drawn.ToList().IndexOf(group.Scenario);
        var (series, y) = (TwinPage.Series(place), (RowHeight * place) + (RowHeight / 2) + 2);
        var wait = group.MeanWaitDays ?? default;
        page.Raw($"<line class=\"bar {series}\" x1=\"0\" x2=\"{ReportWriter.Percent(wait.Mean / most)}\" y1=\"{y}\" y2=\"{y}\"/>");
        if (double.IsFinite(wait.HalfWidth))
        {
            page.Raw($"<line class=\"whisker\" x1=\"{ReportWriter.Percent(wait.Low / most)}\" x2=\"{ReportWriter.Percent(wait.High / most)}\" y1=\"{y}\" y2=\"{y}\"/>");
        }
    }

    /// <summary>The wait; beside others, from the first to the one that differs most.</summary>
    private static string Says(TwinPage page, List<GroupFuture> row)
    {
        var words = page.Words;
        var first = row.Find(g => g.Scenario == 0);
        var other = row.Where(g => g.Scenario > 0 && TwinWords.IsSure(g.WaitDifference)).OrderByDescending(g => Math.Abs(g.WaitDifference?.Mean ?? 0)).FirstOrDefault();
        return (first, other) switch
        {
            (null, _) => words.Value(FigureUnit.Days, row[0].MeanWaitDays?.Mean ?? 0),
            (_, null) => words.Value(FigureUnit.Days, first.MeanWaitDays?.Mean ?? 0),
            _ => words.Say("report.who.change", words.Number(first.MeanWaitDays?.Mean ?? 0), words.Value(FigureUnit.Days, other.MeanWaitDays?.Mean ?? 0)),
        };
    }

    /// <summary>Days longer than in the first scenario, when that is not chance.</summary>
    private static double Hit(GroupFuture group) => TwinWords.IsSure(group.WaitDifference) ? Math.Max(0, group.WaitDifference?.Mean ?? 0) : 0;

    private static double Reach(Estimate? wait) => wait is { } known ? (double.IsFinite(known.High) ? known.High : known.Mean) : 0;

    /// <summary>Classes stand in the middle of a sentence, names of places keep their capital.</summary>
    private static string ToLowerInvariantIf(this string words, bool lower) => lower ? words.ToLowerInvariant() : words;
}

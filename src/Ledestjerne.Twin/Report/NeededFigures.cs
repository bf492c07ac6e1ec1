using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>Places that are needed for a target, and what they do to waits, occupancy and reserve.</summary>
internal static class NeededFigures
{
    public static void Write(TwinPage page)
    {
        if (page.Result.Dimensioned is not { } needed)
        {
            return;
        }

        var words = page.Words;
        List<NeededPlaces> beyond = [.. needed.Services.Where(s => !s.IsEnough)];
        var finding = beyond.Count > 0 ? "needed.some" : needed.Services.All(s => s.Added == 0) ? "needed.none" : "needed.finding";
        page.Raw("<section>").Said("h2", "needed.title").Raw("<figure><figcaption>")
            .Said("p", finding, Target(page, needed.Target), words.Whole(needed.Services.Sum(s => s.Added)), words.Whole(needed.Services.Count(s => s.Added > 0)), words.Whole(needed.Services.Length))
            .Said("p class=\"quiet\"", needed.IsConfirmed ? "needed.note" : "needed.open").Raw("</figcaption>");
        var shown = needed.Services.Where(s => s.Added > 0).OrderByDescending(s => s.Added).ToList();
        if (shown.Count > 0)
        {
            var most = shown.Max(s => s.PlacesNow + s.Added);
            page.Bars(
                shown.Select(s => (
                    words.Service(page.Futures.Set.Setup, s.Service), "", (s.PlacesNow + s.Added) / most, s.PlacesNow / most,
                    words.Say("report.needed.says", words.Number(s.PlacesNow), words.Whole(s.Added)))),
                "needed");
            page.Raw("<p class=\"key\"><span><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><rect class=\"over\" width=\"14\" height=\"14\"/></svg>").Said("span", "needed.key.now")
                .Raw("</span><span><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><rect class=\"added\" width=\"14\" height=\"14\"/></svg>").Said("span", "needed.key.added").Raw("</span></p>");
        }

        page.Raw("</figure>");
        foreach (var one in beyond)
        {
            page.Said("p class=\"quiet\"", "needed.beyond", words.Service(page.Futures.Set.Setup, one.Service));
        }

        page.OpenTable(
            words.Say("report.needed.title"),
            [.. new[] { "service", "placesnow", "added", "waitbefore", "waitafter", "occupancybefore", "occupancyafter", "reserve" }.Select(column => words.Say("report.column." + column))],
            needed.Services.Where(s => s.UpperBound is not null).OrderByDescending(s => s.Added).Select(s => Row(page, s)));
        page.Raw("</section>\n");
    }

    private static IReadOnlyList<string> Row(TwinPage page, NeededPlaces needed)
    {
        var (words, service, after) = (page.Words, page.Futures.Services.IndexOf(needed.Service), page.Futures.Scenarios - 1);
        var last = page.Result.Dimensioned is { Rounds: 0 } ? 0 : after;
        var occupancy = page.Futures.Whole(last, service, ReportFigure.Occupancy);
        return
        [
            words.Service(page.Futures.Set.Setup, needed.Service),
            ReportWriter.Encoded(words.Number(needed.PlacesNow)),
            needed.IsEnough ? $"<strong>{ReportWriter.Encoded(needed.Added == 0 ? "0" : "+" + words.Whole(needed.Added))}</strong>" : ReportWriter.Encoded(words.Say("report.nothing")),
            page.Cell(FigureUnit.Days, page.Futures.Whole(0, service, ReportFigure.MeanWait)),
            page.Cell(FigureUnit.Days, page.Futures.Whole(last, service, ReportFigure.MeanWait)),
            page.Cell(FigureUnit.Share, page.Futures.Whole(0, service, ReportFigure.Occupancy)),
            page.Cell(FigureUnit.Share, occupancy),
            ReportWriter.Encoded(occupancy is { } used ? words.Percent(1 - used.Mean) : words.Say("report.nothing")),
        ];
    }

    private static string Target(TwinPage page, DimensioningTarget target) => page.Words.Say(
        $"report.target.{target.Figure switch { TargetFigure.MeanWait => "wait", TargetFigure.LateShare => "late", TargetFigure.WaitingAtEnd => "waiting" }}",
        page.Words.Value(target.Figure switch { TargetFigure.MeanWait => FigureUnit.Days, TargetFigure.LateShare => FigureUnit.Share, TargetFigure.WaitingAtEnd => FigureUnit.Count }, target.AtMost),
        target.Service is { } one ? page.Words.Service(page.Futures.Set.Setup, one) : page.Words.Say("report.target.each"));
}

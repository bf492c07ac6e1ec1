namespace Ledestjerne.Planning;

/// <summary>The arithmetic of waiting lists beside the optimum, so that planners recognise their own numbers.</summary>
internal static class GaugeFigures
{
    private const int MostBars = 12;
    private const int MostRows = 300;

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        var gauges = numbers.Cleared.Gauges.Where(gauge => gauge.Outlook.Queue >= ReportNumbers.SmallNumber)
            .OrderByDescending(gauge => gauge.Outlook.MissingPlaces).ThenByDescending(gauge => gauge.Outlook.Queue).ToList();
        page.Raw("<section>").Said("h2", "gauge.title").Raw("<figure><figcaption>");
        if (gauges.Count == 0)
        {
            page.Said("p", "gauge.nothing").Raw("</figcaption></figure></section>\n");
            return;
        }

        page.Said("p", "gauge.finding", words.Whole(gauges.Count(gauge => gauge.Outlook.TooLong)), words.Whole(gauges.Count))
            .Said("p class=\"quiet\"", "gauge.note").Raw("</figcaption>");
        var shown = gauges.Take(MostBars).ToList();
        var most = (double)shown.Max(gauge => Math.Max(gauge.Outlook.Queue, gauge.Outlook.TargetQueue));
        page.Bars(shown.Select(gauge => (
            numbers.Input.Providers[gauge.Provider].Name, words.Service(numbers.Input, gauge.Service),
            gauge.Outlook.Queue / most, Math.Min((double)gauge.Outlook.TargetQueue, gauge.Outlook.Queue) / most,
            words.Say("report.gauge.says", words.Whole(gauge.Outlook.Queue), words.Whole((long)Math.Ceiling(gauge.Outlook.TargetQueue))))), "gauge");
        page.Raw("</figure>");
        page.Table(
            ["provider", "service", "#queue", "#target", "#targetweeks", "#arrivals", "#placesperweek", "#load", "#pressure", "#relief"],
            gauges.Take(MostRows).Select(gauge => (IReadOnlyList<string>)
            [
                numbers.Input.Providers[gauge.Provider].Name,
                words.Service(numbers.Input, gauge.Service),
                words.Whole(gauge.Outlook.Queue),
                words.Decimal(gauge.Outlook.TargetQueue),
                words.Whole(gauge.Outlook.TargetWeeks),
                words.Decimal(gauge.Outlook.Arrivals),
                words.Decimal(gauge.Outlook.Places),
                gauge.Outlook.Load is { } load ? words.Decimal(load) : "–",
                words.Decimal(gauge.Outlook.Pressure),
                words.Decimal(gauge.Outlook.Relief),
            ]));
        page.Raw("</section>\n");
    }
}

namespace Ledestjerne.Planning;

/// <summary>Where places are left over: all of them, and of those the ones nobody takes.</summary>
internal static class UnusedFigures
{
    private const int MostBars = 15;
    private const int MostRows = 300;

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        page.Raw("<section>").Said("h2", "unused.title").Raw("<figure><figcaption>");
        if (numbers.Unused == 0)
        {
            page.Said("p", "unused.none", words.Whole(numbers.Places)).Raw("</figcaption></figure></section>\n");
            return;
        }

        var first = numbers.Lines[0];
        page.Said("p", "unused.finding", words.Whole(numbers.Unused), words.Whole(numbers.Places), numbers.Input.Providers[first.Provider].Name,
            words.Service(numbers.Input, first.Service), words.Whole(first.Unused));
        page.Said("p class=\"quiet\"", "unused.note").Raw("</figcaption>");
        var shown = numbers.Lines.Where(line => line.Unused > 0).Take(MostBars).ToList();
        var most = (double)shown.Max(line => line.Places);
        page.Bars(shown.Select(line => (
            numbers.Input.Providers[line.Provider].Name, words.Service(numbers.Input, line.Service), line.Places / most, line.Unused / most,
            words.Say("report.of", words.Whole(line.Unused), words.Whole(line.Places)))), "unused");
        var rest = numbers.Lines.Count(line => line.Unused > 0) - shown.Count;
        if (rest > 0)
        {
            page.Said("p class=\"quiet\"", "more", words.Whole(rest));
        }

        page.Raw("</figure>");
        page.Table(["provider", "service", "#places", "#used", "#unused"], numbers.Lines.Where(line => line.Unused > 0).Take(MostRows).Select(line => (IReadOnlyList<string>)
        [
            numbers.Input.Providers[line.Provider].Name,
            words.Service(numbers.Input, line.Service),
            words.Whole(line.Places),
            words.Whole(line.Places - line.Unused),
            words.Whole(line.Unused),
        ]));
        page.Raw("</section>\n");
    }
}

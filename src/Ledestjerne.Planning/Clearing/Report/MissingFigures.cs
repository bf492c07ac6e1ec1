namespace Ledestjerne.Planning;

/// <summary>Where places are missing: by service and area, and week by week in the table.</summary>
internal static class MissingFigures
{
    private const int MostBars = 15;

    /// <summary>So that the page stays a page; the whole list is in shortfall.csv.</summary>
    private const int MostRows = 300;

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        page.Raw("<section>").Said("h2", "missing.title").Raw("<figure><figcaption>");
        if (numbers.Missing == 0)
        {
            page.Said("p", "missing.none").Raw("</figcaption></figure></section>\n");
            return;
        }

        var places = numbers.Cleared.Shortfall.GroupBy(missing => (missing.Service, missing.Area))
            .Select(group => (group.Key.Service, group.Key.Area, Places: group.Sum(missing => missing.Places)))
            .OrderByDescending(each => each.Places).ThenBy(each => each.Service, StringComparer.Ordinal).ThenBy(each => each.Area, StringComparer.Ordinal).ToList();
        page.Said("p", "missing.finding", words.Whole(numbers.Missing), words.Service(numbers.Input, places[0].Service),
            words.Area(numbers.Input, places[0].Area), words.Whole(places[0].Places));
        page.Said("p class=\"quiet\"", numbers.Cleared.ShortfallExact ? "missing.note" : "missing.note.open").Raw("</figcaption>");
        page.Bars(places.Take(MostBars).Select(each => (
            words.Service(numbers.Input, each.Service), words.Area(numbers.Input, each.Area), (double)each.Places / places[0].Places, 0.0, words.Whole(each.Places))), "missing");
        if (places.Count > MostBars)
        {
            page.Said("p class=\"quiet\"", "more", words.Whole(places.Count - MostBars));
        }

        page.Raw("</figure>");
        page.Table(["service", "area", "week", "#places", "#removed", "#harm"], numbers.Cleared.Shortfall.Take(MostRows).Select(each => (IReadOnlyList<string>)
        [
            words.Service(numbers.Input, each.Service),
            words.Area(numbers.Input, each.Area),
            words.WeekOf(numbers.Input, each.Week),
            words.Whole(each.Places),
            words.Whole(each.BreachesRemoved),
            words.Whole(each.HarmPerPlace),
        ]));
        if (numbers.Cleared.Shortfall.Length > MostRows)
        {
            page.Said("p class=\"quiet\"", "morerows", words.Whole(numbers.Cleared.Shortfall.Length - MostRows));
        }

        page.Raw("</section>\n");
    }
}

namespace Ledestjerne.Planning;

/// <summary>
/// The run as one page to read and print: no scripts, and nothing fetched from elsewhere. Words before pictures before
/// tables. Groups of fewer than five people are not told apart, and nobody is listed.
/// </summary>
public static class ClearingReport
{
    /// <param name="to">Any encoding that holds æøå; the page says UTF-8. Not closed.</param>
    public static void Write(Cleared cleared, ClearingWords words, TextWriter to)
    {
        var numbers = new ReportNumbers(cleared);
        var page = new ClearingPage(to, words);
        page.Begin(words.Say("report.title", words.Whole(numbers.People)));
        Lead(page, numbers);
        QueueFigures.Write(page, numbers);
        MissingFigures.Write(page, numbers);
        UnusedFigures.Write(page, numbers);
        PlacesMap.Write(page, numbers);
        FairnessFigures.Write(page, numbers);
        GaugeFigures.Write(page, numbers);
        RulesText.Write(page, numbers);
        page.End();
    }

    private static void Lead(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        page.Said("p class=\"over\"", "period", words.Whole(numbers.Input.Weeks), words.Date(numbers.Input.From.Monday))
            .Said("h1", numbers.Cleared.Unplaced.IsEmpty ? "lead.all" : "lead", words.Whole(numbers.Cleared.Offers.Length), words.Whole(numbers.People))
            .Raw("<p class=\"lead\">")
            .Raw(ReportWriter.Encoded(string.Join(' ', Sentences(words, numbers)))).Raw("</p>\n<dl class=\"facts\">");
        Fact(page, "fact.waiting", numbers.People);
        Fact(page, "fact.intime", numbers.InTime);
        Fact(page, "fact.breaches", numbers.Breaches);
        Fact(page, "fact.missing", numbers.Missing);
        Fact(page, "fact.unused", numbers.Unused);
        page.Raw("</dl>\n");
    }

    private static IEnumerable<string> Sentences(ClearingWords words, ReportNumbers numbers)
    {
        yield return words.Say("report.intime", words.Whole(numbers.InTime));
        yield return numbers.Missing == 0
            ? words.Say("report.missing.none")
            : words.Say(numbers.Missing == 1 ? "report.missing.one" : "report.missing.some", words.Whole(numbers.Missing));
        if (numbers.Cleared.BeyondRescue > 0)
        {
            yield return words.Say("report.beyond", words.Whole(numbers.Cleared.BeyondRescue));
        }

        if (numbers.Unused > 0)
        {
            yield return words.Say("report.unused.some", words.Whole(numbers.Unused));
        }
    }

    private static void Fact(ClearingPage page, string key, int number) =>
        page.Raw("<div>").Said("dt", key).Element("dd", page.Words.Whole(number)).Raw("</div>");
}

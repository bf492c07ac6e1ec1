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
        var page = new ReportWriter(to, words);
        Head(page, numbers);
        Lead(page, numbers);
        QueueFigures.Write(page, numbers);
        MissingFigures.Write(page, numbers);
        UnusedFigures.Write(page, numbers);
        PlacesMap.Write(page, numbers);
        FairnessFigures.Write(page, numbers);
        GaugeFigures.Write(page, numbers);
        RulesText.Write(page, numbers);
        page.Raw("</main>\n<footer>").Said("p", "footer").Raw("</footer>\n</body>\n</html>\n");
    }

    private static void Head(ReportWriter page, ReportNumbers numbers)
    {
        page.Raw($"<!doctype html>\n<html lang=\"{page.Words.Language}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Said("title", "title", page.Words.Whole(numbers.People))
            .Raw("<style>\n").Raw(Style()).Raw("</style>\n</head>\n<body>\n<header>")
            .Raw("<svg aria-hidden=\"true\" viewBox=\"0 0 32 32\" width=\"28\" height=\"28\"><path d=\"M16 2c.8 6.5 2.5 9 9.5 10.4-7 1.3-8.4 4.2-9.5 17.6-1.1-13.4-2.5-16.3-9.5-17.6C13.5 11 15.2 8.500 16 2Z\"/></svg>")
            .Element("span", "Ledestjerne").Raw("</header>\n<main>\n");
    }

    private static void Lead(ReportWriter page, ReportNumbers numbers)
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

    private static void Fact(ReportWriter page, string key, int number) =>
        page.Raw("<div>").Said("dt", key).Element("dd", page.Words.Whole(number)).Raw("</div>");

    private static string Style()
    {
        const string name = "clearing/report.css";
        using var stream = typeof(ClearingReport).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

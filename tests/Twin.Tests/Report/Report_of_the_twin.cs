using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed partial class Report_of_the_twin
{
    [Fact]
    public void A_country_has_its_name_in_the_reader_s_language()
    {
        var setup = LivedRegion.Load(SmallRegion.Path);
        var country = setup with { Profile = setup.Profile with { Name = "Norge", NameEn = "Norway" } };

        (TwinWords.In("nb").Region(country), TwinWords.In("en").Region(country)).ShouldBe(("Norge", "Norway"));
        TwinWords.In("en").Region(setup).ShouldBe(setup.Profile.Name);
    }

    [Theory]
    [InlineData(FigureUnit.Share, 0.0002, "+0,02 prosentpoeng")]
    [InlineData(FigureUnit.Share, -0.000004, "\u22120,0004 prosentpoeng")]
    [InlineData(FigureUnit.Days, 0.04, "+0,04 dager")]
    [InlineData(FigureUnit.Days, 1, "+1 dag")]
    [InlineData(FigureUnit.Days, -1, "\u22121 dag")]
    [InlineData(FigureUnit.Count, 0.05, "+0,05")]
    [InlineData(FigureUnit.Count, 0.06, "+0,1")]
    [InlineData(FigureUnit.Days, 12.4, "+12 dager")]
    [InlineData(FigureUnit.Count, 0, "0")]
    public void A_difference_never_reads_as_nought_when_it_is_not(FigureUnit unit, double value, string said) =>
        TwinWords.In("nb").Difference(unit, Estimate.Unknown with { Mean = value }).ShouldBe(said);

    [Fact]
    public void Has_both_languages_with_the_same_placeholders()
    {
        TwinWords.List.All.ShouldNotBeEmpty();
        foreach (var (key, said) in TwinWords.List.All)
        {
            Placeholders(said.En).ShouldBe(Placeholders(said.Nb), key);
        }
    }

    [Theory]
    [InlineData("nb", "(dager lengre|flere fristbrudd|flere i kø til slutt)\\.$")]
    [InlineData("en", "(days longer|more broken deadlines|more people wait at the end)\\.$")]
    public void Says_first_what_was_found(string language, string words) =>
        Heading(Report(LivedFutures.SideBySide, language)).ShouldSatisfyAllConditions(
            heading => heading.ShouldContain("&lt;b&gt;Stengt &amp; borte"),
            heading => heading.ShouldMatch(words));

    [Theory]
    [InlineData("nb", "I Småland venter folk i snitt")]
    [InlineData("en", "In Småland people wait")]
    public void Says_how_it_is_when_nothing_is_tried(string language, string words) =>
        Heading(Report(LivedFutures.Alone, language)).ShouldStartWith(words);

    [Fact]
    public void Says_how_many_places_are_needed()
    {
        var page = Report(LivedFutures.WithPlaces, "nb");

        Heading(page).ShouldMatch("Småland trenger (\\d+ flere plasser|én plass til) i uka");
        page.ShouldContain("Plasser som trengs");
        page.ShouldContain("Reserve etter");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Stands_alone_is_whole_and_marks_what_is_made_up(string language)
    {
        foreach (var result in new[] { LivedFutures.Alone, LivedFutures.SideBySide, LivedFutures.WithPlaces })
        {
            var page = Report(result, language);

            Fetched().IsMatch(page).ShouldBeFalse();
            page.ShouldNotContain("<script");
            page.ShouldNotContain("NaN");
            page.ShouldNotContain("∞");
            page.ShouldNotContain("<b>");
            page.ShouldContain(language == "nb" ? "Dette er en simulering." : "This is a simulation.");
            Should.NotThrow(() => XDocument.Parse(Void().Replace(page.Replace("<!doctype html>", "", StringComparison.Ordinal), "<$1/>")));
            Left().IsMatch(Style().Replace(page, "")).ShouldBeFalse();
        }
    }

    [Fact]
    public void Says_every_change_in_words()
    {
        var page = Report(LivedFutures.SideBySide, "nb");

        page.ShouldContain("Den ideelle, Storby er stengt");
        page.ShouldContain("Alle tjenester: behovene er 120 prosent av det de er i dag, uke 2–4");
    }

    /// <summary>With three times the needs the gravest take the places: those who begin have waited less, and the queue grows.</summary>
    [Fact]
    public void Says_so_when_waits_look_shorter_because_more_are_left_in_the_queue()
    {
        var futures = LivedFutures.WithMoreNeeds.Table;
        futures.Difference(1, 0, ReportFigure.MeanWait).ShouldNotBeNull().Mean.ShouldBeLessThan(0);
        futures.Difference(1, 0, ReportFigure.Waiting).ShouldNotBeNull().Mean.ShouldBeGreaterThan(0);
        Report(LivedFutures.WithMoreNeeds, "nb").ShouldContain("Ventetiden gjelder dem som begynte");
        Report(LivedFutures.SideBySide, "nb").ShouldNotContain("Ventetiden gjelder dem som begynte");
    }

    [Fact]
    public void Gives_each_picture_its_words_and_its_table()
    {
        var page = Report(LivedFutures.SideBySide, "en");

        var pictures = Regex.Count(page, "role=\"img\" aria-label=\"[^\"]{10,}\"");
        pictures.ShouldBeGreaterThan(10);
        Regex.Count(page, "role=\"img\"").ShouldBe(pictures);
        Regex.Count(page, "<details>").ShouldBe(6);
    }

    private static string Heading(string page) => Regex.Match(page, "<h1>(.*?)</h1>").Groups[1].Value;

    private static string Report(TwinResult result, string language)
    {
        var page = new StringWriter();
        TwinReport.Write(result, TwinWords.In(language), page);
        return page.ToString();
    }

    private static string Placeholders(string text) =>
        string.Join(',', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?:src|href)=|url\\(|https?://|@import")]
    private static partial Regex Fetched();

    [GeneratedRegex("<(meta[^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    /// <summary>A place in the words that was not filled.</summary>
    [GeneratedRegex(@"\{\d?\}")]
    private static partial Regex Left();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed partial class Clearing_in_words
{
    [Fact]
    public void Every_text_has_both_languages_with_the_same_placeholders()
    {
        ClearingWords.List.All.ShouldNotBeEmpty();
        foreach (var (key, said) in ClearingWords.List.All)
        {
            Placeholders(said.En).ShouldBe(Placeholders(said.Nb), key);
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Everyone_gets_a_reason_in_sentences(string language)
    {
        var cleared = Clearing.Clear(new ClearingExample(400, 4, weeks: 8).Make(), Order.Strict);
        var words = ClearingWords.In(language);
        var said = cleared.Offers.Select(offer => words.Offer(cleared, offer)).Concat(cleared.Unplaced.Select(left => words.Left(cleared, left))).ToList();

        said.ShouldAllBe(text => text.EndsWith('.') && !text.Contains('{') && !text.Contains("  "));
        said.Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("nb", "Uke 48 hos Navn a hadde vært bedre")]
    [InlineData("en", "Week 48 at Navn a would have been better")]
    public void A_better_place_is_named(string language, string begins)
    {
        var cleared = new ClearingCase().Person("haster", inTime: 0, severity: 1).Person("p", inTime: 3).Places("a", 0).Places("b", 2).Cleared();

        ClearingWords.In(language).Offer(cleared, cleared.OfferTo("p").ShouldNotBeNull()).ShouldStartWith(begins);
    }

    [Fact]
    public void A_passed_deadline_is_not_blamed_on_the_week()
    {
        var cleared = new ClearingCase().Person("p", inTime: -1).Places("a", 0).Cleared();

        ClearingWords.In("nb").Offer(cleared, cleared.OfferTo("p").ShouldNotBeNull()).ShouldContain("var ute før noen plass kunne hjelpe");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Why_says_one_sentence_per_alternative(string language)
    {
        var cleared = new ClearingCase().Person("haster", inTime: 0, severity: 1).Person("p", inTime: 2).Places("a", 0).Places("b", 1).Places("c", 2).Cleared();
        var words = ClearingWords.In(language);

        words.Why(cleared, ClearedWhy.Of(cleared, cleared.Person("p"))).Count.ShouldBe(3);
        words.Why(cleared, ClearedWhy.Of(cleared, cleared.Person("p"), most: 1)).Count.ShouldBe(3);
    }

    [Fact]
    public void Other_languages_are_refused_by_name() => Should.Throw<ArgumentException>(() => ClearingWords.In("sv")).Message.ShouldContain("'sv'");

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void The_report_stands_alone(string language)
    {
        var page = Report(new ClearingExample(600, 2, weeks: 12).Make(), language);

        page.ShouldStartWith("<!doctype html>");
        page.ShouldContain($"<html lang=\"{language}\">");
        Fetched().Matches(page).ShouldBeEmpty();
        page.ShouldNotContain("<script");
        page.ShouldNotContain("p000");
        // Every element is closed, and every text encoded: what is left reads as XML.
        XDocument.Parse(Void().Replace(page.Replace("<!doctype html>\n", ""), "<$1/>")).Root.ShouldNotBeNull().Name.LocalName.ShouldBe("html");
    }

    [Fact]
    public void The_report_says_the_whole_in_its_heading()
    {
        var input = new ClearingCase().Person("p", inTime: 0, severity: 1).Person("q", inTime: 1).Places("a", 0).Input;

        Report(input, "nb").ShouldContain("får 1 av 2 som venter, hjelp");
        Report(input, "nb").ShouldContain("Med én plass til, på rett sted, ville hver frist som kan holdes, blitt holdt.");
    }

    [Fact]
    public void The_report_encodes_what_others_have_called_things()
    {
        var input = new ClearingCase().Person("p", service: "<b>").Places("a&b", 0, 30, service: "<b>").Input;

        var page = Report(input, "en");

        page.ShouldContain("&lt;b&gt;");
        page.ShouldContain("Navn a&amp;b");
        page.ShouldNotContain("<b>");
    }

    [Fact]
    public void The_report_of_nothing_is_still_a_page() => Report(new ClearingCase().Input, "nb").ShouldContain("</html>");

    private static string Report(ClearingInput input, string language)
    {
        var page = new StringWriter();
        ClearingReport.Write(Clearing.Clear(input, Order.Strict), ClearingWords.In(language), page);
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
}

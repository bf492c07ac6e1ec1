using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>The rules of the run and its proof, in plain words.</summary>
internal static class RulesText
{
    private static readonly string[] Rules =
    [
        "rules.breach", "rules.weight", "rules.week", "rules.travel", "rules.tie", "rules.choice", "rules.group", "rules.never", "rules.added",
    ];

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        var cleared = numbers.Cleared;
        page.Raw("<section>").Said("h2", "rules.title").Said("p", cleared.Order == Order.Strict ? "rules.strict" : "rules.weighted").Raw("<ol>");
        foreach (var rule in Rules)
        {
            page.Said("li", rule);
        }

        var (breaches, weeks) = cleared.Matching.Prices.Taken(cleared.Certificate.Gap);
        page.Raw("</ol>").Said("h3", "proof.title").Said(
            "p",
            cleared.Certificate.Exact ? "proof.exact" : "proof.gap",
            words.Whole(cleared.Matching.Options), words.Whole(breaches), words.Whole(weeks));
        page.Said("p class=\"quiet\"", "proof.levels", words.Whole(cleared.Total.First), words.Whole(cleared.Total.Second), words.Whole(cleared.Total.Third));
        page.Said("p class=\"quiet\"", "proof.conserved", words.Whole(cleared.Offers.Length), words.Whole(cleared.Unplaced.Length), words.Whole(numbers.People))
            .Raw("</section>\n");
    }
}

namespace Ledestjerne.Twin;

/// <summary>How it was reckoned, what is not in it, and the account that must add up.</summary>
internal static class HowText
{
    private static readonly string[] Reckoned = ["how.engine", "how.runs", "how.interval", "how.common", "how.warmup", "how.told"];
    private static readonly string[] Missing = ["not.real", "not.behaviour", "not.staff", "not.outside"];

    public static void Write(TwinPage page)
    {
        var (words, plan) = (page.Words, page.Futures.Set.Plan);
        page.Raw("<section>").Said("h2", "how.title").Raw("<ol>");
        foreach (var key in Reckoned)
        {
            page.Said("li", key, words.Whole(plan.Replications), plan.Seed, words.Weeks(plan.WarmUpWeeks));
        }

        page.Raw("</ol>").Said("h3", "not.title").Raw("<ol>");
        foreach (var key in Missing)
        {
            page.Said("li", key);
        }

        var runs = page.Futures.Set.Futures.SelectMany(future => future.Runs).ToList();
        page.Raw("</ol>").Said("h3", "proof.title").Said(
            "p",
            runs.All(run => run.Account.Entered == run.Account.Closed + run.Account.Open) ? "proof.conserved" : "proof.lost",
            words.Whole(runs.Sum(run => run.Account.Entered)), words.Whole(runs.Sum(run => run.Account.Closed)), words.Whole(runs.Sum(run => run.Account.Open)), words.Whole(runs.Count));
        page.Said("p class=\"quiet\"", "proof.little", words.Whole((long)runs.Sum(run => run.Account.QueueDays)), words.Whole((long)runs.Sum(run => run.Account.WaitDays)));
        page.Said("p class=\"quiet\"", "proof.work", words.Whole(runs.Sum(run => run.Account.Events)), page.Futures.Set.Setup.Hash[..Math.Min(12, page.Futures.Set.Setup.Hash.Length)]).Raw("</section>\n");
    }
}

namespace Ledestjerne.Planning;

/// <summary>Waits of each group against what is explained: shown, not hidden.</summary>
internal static class FairnessFigures
{
    /// <summary>A mean of fewer people says little and tells too much of them.</summary>
    private const int LeastPeople = 20;

    private const int MostRows = 25;

    /// <summary>So that small differences look small.</summary>
    private const double LeastScaleDays = 14;

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        var groups = numbers.Cleared.Fairness.Where(group => group.People >= LeastPeople).ToList();
        page.Raw("<section>").Said("h2", "fair.title").Raw("<figure><figcaption>");
        if (groups.Count == 0)
        {
            page.Said("p", "fair.nothing").Raw("</figcaption></figure></section>\n");
            return;
        }

        var worst = groups.MaxBy(Over) ?? groups[0];
        page.Said("p", Over(worst) >= 1 ? "fair.finding" : "fair.even", Name(words, numbers, worst), words.Decimal(Over(worst)))
            .Said("p class=\"quiet\"", "fair.note").Raw("</figcaption>");
        var widest = Math.Max(LeastScaleDays, (double)groups.Max(group => Math.Abs(Over(group))));
        foreach (var by in Enum.GetValues<FairnessBy>())
        {
            var rows = groups.Where(group => group.By == by).ToList();
            if (rows.Count > 0)
            {
                page.Said("h3", Key(by));
                Rows(page, numbers, by == FairnessBy.Area ? rows.OrderByDescending(Over).Take(MostRows) : rows, widest);
            }
        }

        page.Raw("<p class=\"key\"><span><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><rect class=\"longer\" width=\"14\" height=\"14\"/></svg>").Said("span", "fair.key.longer")
            .Raw("</span><span><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><rect class=\"shorter\" width=\"14\" height=\"14\"/></svg>").Said("span", "fair.key.shorter")
            .Raw("</span></p></figure>");
        page.Table(["group", "#people", "#meanwait", "#explained", "#difference", "#left", "#explainedleft"], groups.Select(group => (IReadOnlyList<string>)
        [
            ClearingWords.Capital(Name(words, numbers, group)),
            words.Whole(group.People),
            words.Decimal(group.MeanWaitDays),
            words.Decimal(group.ExplainedWaitDays),
            Signed(words, Over(group)),
            group.LeftWaiting is > 0 and < ReportNumbers.SmallNumber ? words.Say("report.few", ReportNumbers.SmallNumber) : words.Whole(group.LeftWaiting),
            words.Decimal(group.ExplainedLeft),
        ]));
        page.Raw("</section>\n");
    }

    /// <summary>Bars to both sides of what is explained, on one scale for all kinds of groups.</summary>
    private static void Rows(ClearingPage page, ReportNumbers numbers, IEnumerable<Fairness> groups, double widest)
    {
        var words = page.Words;
        page.Raw("<ul class=\"bars\" data-kind=\"fair\">\n");
        foreach (var group in groups)
        {
            var share = (double)Math.Abs(Over(group)) / widest / 2;
            var side = Over(group) > 0 ? "longer" : "shorter";
            page.Raw("<li>").Element("span class=\"name\"", Label(words, numbers, group))
                .Raw("<svg aria-hidden=\"true\" width=\"100%\" height=\"18\">")
                .Raw($"<rect class=\"{side}\" x=\"{ReportWriter.Percent(Over(group) > 0 ? 0.5 : 0.5 - share)}\" width=\"{ReportWriter.Percent(share)}\" height=\"18\"/>")
                .Raw("<line class=\"explained\" x1=\"50%\" x2=\"50%\" y1=\"-4\" y2=\"22\"/></svg>")
                .Element("span class=\"says\"", words.Say("report.fair.days", words.Decimal(group.MeanWaitDays), Signed(words, Over(group)))).Raw("</li>\n");
        }

        page.Raw("</ul>\n");
    }

    private static decimal Over(Fairness group) => group.MeanWaitDays - group.ExplainedWaitDays;

    private static string Signed(ClearingWords words, decimal days) => (days > 0 ? "+" : "") + words.Decimal(days);

    private static string Key(FairnessBy by) => by switch
    {
        FairnessBy.Area => "fair.by.area",
        FairnessBy.Sex => "fair.by.sex",
        FairnessBy.AgeBand => "fair.by.age",
    };

    /// <summary>In a sentence.</summary>
    private static string Name(ClearingWords words, ReportNumbers numbers, Fairness group) => group.By switch
    {
        FairnessBy.Area => words.Say("report.fair.area", words.Area(numbers.Input, group.Name)),
        FairnessBy.Sex => words.Say("report.fair.sex", group.Name),
        FairnessBy.AgeBand => words.Say("report.fair.age", group.Name),
    };

    /// <summary>Under a heading that says what it is.</summary>
    private static string Label(ClearingWords words, ReportNumbers numbers, Fairness group) =>
        group.By == FairnessBy.Area ? words.Area(numbers.Input, group.Name) : group.Name;
}

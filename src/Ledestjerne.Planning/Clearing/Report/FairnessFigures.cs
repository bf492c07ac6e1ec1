namespace Ledestjerne.Planning;

/// <summary>Waits of each group against what is explained: shown, not hidden.</summary>
internal static class FairnessFigures
{
    /// <summary>A mean of fewer people says little and tells too much of them.</summary>
    private const int LeastPeople = 20;

    private const int MostRows = 25;

    public static void Write(ReportWriter page, ReportNumbers numbers)
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
        var top = (double)groups.Max(group => Math.Max(group.MeanWaitDays, group.ExplainedWaitDays));
        foreach (var by in Enum.GetValues<FairnessBy>())
        {
            var rows = groups.Where(group => group.By == by).ToList();
            if (rows.Count > 0)
            {
                page.Said("h3", Key(by));
                Rows(page, numbers, rows.OrderByDescending(Over).Take(MostRows), top);
            }
        }

        page.Raw("<p class=\"key\"><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><circle class=\"actual\" cx=\"7\" cy=\"7\" r=\"6\"/></svg>").Said("span", "fair.key.actual")
            .Raw("<svg aria-hidden=\"true\" width=\"14\" height=\"14\"><path class=\"explained\" d=\"M7 1V13\"/></svg>").Said("span", "fair.key.explained").Raw("</p></figure>");
        page.Table(["group", "#people", "#meanwait", "#explained", "#difference", "#left", "#explainedleft"], groups.Select(group => (IReadOnlyList<string>)
        [
            Name(words, numbers, group),
            words.Whole(group.People),
            words.Decimal(group.MeanWaitDays),
            words.Decimal(group.ExplainedWaitDays),
            Signed(words, Over(group)),
            group.LeftWaiting is > 0 and < ReportNumbers.SmallNumber ? words.Say("report.few", ReportNumbers.SmallNumber) : words.Whole(group.LeftWaiting),
            words.Decimal(group.ExplainedLeft),
        ]));
        page.Raw("</section>\n");
    }

    private static void Rows(ReportWriter page, ReportNumbers numbers, IEnumerable<Fairness> groups, double top)
    {
        var words = page.Words;
        page.Raw("<ul class=\"bars\" data-kind=\"fair\">\n");
        foreach (var group in groups)
        {
            var actual = ReportWriter.Percent((double)group.MeanWaitDays / top * 0.97);
            var explained = ReportWriter.Percent((double)group.ExplainedWaitDays / top * 0.97);
            page.Raw("<li>").Element("span class=\"name\"", Label(words, numbers, group))
                .Raw("<svg aria-hidden=\"true\" width=\"100%\" height=\"18\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"9\" y2=\"9\"/>")
                .Raw($"<line class=\"between\" x1=\"{explained}\" x2=\"{actual}\" y1=\"9\" y2=\"9\"/>")
                .Raw($"<circle class=\"actual\" cx=\"{actual}\" cy=\"9\" r=\"5\"/><line class=\"explained\" x1=\"{explained}\" x2=\"{explained}\" y1=\"1\" y2=\"17\"/></svg>")
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
        FairnessBy.Area => words.Area(numbers.Input, group.Name),
        FairnessBy.Sex => words.Say("report.fair.sex", group.Name),
        FairnessBy.AgeBand => words.Say("report.fair.age", group.Name),
    };

    /// <summary>Under a heading that says what it is.</summary>
    private static string Label(ClearingWords words, ReportNumbers numbers, Fairness group) =>
        group.By == FairnessBy.Area ? words.Area(numbers.Input, group.Name) : group.Name;
}

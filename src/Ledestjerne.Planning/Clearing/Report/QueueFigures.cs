using System.Text;

namespace Ledestjerne.Planning;

/// <summary>The queue over the weeks of the run, together and service by service, with those past their deadline in red.</summary>
internal static class QueueFigures
{
    /// <summary>What a reader can take in; the rest stand in the table.</summary>
    private const int MostMultiples = 24;

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        var all = new ServiceQueue("", Sum(numbers, queue => queue.Waiting), Sum(numbers, queue => queue.Late));
        page.Raw("<section>").Said("h2", "queue.title");
        page.Raw("<figure>").Raw("<figcaption>").Said("p", "queue.finding", words.Whole(all.Today), words.Whole(all.After), words.Whole(numbers.Input.Weeks));
        page.Said("p class=\"quiet\"", "queue.note").Raw("</figcaption>");
        Plot(page, numbers, all, all.Today, "plot large");
        page.Raw("</figure>");
        page.Said("h3", "queue.services").Raw("<div class=\"multiples\">\n");
        foreach (var queue in numbers.Queues.Take(MostMultiples))
        {
            page.Raw("<figure><figcaption>").Element("strong", words.Service(numbers.Input, queue.Service))
                .Element("span", Finding(words, numbers, queue)).Raw("</figcaption>");
            Plot(page, numbers, queue, queue.Today, "plot");
            page.Raw("</figure>\n");
        }

        page.Raw("</div>\n");
        if (numbers.Queues.Count > MostMultiples)
        {
            page.Said("p class=\"quiet\"", "more", words.Whole(numbers.Queues.Count - MostMultiples));
        }

        page.Table(["service", "#today", "#halfway", "#after", "#lateafter", "emptyin"], numbers.Queues.Select(queue => (IReadOnlyList<string>)
        [
            words.Service(numbers.Input, queue.Service),
            words.Whole(queue.Today),
            words.Whole(queue.Waiting[numbers.Input.Weeks / 2]),
            words.Whole(queue.After),
            words.Whole(queue.Late[^1]),
            queue.EmptyIn < 0 ? words.Say("report.never") : words.WeekOf(numbers.Input, numbers.Input.From.Plus(queue.EmptyIn)),
        ]));
        page.Raw("</section>\n");
    }

    private static string Finding(ClearingWords words, ReportNumbers numbers, ServiceQueue queue) => queue.EmptyIn is var week and >= 0
        ? words.Say("report.queue.empty", words.WeekOf(numbers.Input, numbers.Input.From.Plus(week)))
        : words.Say("report.queue.left", words.Whole(queue.After), words.Whole(queue.Late[^1]));

    /// <summary>The areas are stretched to the room there is; the words stand beside them at their own size.</summary>
    private static void Plot(ClearingPage page, ReportNumbers numbers, ServiceQueue queue, int top, string kind)
    {
        var words = page.Words;
        var last = words.WeekOf(numbers.Input, numbers.Input.From.Plus(numbers.Input.Weeks));
        page.Raw($"<div class=\"{kind}\" role=\"img\" aria-label=\"")
            .Raw(ReportWriter.Encoded(words.Say("report.queue.finding", words.Whole(queue.Today), words.Whole(queue.After), words.Whole(numbers.Input.Weeks))))
            .Raw("\"><svg aria-hidden=\"true\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">")
            .Raw("<path class=\"grid\" d=\"M0 0H100M0 50H100\"/>")
            .Raw($"<path class=\"waiting\" d=\"{Area(queue.Waiting, top)}\"/><path class=\"late\" d=\"{Area(queue.Late, top)}\"/>")
            .Raw($"<path class=\"edge\" d=\"{Line(queue.Waiting, top)}\"/><path class=\"axis\" d=\"M0 100H100\"/></svg>");
        page.Element("span class=\"start\"", words.Whole(queue.Today));
        page.Raw($"<span class=\"end\" style=\"top:{ReportWriter.At(Math.Clamp(100 - (100.0 * queue.After / Math.Max(1, top)), 6, 94))}%\">{ReportWriter.Encoded(words.Whole(queue.After))}</span>");
        if (kind.EndsWith("large", StringComparison.Ordinal))
        {
            Label(page, queue, top);
        }

        page.Raw("<span class=\"weeks\">").Element("span", words.WeekOf(numbers.Input, numbers.Input.From)).Element("span", last).Raw("</span></div>\n");
    }

    /// <summary>Says what the red is, inside it, where it is high enough to hold words.</summary>
    private static void Label(ClearingPage page, ServiceQueue queue, int top)
    {
        var week = Array.IndexOf(queue.Late, queue.Late.Max());
        var share = (double)queue.Late[week] / Math.Max(1, top);
        if (share >= 0.12)
        {
            var left = Math.Clamp(100.0 * week / (queue.Late.Length - 1), 15, 85);
            page.Raw($"<span class=\"inside\" style=\"left:{ReportWriter.At(left)}%;top:{ReportWriter.At(100 - (50 * share))}%\">")
                .Raw(ReportWriter.Encoded(page.Words.Say("report.queue.late"))).Raw("</span>");
        }
    }

    private static string Area(int[] values, int top) => Line(values, top) + "L100 100L0 100Z";

    private static string Line(int[] values, int top)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(ReportWriter.At(100.0 * i / (values.Length - 1))).Append(' ')
                .Append(ReportWriter.At(100 - (100.0 * values[i] / Math.Max(1, top))));
        }

        return path.ToString();
    }

    private static int[] Sum(ReportNumbers numbers, Func<ServiceQueue, int[]> of)
    {
        var sum = new int[numbers.Input.Weeks + 1];
        foreach (var queue in numbers.Queues)
        {
            for (var week = 0; week < sum.Length; week++)
            {
                sum[week] += of(queue)[week];
            }
        }

        return sum;
    }
}

using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>The page of one run of the twin: its words, its numbers, and what its figures have in common.</summary>
internal sealed class TwinPage(TextWriter to, TwinResult result, TwinWords words) : ReportWriter(to, words)
{
    /// <summary>As many as can be told apart in one picture; the others stand in the tables.</summary>
    private const int MostDrawn = 5;

    private const string Own = "report/twin.css";

    public TwinWords Words => words;

    public TwinResult Result => result;

    public FutureTable Futures => result.Table;

    /// <summary>Scenarios that have a line and a colour: the first ones, and the last.</summary>
    public IReadOnlyList<int> Drawn { get; } = result.Table.Scenarios <= MostDrawn
        ? [.. Enumerable.Range(0, result.Table.Scenarios)]
        : [.. Enumerable.Range(0, MostDrawn - 1), result.Table.Scenarios - 1];

    public void Begin(string title) => Begin(title, BuiltIn(typeof(TwinPage).Assembly, Own));

    public string Scenario(int scenario) => words.Scenario(Futures.Set.Futures[scenario].Scenario);

    public string Service(int service) => words.Service(Futures.Set.Setup, Futures.Services[service]);

    /// <summary>1 and up: its colour and dashes, the same in all pictures.</summary>
    public static string Series(int place) => $"s{place + 1}";

    /// <summary>Which line is which scenario; nothing when there is only one.</summary>
    public void Key()
    {
        if (Drawn.Count < 2)
        {
            return;
        }

        Raw("<ul class=\"key lines\">");
        for (var place = 0; place < Drawn.Count; place++)
        {
            Raw("<li>");
            Swatch(place).Raw($"{Encoded(Scenario(Drawn[place]))}</li>");
        }

        Raw("</ul>\n");
    }

    public TwinPage Swatch(int place)
    {
        Raw($"<svg aria-hidden=\"true\" width=\"34\" height=\"12\"><rect class=\"band {Series(place)}\" width=\"34\" height=\"12\"/><path class=\"line {Series(place)}\" d=\"M0 6H34\"/></svg>");
        return this;
    }

    /// <summary>A table that is seen at once: it is the picture.</summary>
    /// <param name="head">Of each column; the first names the rows.</param>
    /// <param name="rows">Cells that are markup already, the first of them plain words.</param>
    public void OpenTable(string caption, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Encoded(caption)}\"><table class=\"open\"><thead><tr>");
        for (var i = 0; i < head.Count; i++)
        {
            Raw($"<th scope=\"col\"{(i == 0 ? "" : " class=\"number\"")}>{Encoded(head[i])}</th>");
        }

        Raw("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            Raw($"<tr><th scope=\"row\">{Encoded(row[0])}</th>").Raw(string.Concat(row.Skip(1).Select(cell => $"<td class=\"number\">{cell}</td>"))).Raw("</tr>\n");
        }

        Raw("</tbody></table></div>\n");
    }

    /// <summary>The value large and its interval small below it.</summary>
    public string Cell(FigureUnit unit, Estimate? value)
    {
        var text = words.Value(unit, value);
        return Stacked(text);
    }

    public static string Stacked(string text)
    {
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? Encoded(text) : $"{Encoded(text[..bracket])}<small>{Encoded(text[(bracket + 2)..].TrimEnd(')'))}</small>";
    }
}

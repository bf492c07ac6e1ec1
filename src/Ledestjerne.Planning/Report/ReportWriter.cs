using System.Globalization;
using System.Reflection;

namespace Ledestjerne.Planning;

/// <summary>
/// Writes a report's HTML, one page without scripts and with nothing fetched from elsewhere: everything that comes from words
/// or input is encoded here and nowhere else.
/// </summary>
/// <param name="to">Any encoding that holds æøå; the page says UTF-8. Not closed.</param>
public abstract class ReportWriter(TextWriter to, ReportWords words)
{
    private const string Style = "report/report.css";

    /// <summary>Everything up to where the report itself begins.</summary>
    /// <param name="styles">Beside those that all reports share.</param>
    public void Begin(string title, string styles = "")
    {
        Raw($"<!doctype html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", title)
            .Raw("<style>\n").Raw(BuiltIn(typeof(ReportWriter).Assembly, Style)).Raw(styles).Raw("</style>\n</head>\n<body>\n<header>")
            .Raw("<svg aria-hidden=\"true\" viewBox=\"0 0 32 32\" width=\"28\" height=\"28\"><path d=\"M16 2c.8 6.5 2.5 9 9.5 10.4-7 1.3-8.4 4.2-9.5 17.6-1.1-13.4-2.5-16.3-9.5-17.6C13.5 11 15.2 8.500 16 2Z\"/></svg>")
            .Element("span", "Ledestjerne").Raw("</header>\n<main>\n");
    }

    public void End() => Raw("</main>\n<footer>").Said("p", "footer").Raw("</footer>\n</body>\n</html>\n");

    /// <summary>Markup as it stands.</summary>
    public ReportWriter Raw(string markup)
    {
        to.Write(markup);
        return this;
    }

    /// <summary>An element with words in it.</summary>
    /// <param name="tag">With its attributes: <c>p class="quiet"</c>.</param>
    public ReportWriter Element(string tag, string content)
    {
        to.Write($"<{tag}>{Encoded(content)}</{tag.Split(' ')[0]}>\n");
        return this;
    }

    /// <param name="key">Of the words.</param>
    public ReportWriter Said(string tag, string key, params ReadOnlySpan<object?> about) => Element(tag, words.Say("report." + key, about));

    /// <summary>The table behind a figure, folded away.</summary>
    /// <param name="columns">Keys of words; a column whose cells are numbers begins with <c>#</c>.</param>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        Folded([.. columns.Select(column => (words.Say("report.column." + column.TrimStart('#')), column[0] == '#'))], rows);

    /// <summary>The same with heads that are words already.</summary>
    /// <param name="texts">So many columns from the left are words, the others numbers.</param>
    public void FoldedTable(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, int texts = 1) =>
        Folded([.. heads.Select((head, column) => (head, column >= texts))], rows);

    private void Folded(IReadOnlyList<(string Head, bool IsNumber)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        // A table that is wider than the screen is scrolled with the keyboard too.
        var summary = Encoded(words.Say("report.table"));
        Raw($"<details><summary>{summary}</summary><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{summary}\"><table><thead><tr>");
        foreach (var (head, isNumber) in columns)
        {
            Raw($"<th scope=\"col\"{Numeric(isNumber)}>{Encoded(head)}</th>");
        }

        Raw("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            for (var i = 0; i < columns.Count; i++)
            {
                Raw(i == 0 ? $"<th scope=\"row\">{Encoded(row[i])}</th>" : $"<td{Numeric(columns[i].IsNumber)}>{Encoded(row[i])}</td>");
            }

            Raw("</tr>\n");
        }

        Raw("</tbody></table></div></details>\n");
    }

    /// <summary>Rows of a name, a bar from zero and what it says; drawn so that it prints as it is seen.</summary>
    /// <param name="rows">Bars lie within 0–1; the second, if any, on top of the first.</param>
    public void Bars(IEnumerable<(string Name, string Under, double Bar, double OnTop, string Says)> rows, string kind)
    {
        Raw($"<ul class=\"bars\" data-kind=\"{kind}\">\n");
        foreach (var (name, under, bar, onTop, says) in rows)
        {
            Raw($"<li><span class=\"name\">{Encoded(name)}{(under.Length == 0 ? "" : $" <small>{Encoded(under)}</small>")}</span>")
                .Raw("<svg aria-hidden=\"true\" width=\"100%\" height=\"18\">")
                .Raw($"<rect class=\"under\" width=\"{Percent(bar)}\" height=\"18\" rx=\"2\"/>")
                .Raw(onTop > 0 ? $"<rect class=\"over\" width=\"{Percent(onTop)}\" height=\"18\" rx=\"2\"/>" : "")
                .Raw($"</svg><span class=\"says\">{Encoded(says)}</span></li>\n");
        }

        Raw("</ul>\n");
    }

    /// <summary>For text and for attributes in double quotes.</summary>
    public static string Encoded(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A share of 0–1 as SVG writes it.</summary>
    public static string Percent(double share) => At(Math.Clamp(share, 0, 1) * 100) + "%";

    /// <summary>A coordinate with at most two decimals and a point, whatever the language.</summary>
    public static string At(double coordinate) => Math.Round(coordinate, 2).ToString(CultureInfo.InvariantCulture);

    private static string Numeric(bool isNumber) => isNumber ? " class=\"number\"" : "";

    /// <exception cref="InvalidDataException">It is not built in.</exception>
    protected static string BuiltIn(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

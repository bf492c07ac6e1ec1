using System.Text;
using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Generated;

/// <summary>docs/systems.md: each row of the model with the tests that show it.</summary>
public static partial class SystemsPage
{
    public const string Table = "docs/systems.csv";

    public static readonly GeneratedPage Page = new("docs/systems.md", Write);

    /// <summary>A test that claims a row which is not in the model.</summary>
    public static IEnumerable<Violation> Unknown(SourceTree tree)
    {
        var known = Rows(tree).Select(row => row.Id).ToHashSet();
        return Shown(tree).Where(shown => !known.Contains(shown.Row))
            .Select(shown => new Violation(shown.File, shown.Line, $"the row {shown.Row}", $"ids of {Table}"));
    }

    private static string Write(SourceTree tree)
    {
        var rows = Rows(tree).ToList();
        var shown = Shown(tree).ToLookup(test => test.Row);
        var text = new StringBuilder();
        text.Append($"""
            # The systems of the model, and the tests that show them

            Written from `{Table}` and from `[System]` on the tests, by `{GeneratedPage.Command}`; not by hand.
            A row is shown when a test fails without it. **{rows.Count(row => shown.Contains(row.Id))} of {rows.Count} are shown.**

            """.ReplaceLineEndings("\n"));
        foreach (var module in rows.GroupBy(row => row.Module))
        {
            text.Append($"\n## {module.Key}\n\n| row | capability | holds when | shown by |\n|-|-|-|-|\n");
            foreach (var row in module)
                text.Append($"| {row.Id} | {Cell(row.Capability)} | {Cell(row.AcceptanceTest)} | {ShownBy(shown[row.Id])} |\n");
        }

        return text.ToString();
    }

    private static string ShownBy(IEnumerable<ShownRow> tests)
    {
        var links = tests.Select(test => $"[{test.Test}](../{test.File})").Distinct().Order(StringComparer.Ordinal).ToList();
        return links.Count == 0 ? "–" : string.Join("<br>", links);
    }

    private static string Cell(string text) => text.Replace("|", "\\|");

    private static IEnumerable<Row> Rows(SourceTree tree) => (tree.Find(Table)?.Lines ?? []).Skip(1)
        .Select(line => CsvCell().Matches(line).Select(cell => Unquoted(cell.Groups[1].Value)).ToList())
        .Select(cells => new Row(cells[0], cells[1], cells[3], cells[4]));

    private static IEnumerable<ShownRow> Shown(SourceTree tree) =>
        from file in tree.Tests
        where file.Text.Contains("[System(", StringComparison.Ordinal) || file.Text.Contains(", System(", StringComparison.Ordinal)
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        from attribute in method.AttributeLists.SelectMany(list => list.Attributes)
        where attribute.Name.ToString() is "System" or "SystemAttribute"
        let row = (attribute.ArgumentList?.Arguments[0].Expression as LiteralExpressionSyntax)?.Token.ValueText
        let type = method.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text
        select new ShownRow(row ?? attribute.ToString(), $"{type}.{method.Identifier.Text}", file.Path, file.At(attribute, "", "").Line);

    private static string Unquoted(string cell) =>
        cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"") : cell;

    [GeneratedRegex("(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)")]
    private static partial Regex CsvCell();

    private sealed record Row(string Id, string Module, string Capability, string AcceptanceTest);

    private sealed record ShownRow(string Row, string Test, string File, int Line);
}

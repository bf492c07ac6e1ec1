using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>
/// Files of at most 300 lines and methods of at most 50, so that each fits a head and a screen. It is a ratchet:
/// what is longer stands in the baseline with its length, may shrink, and may not grow.
/// </summary>
public static class Lengths
{
    public const string Baseline = "tests/Tidy/lengths.csv";
    public const int FileLines = 300;
    public const int MethodLines = 50;

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var allowed = Allowances(tree);
        var measured = tree.Files.Where(IsCode).SelectMany(Measured).ToList();
        var known = measured.Select(length => length.Key).ToHashSet();
        return measured.SelectMany(length => Against(length, allowed))
            .Concat(allowed.Where(line => !known.Contains(line.Key)).Select(line => new Violation(
                Baseline, line.Value.Line, $"{line.Key}, which is gone", "lines for what is there")));
    }

    private static IEnumerable<Violation> Against(Length length, Dictionary<string, (int Lines, int Line)> allowed)
    {
        if (allowed.TryGetValue(length.Key, out var baseline))
        {
            if (length.Lines > baseline.Lines)
                yield return new Violation(length.File, length.At, $"{length.Lines} lines in {length.What}", $"{baseline.Lines}, as {Baseline} says");
            else if (length.Lines <= length.Limit)
                yield return new Violation(Baseline, baseline.Line, $"{length.Key}, which is short now", "no line for it");
            else if (length.Lines < baseline.Lines)
                yield return new Violation(Baseline, baseline.Line, $"{length.Key},{baseline.Lines}", $"{length.Key},{length.Lines}: it has shrunk");
        }
        else if (length.Lines > length.Limit)
        {
            yield return new Violation(length.File, length.At, $"{length.Lines} lines in {length.What}", $"{length.Limit}");
        }
    }

    /// <summary>The baseline: <c>path,,lines</c> for a file and <c>path,method,lines</c> for a method.</summary>
    private static Dictionary<string, (int Lines, int Line)> Allowances(SourceTree tree) =>
        (tree.Find(Baseline)?.Lines ?? []).Select((text, index) => (cells: text.Split(','), line: index + 1)).Skip(1)
            .ToDictionary(row => $"{row.cells[0]},{row.cells[1]}", row => (int.Parse(row.cells[2]), row.line));

    private static bool IsCode(SourceFile file) =>
        (file.In("src") || file.In("tests") || file.In("bench")) && file.Has(".cs", ".razor", ".js", ".css");

    private static IEnumerable<Length> Measured(SourceFile file)
    {
        yield return new Length(file.Path, "", "the file", 0, file.Lines.Count, FileLines);
        if (!file.IsCSharp) yield break;

        var methods = file.Syntax.DescendantNodes().Select(node => (node, name: NameOf(node))).Where(method => method.name is not null);
        foreach (var same in methods.GroupBy(method => method.name!))
        {
            // Overloads share a line of the baseline: the longest of them counts.
            var (node, lines) = same.Select(method => (method.node, lines: LinesOf(method.node))).MaxBy(method => method.lines);
            var at = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            yield return new Length(file.Path, same.Key, same.Key, at, lines, MethodLines);
        }
    }

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => $"{TypeOf(node)}.{method.Identifier.Text}",
        ConstructorDeclarationSyntax => $"{TypeOf(node)}.constructor",
        LocalFunctionStatementSyntax local => $"{TypeOf(node)}.{local.Identifier.Text}",
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => $"{TypeOf(node)}.{property.Identifier.Text}",
        OperatorDeclarationSyntax => $"{TypeOf(node)}.operator",
        _ => null,
    };

    private static string TypeOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text ?? "Program";

    private sealed record Length(string File, string Member, string What, int At, int Lines, int Limit)
    {
        public string Key => $"{File},{Member}";
    }
}

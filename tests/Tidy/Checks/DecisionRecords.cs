using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>A decision record has its sections, and its Verification names tests that exist.</summary>
public static partial class DecisionRecords
{
    private static readonly string[] Sections = ["Context", "Decision", "Consequences", "Verification"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var tests = new Lazy<HashSet<string>>(() => [.. Tests(tree)]);
        return tree.Files.Where(file => Record().IsMatch(file.Path))
            .SelectMany(file => Missing(file).Concat(Unverified(file, tests)));
    }

    private static IEnumerable<Violation> Missing(SourceFile file) => Sections
        .Where(section => !file.Lines.Contains($"## {section}"))
        .Select(section => new Violation(file.Path, 0, $"no section {section}", $"the sections {string.Join(", ", Sections)}"));

    private static IEnumerable<Violation> Unverified(SourceFile file, Lazy<HashSet<string>> tests)
    {
        var verification = file.Lines.Select((text, index) => (text, line: index + 1)).SkipWhile(row => row.text != "## Verification")
            .Skip(1).TakeWhile(row => !row.text.StartsWith("## ", StringComparison.Ordinal)).ToList();
        var named = verification.SelectMany(row => Test().Matches(row.text).Select(match => (name: match.Groups[1].Value, row.line))).ToList();
        if (verification.Count > 0 && named.Count == 0)
            yield return new Violation(file.Path, verification[0].line - 1, "no test under Verification", "tests as `Class.Method_name`");
        foreach (var (name, line) in named.Where(test => !tests.Value.Contains(test.name)))
            yield return new Violation(file.Path, line, $"the test {name}", "tests that exist");
    }

    private static IEnumerable<string> Tests(SourceTree tree) =>
        from file in tree.Tests
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        let type = method.FirstAncestorOrSelf<TypeDeclarationSyntax>()
        where type is not null
        select $"{type.Identifier.Text}.{method.Identifier.Text}";

    [GeneratedRegex(@"^docs/adr/\d{4}-.+\.md$")]
    private static partial Regex Record();

    [GeneratedRegex(@"`([A-Z]\w*\.[A-Z]\w*_\w+)`")]
    private static partial Regex Test();
}

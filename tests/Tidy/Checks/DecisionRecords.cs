using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>
/// A decision record says its context, its decision and how it is verified; and the verification names tests, folders
/// of tests or rows of the model that are there.
/// </summary>
public static partial class DecisionRecords
{
    private static readonly string[] Parts = ["Context", "Decision", "Verification"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var tests = new Lazy<HashSet<string>>(() => [.. Tests(tree)]);
        return tree.Files.Where(file => Record().IsMatch(file.Path))
            .SelectMany(file => Missing(file).Concat(Unverified(file, name => tree.Holds(name) || tests.Value.Contains(name))));
    }

    private static IEnumerable<Violation> Missing(SourceFile file) => Parts
        .Where(part => !file.Lines.Any(line => Opens(line, part)))
        .Select(part => new Violation(file.Path, 0, $"no {part}", $"paragraphs that open with {string.Join(", ", Parts.Select(name => $"**{name}.**"))}"));

    private static IEnumerable<Violation> Unverified(SourceFile file, Predicate<string> exists)
    {
        var verification = file.Lines.Select((text, index) => (text, line: index + 1)).SkipWhile(row => !Opens(row.text, "Verification"))
            .TakeWhile((row, index) => index == 0 || !row.text.StartsWith("**", StringComparison.Ordinal)).ToList();
        var named = verification.SelectMany(row => Named().Matches(row.text).Select(match => (name: match.Groups[1].Value, row.line))).ToList();
        if (named.Count == 0 && verification.Count > 0 && !verification.Any(row => SystemRow().IsMatch(row.text)))
            yield return new Violation(file.Path, verification[0].line, "no test under Verification", "`Test_class`, `Test_name`, `Test_class.Test_name`, or rows such as N5");
        foreach (var (name, line) in named.Where(test => !exists(test.name)))
            yield return new Violation(file.Path, line, $"{name} under Verification", "tests and folders that are there");
    }

    private static bool Opens(string line, string part) => line.StartsWith($"**{part}.**", StringComparison.Ordinal);

    private static IEnumerable<string> Tests(SourceTree tree) =>
        from file in tree.Tests
        from type in file.Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>()
        let itself = type.Identifier.Text
        from name in type.Members.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.Text)
            .SelectMany(method => new[] { method, $"{itself}.{method}" }).Prepend(itself)
        select name;

    [GeneratedRegex(@"^docs/adr/\d{4}-.+\.md$")]
    private static partial Regex Record();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d{1,2}\b")]
    private static partial Regex SystemRow();
}

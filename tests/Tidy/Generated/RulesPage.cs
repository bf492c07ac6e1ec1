using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Generated;

/// <summary>docs/rules.md: each legal rule that code carries out, its file and its test.</summary>
public static partial class RulesPage
{
    private const string Folder = "src/Ledestjerne.Domain/Rules";

    public static readonly GeneratedPage Page = new("docs/rules.md", Write);

    /// <summary>
    /// A basis in law cites a paragraph and the day it came into force; and one legal rule is one file with one test
    /// of the same name: <c>Rules/AssessmentDeadline.cs</c> and the class <c>Assessment_deadline</c>.
    /// </summary>
    public static IEnumerable<Violation> Loose(SourceTree tree)
    {
        var tests = Tests(tree);
        foreach (var basis in Bases(tree))
        {
            if (!Paragraph().IsMatch(basis.Paragraph))
                yield return basis.At($"the basis “{basis.Paragraph}”", "an act and its paragraph, such as pbrl § 2-2a");
            foreach (var date in new[] { basis.From, basis.To }.OfType<string>().Where(date => !IsDate(date)))
                yield return basis.At($"the date “{date}”", "a day as yyyy-MM-dd");
            if (basis is { From: { } from, To: { } to } && string.CompareOrdinal(to, from) < 0)
                yield return basis.At($"in force from {from} to {to}", "an end after the beginning");
        }

        foreach (var file in Bases(tree).Where(basis => basis.File.In(Folder)).GroupBy(basis => basis.File))
        {
            if (!tests.ContainsKey(TestName(file.Key)))
                yield return file.First().At($"no test of {file.Key.Name}", $"a test class {TestName(file.Key)}");
        }
    }

    /// <summary><c>AssessmentDeadline</c> is tested by <c>Assessment_deadline</c>.</summary>
    public static string TestName(SourceFile file)
    {
        var words = Word().Matches(file.Name).Select(match => match.Value).ToList();
        return string.Join('_', words.Select((word, index) => index == 0 || word.All(char.IsUpper) ? word : word.ToLowerInvariant()));
    }

    private static string Write(SourceTree tree)
    {
        var tests = Tests(tree);
        var text = new StringBuilder();
        text.Append($"""
            # The law, where it is carried out, and how we know

            Written from `[LegalBasis]` in `src` and the test of the same name, by `{GeneratedPage.Command}`; not by hand.
            The values, dates and sources of the rules are data, in each region's `rules.csv`.

            | law | in force | rule | carried out by | test |
            |-|-|-|-|-|

            """.ReplaceLineEndings("\n"));
        foreach (var row in Bases(tree).Select(basis => RowOf(basis, tests)).Distinct().Order(StringComparer.Ordinal)) text.Append(row);
        return text.ToString();
    }

    private static string RowOf(Basis basis, Dictionary<string, string> tests)
    {
        var test = tests.TryGetValue(TestName(basis.File), out var path) ? $"[{TestName(basis.File)}](../{path})" : "–";
        var force = (basis.From, basis.To) switch
        {
            (null, null) => "–",
            (var from, null) => $"from {from}",
            var (from, to) => $"{from} – {to}",
        };
        return $"| {basis.Paragraph} | {force} | {basis.Rule ?? "–"} | [{basis.Where}](../{basis.File.Path}) | {test} |\n";
    }

    private static Dictionary<string, string> Tests(SourceTree tree) => tree.Tests
        .SelectMany(file => file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>().Select(type => (name: type.Identifier.Text, file.Path)))
        .GroupBy(test => test.name).ToDictionary(same => same.Key, same => same.First().Path);

    private static IEnumerable<Basis> Bases(SourceTree tree) =>
        from file in tree.Product
        where file.Text.Contains("LegalBasis(", StringComparison.Ordinal)
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString() is "LegalBasis" or "LegalBasisAttribute"
        select new Basis(file, attribute);

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"\w.* (§|art\.) ?\d")]
    private static partial Regex Paragraph();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")]
    private static partial Regex Word();

    private sealed record Basis(SourceFile File, AttributeSyntax Attribute)
    {
        public string Paragraph => Argument(null) ?? "";

        public string? From => Argument("From");

        public string? To => Argument("To");

        public string? Rule => Argument("Rule");

        /// <summary>The type, or the type and method, that carries the rule out.</summary>
        public string Where
        {
            get
            {
                var type = Attribute.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.Text ?? File.Name;
                return Attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? $"{type}.{method.Identifier.Text}" : type;
            }
        }

        public Violation At(string found, string allowed) => File.At(Attribute, found, allowed);

        private string? Argument(string? name) => Attribute.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name)?.Expression is LiteralExpressionSyntax literal
            ? literal.Token.ValueText : null;
    }
}

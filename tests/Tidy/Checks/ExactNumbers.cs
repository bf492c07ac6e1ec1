using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ledestjerne.Tidy.Checks;

/// <summary>Decisions and money are counted in whole units: days, places, øre. Fractions round, and round unfairly.</summary>
public static class ExactNumbers
{
    /// <summary>Where a fraction decides no one's right: each folder says what is measured there.</summary>
    private static readonly Dictionary<string, string> Measured = new()
    {
        ["src/Ledestjerne.Domain/Choice"] = "travel distance",
    };

    private static readonly HashSet<SyntaxKind> Inexact =
        [SyntaxKind.DoubleKeyword, SyntaxKind.FloatKeyword, SyntaxKind.DecimalKeyword];

    public static IEnumerable<Violation> Check(SourceTree tree) => tree.Product
        .Where(file => file.In("src/Ledestjerne.Domain") && !Measured.Keys.Any(file.In))
        .SelectMany(file => file.Syntax.DescendantTokens().Where(IsInexact).Select(token =>
            file.At(token, token.Text, $"whole units, such as CostOere; fractions in {string.Join(", ", Measured.Keys)}")));

    private static bool IsInexact(SyntaxToken token) => Inexact.Contains(token.Kind())
        || (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is double or float or decimal);
}

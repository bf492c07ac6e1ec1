using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ledestjerne.Tidy.Checks;

/// <summary>The domain counts in whole units: days, places, metres, øre. Fractions round, and not alike on every machine.</summary>
public static class ExactNumbers
{
    private static readonly HashSet<SyntaxKind> Inexact =
        [SyntaxKind.DoubleKeyword, SyntaxKind.FloatKeyword, SyntaxKind.DecimalKeyword];

    public static IEnumerable<Violation> Check(SourceTree tree) => tree.Product
        .Where(file => file.In("src/Ledestjerne.Domain"))
        .SelectMany(file => file.Syntax.DescendantTokens().Where(IsInexact).Select(token =>
            file.At(token, token.Text, "whole units, such as CostOere or LatitudeMicro")));

    private static bool IsInexact(SyntaxToken token) => Inexact.Contains(token.Kind())
        || (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is double or float or decimal);
}

using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>Code that hides something: from the reader, from the compiler, or from whoever must mend it.</summary>
public static partial class Surprises
{
    private static readonly HashSet<string> Folds = ["Evolve", "Fold", "Apply"];

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        tree.CSharp.SelectMany(InSyntax).Concat(tree.Product.SelectMany(Nulls)).Concat(tree.Files.SelectMany(InComments));

    private static IEnumerable<Violation> InSyntax(SourceFile file) => file.Syntax
        .DescendantNodes(descendIntoTrivia: true).Select(node => (node, told: Told(node))).Where(seen => seen.told is not null)
        .Select(seen => file.At(seen.node, seen.told!.Value.Found, seen.told.Value.Allowed));

    private static (string Found, string Allowed)? Told(SyntaxNode node) => node switch
    {
        RegionDirectiveTriviaSyntax => ("#region", "a smaller file"),
        CatchClauseSyntax caught when Swallows(caught) =>
            ("an empty catch", "a named exception, with a comment that says why nothing is to be done"),
        SwitchExpressionArmSyntax { Pattern: DiscardPatternSyntax, Expression: IdentifierNameSyntax kept } arm
            when kept.Identifier.Text == "state" || IsGivenToAFold(arm, kept) =>
            ($"_ => {kept.Identifier.Text}", "_ => throw new UnreachableException()"),
        DefaultSwitchLabelSyntax { Parent: SwitchSectionSyntax section } when InFold(section) && DoesNothing(section) =>
            ("a default that ignores the event", "default: throw new UnreachableException()"),
        _ => null,
    };

    /// <summary>Only in the product: a test may hand over null on purpose, or set its field up before it runs.</summary>
    private static IEnumerable<Violation> Nulls(SourceFile file) => file.Syntax.DescendantNodes()
        .OfType<PostfixUnaryExpressionSyntax>().Where(IsNullToldNotNull)
        .Select(bang => file.At(bang, bang.ToString(), "a value, a required property, or a type that may be null"));

    private static bool IsNullToldNotNull(PostfixUnaryExpressionSyntax bang) =>
        bang.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        && bang.Operand.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;

    /// <summary>A catch may do nothing only where it names the exception and a comment says why.</summary>
    private static bool Swallows(CatchClauseSyntax caught) =>
        caught.Block.Statements.Count == 0
        && (caught.Declaration is null or { Type: IdentifierNameSyntax { Identifier.Text: "Exception" } }
            || !caught.Block.DescendantTrivia().Any(IsComment));

    private static bool IsGivenToAFold(SyntaxNode arm, IdentifierNameSyntax kept) => Fold(arm)?
        .ParameterList.Parameters.Any(parameter => parameter.Identifier.Text == kept.Identifier.Text) ?? false;

    private static bool InFold(SyntaxNode node) => Fold(node) is not null;

    private static MethodDeclarationSyntax? Fold(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && Folds.Contains(method.Identifier.Text) ? method : null;

    private static bool DoesNothing(SwitchSectionSyntax section) => section.Statements.All(statement =>
        statement is BreakStatementSyntax or ReturnStatementSyntax { Expression: null or IdentifierNameSyntax });

    private static IEnumerable<Violation> InComments(SourceFile file)
    {
        if (file.IsCSharp)
        {
            return file.Syntax.DescendantTrivia().Where(IsComment).Where(comment => Ownerless().IsMatch(comment.ToString()))
                .Select(comment => file.At(comment, "a TODO without an owner", "TODO(name): what is left"));
        }

        return !file.Has(".razor", ".js", ".css", ".sql", ".csproj", ".props", ".targets", ".sh", ".ci/run") ? [] : file.Lines
            .Select((text, index) => (text, line: index + 1)).Where(row => Ownerless().IsMatch(row.text))
            .Select(row => new Violation(file.Path, row.line, "a TODO without an owner", "TODO(name): what is left"));
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind()
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia;

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b(?!\([^)\s][^)]*\))")]
    private static partial Regex Ownerless();
}

using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>Records are sealed and immutable: a value that can be inherited or changed is no value.</summary>
public static class Records
{
    public static IEnumerable<Violation> Check(SourceTree tree) => tree.Product.SelectMany(file =>
        file.Syntax.DescendantNodes().OfType<RecordDeclarationSyntax>().SelectMany(record => Loose(file, record)));

    private static IEnumerable<Violation> Loose(SourceFile file, RecordDeclarationSyntax record)
    {
        var isStruct = record.IsKind(SyntaxKind.RecordStructDeclaration);
        var closed = record.Modifiers.Any(SyntaxKind.SealedKeyword) || record.Modifiers.Any(SyntaxKind.AbstractKeyword);
        if (!isStruct && !closed)
            yield return file.At(record.Identifier, $"record {record.Identifier.Text}", "sealed record, or abstract record with sealed cases");
        if (isStruct && !record.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
            yield return file.At(record.Identifier, $"record struct {record.Identifier.Text}", "readonly record struct");
        foreach (var setter in record.Members.OfType<PropertyDeclarationSyntax>()
            .SelectMany(property => property.AccessorList?.Accessors ?? [])
            .Where(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)))
            yield return file.At(setter, $"set in record {record.Identifier.Text}", "init, or a class");
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ledestjerne.Tidy.Tree;

/// <summary>A file of the repository, real or planted.</summary>
/// <param name="path">From the root, with forward slashes.</param>
/// <param name="read">Gives the text; called once, when it is first asked for.</param>
public sealed class SourceFile(string path, Func<string> read)
{
    private string? text;
    private IReadOnlyList<string>? lines;
    private SyntaxNode? syntax;

    public string Path { get; } = path;

    public string Text => text ??= read();

    public IReadOnlyList<string> Lines => lines ??= LinesOf(Text);

    /// <summary>The C# syntax of the file; nothing is compiled, so a planted piece need not be whole.</summary>
    public SyntaxNode Syntax => syntax ??= CSharpSyntaxTree.ParseText(Text).GetRoot();

    /// <summary>Without folders and without the last extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool In(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool Has(params string[] extensions) =>
        extensions.Any(extension => Path.EndsWith(extension, StringComparison.Ordinal));

    public Violation At(SyntaxNodeOrToken place, string found, string allowed) =>
        new(Path, LineOf(place.GetLocation()!), found, allowed);

    public Violation At(SyntaxTrivia place, string found, string allowed) =>
        new(Path, LineOf(place.GetLocation()), found, allowed);

    private static int LineOf(Location place) => place.GetLineSpan().StartLinePosition.Line + 1;

    private static IReadOnlyList<string> LinesOf(string text) =>
        text.TrimEnd('\r', '\n').Split('\n').Select(line => line.TrimEnd('\r')).ToList();
}

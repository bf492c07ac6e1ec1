using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>Types and folders say what they are: a concept of care, never the kind of a thing.</summary>
public static partial class Names
{
    private static readonly HashSet<string> Parts =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Base", "Data", "Info"];

    /// <summary>Folders by kind; a folder is a step of care, a mechanism or a store.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "Validators", "Models", "Interfaces", "Helpers", "Services", "Utils", "Managers", "Common", "Dtos", "Entities",
        "Enums", "Constants", "Extensions", "Exceptions", "Handlers", "Repositories", "Mappers", "Misc",
    };

    public static IEnumerable<Violation> OfTypes(SourceTree tree) => tree.CSharp.SelectMany(file =>
        file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Select(type => (type, part: ForbiddenIn(type))).Where(named => named.part is not null)
            .Select(named => file.At(named.type.Identifier, $"{named.part} in the name {named.type.Identifier.Text}", "a name that says what it is")));

    public static IEnumerable<Violation> OfFolders(SourceTree tree) =>
        tree.Files.Where(file => (file.In("src") || file.In("tests")) && !file.Path.Contains("/wwwroot/"))
            .SelectMany(file => file.Path.Split('/').SkipLast(1).Where(Kinds.Contains)
                .Select(folder => new Violation(file.Path, 0, $"the folder {folder}/", "folders by step of care, such as Rights/")));

    /// <summary>Before Service these make a phrase about services, not a bag of methods.</summary>
    private static readonly HashSet<string> Phrase = ["In", "Of", "Per", "Every", "Each", "Any", "All", "No"];

    /// <summary>
    /// Service is a word of the domain, so a record may end in it (<c>InService</c>, <c>ApproveService</c>), and so may a
    /// phrase (<c>EveryService</c>); any other class or interface that does (<c>QueueService</c>) is a bag of methods.
    /// </summary>
    private static string? ForbiddenIn(BaseTypeDeclarationSyntax type)
    {
        var name = type.Identifier.Text;
        var words = Word().Matches(name).Select(match => match.Value).ToList();
        var bag = type.Kind() is SyntaxKind.ClassDeclaration or SyntaxKind.InterfaceDeclaration;
        return words.FirstOrDefault(Parts.Contains)
            ?? (bag && words is [.., var before, "Service" or "Services"] && !Phrase.Contains(before) ? "Service" : null);
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")]
    private static partial Regex Word();
}

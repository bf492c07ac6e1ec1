using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>
/// Domain and Matching decide from what they are given: no clock, no chance, no I/O, no task, no machine.
/// The compiler says the same through src/Ledestjerne.Domain/BannedSymbols.txt; this check also sees to it
/// that the compiler is asked.
/// </summary>
public static class DomainPurity
{
    public const string Bans = "src/Ledestjerne.Domain/BannedSymbols.txt";
    private const string Analyzer = "Microsoft.CodeAnalysis.BannedApiAnalyzers";
    private const string Given = "what arrives in the state and the command";

    public static readonly IReadOnlyList<string> PureProjects = ["Ledestjerne.Domain", "Ledestjerne.Matching"];

    /// <summary>Types that reach outside the decision.</summary>
    private static readonly HashSet<string> Types =
    [
        "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeProvider", "Stopwatch", "IClock", "SystemClock",
        "Random", "RandomNumberGenerator", "Environment", "Console", "Process", "File", "Directory", "FileInfo",
        "FileStream", "HttpClient", "Task", "ValueTask", "Thread",
    ];

    private static readonly HashSet<string> Members = ["NewGuid", "CreateVersion7", "CurrentCulture", "CurrentUICulture"];

    private static readonly HashSet<string> Namespaces = ["System.IO", "System.Net", "System.Threading"];

    private static readonly HashSet<SyntaxKind> Keywords =
        [SyntaxKind.AsyncKeyword, SyntaxKind.AwaitKeyword, SyntaxKind.LockKeyword];

    /// <summary>Solves independent parts side by side, and one of them at a time tells how far it has come.</summary>
    private const string MayLock = "src/Ledestjerne.Matching";

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var pure = tree.Product.Where(IsPure).ToList();
        var ours = pure.SelectMany(file => file.Syntax.DescendantNodes()).Select(Declared).OfType<string>().ToHashSet();
        return pure.SelectMany(file => Impure(file, ours)).Concat(ProjectFile.All(tree).SelectMany(Unguarded));
    }

    /// <summary>The words of the text check that the compiler's list lacks.</summary>
    public static IEnumerable<string> NotBanned(SourceTree tree)
    {
        var bans = tree.Find(Bans)?.Text ?? "";
        return Types.Where(type => !bans.Contains($".{type};") && !IsInNamespace(type))
            .Concat(Members.Where(member => !bans.Contains($".{member};")))
            .Concat(Namespaces.Where(space => !bans.Contains($"N:{space};")));
    }

    private static bool IsInNamespace(string type) =>
        type is "File" or "Directory" or "FileInfo" or "FileStream" or "HttpClient" or "Task" or "ValueTask" or "Thread";

    private static bool IsPure(SourceFile file) => PureProjects.Any(project => file.In($"src/{project}"));

    /// <summary>
    /// A name that the domain itself gives: a case has a <c>File</c>. In text it cannot be told from the type of .NET,
    /// so there the compiler's ban stands alone.
    /// </summary>
    private static string? Declared(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ParameterSyntax parameter => parameter.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    private static IEnumerable<Violation> Impure(SourceFile file, HashSet<string> ours)
    {
        foreach (var place in file.Syntax.DescendantNodesAndTokens(descendIntoTrivia: false))
        {
            if (place.IsToken && Keywords.Contains(place.Kind()) && !(place.IsKind(SyntaxKind.LockKeyword) && file.In(MayLock)))
                yield return file.At(place, place.ToString(), Given);
            else if (place.AsNode() is SimpleNameSyntax name && !ours.Contains(name.Identifier.Text) && Reaches(name))
                yield return file.At(place, name.Identifier.Text, Given);
            else if (place.AsNode() is UsingDirectiveSyntax { Name: { } used } && IsForbidden(used.ToString()))
                yield return file.At(place, $"using {used}", Given);
        }
    }

    private static bool Reaches(SimpleNameSyntax name) =>
        Members.Contains(name.Identifier.Text) || (Types.Contains(name.Identifier.Text) && !IsMemberOfOurs(name));

    /// <summary><c>step.Task</c> is a property of somebody's; <c>System.Random</c> is the type.</summary>
    private static bool IsMemberOfOurs(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        && !access.Expression.ToString().StartsWith("System", StringComparison.Ordinal);

    private static bool IsForbidden(string used) =>
        Namespaces.Any(space => used == space || used.StartsWith(space + ".", StringComparison.Ordinal));

    private static IEnumerable<Violation> Unguarded(ProjectFile project)
    {
        if (PureProjects.Contains(project.Name) && project.Packages.All(package => package.Name != Analyzer))
            yield return project.At(1, $"{project.Name} without {Analyzer}", $"a reference to it, with {Bans}");
    }
}

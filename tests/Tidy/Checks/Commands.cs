using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Docs;
using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ledestjerne.Tidy.Checks;

/// <summary>
/// What a document tells its reader to run exists: the project, the folder, the subcommand, the option. The words of
/// the command line are those the program's source spells out; the acceptance tests run the commands for real.
/// </summary>
public static partial class Commands
{
    private const string Program = "src/Ledestjerne";
    private static readonly string[] Rooted = ["src/", "tests/", "regions/", "docs/", "bench/", "samples/", ".ci/"];
    private static readonly string[] Everywhere = ["--help", "-h", "-?", "--version"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var spelled = Spelled(tree);
        return All(tree).SelectMany(command => Paths(command, tree).Concat(Words(command, spelled)));
    }

    /// <summary>Every command of every document.</summary>
    public static IEnumerable<DocumentedCommand> All(SourceTree tree) => tree.Files
        .Where(file => file.Has(".md")).SelectMany(file => DocumentedCommand.In(file.Path, file.Lines));

    private static IEnumerable<Violation> Paths(DocumentedCommand command, SourceTree tree)
    {
        foreach (var word in command.Words.Select(word => word.TrimEnd('/')))
        {
            if (Rooted.Any(root => word.StartsWith(root, StringComparison.Ordinal)) && !tree.Holds(word))
                yield return At(command, word, "paths that exist");
            else if (word == command.Project && !tree.Files.Any(file => IsProject(file, word)))
                yield return At(command, $"--project {word}", "folders with a project in them");
        }

        // A program of one file is run by its path.
        if (command is { IsDotnetRun: true, Project: null, Words: not [_, _, [.., '.', 'c', 's'], ..] })
            yield return At(command, command.Text, "dotnet run with --project, or with a program's .cs file");
    }

    private static IEnumerable<Violation> Words(DocumentedCommand command, HashSet<string> spelled)
    {
        var given = command.ProgramArguments ?? [];
        foreach (var word in given.TakeWhile(word => Subcommand().IsMatch(word)).Where(word => !spelled.Contains(word)))
            yield return At(command, $"the subcommand {word}", "those that --help lists");
        foreach (var option in given.Where(word => word.StartsWith('-')).Select(word => word.Split('=')[0]))
        {
            if (!spelled.Contains(option) && !Everywhere.Contains(option))
                yield return At(command, $"the option {option}", "those that --help lists");
        }
    }

    private static HashSet<string> Spelled(SourceTree tree) => tree.Product.Where(file => file.In(Program))
        .SelectMany(file => file.Syntax.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
        .Select(token => token.ValueText).ToHashSet();

    private static bool IsProject(SourceFile file, string path) =>
        file.Has(".csproj") && (file.Path == path || Path.GetDirectoryName(file.Path) == path);

    private static Violation At(DocumentedCommand command, string found, string allowed) =>
        new(command.File, command.Line, found, allowed);

    [GeneratedRegex("^[a-z][a-z-]*$")]
    private static partial Regex Subcommand();
}

using System.Text.RegularExpressions;

namespace Ledestjerne.Tidy.Docs;

/// <summary>
/// A command that a document tells its reader to run: a line of a fenced <c>sh</c> block. This file stands on its own,
/// so that the acceptance tests can link it and truly run what the tidy tests only look up.
/// </summary>
/// <param name="File">The document.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Words">The command, split as a shell would; without prompt, assignments, comment and redirection.</param>
public sealed partial record DocumentedCommand(string File, int Line, string[] Words)
{
    private static readonly string[] Shells = ["sh", "bash", "shell", "console"];

    /// <summary>Options of <c>dotnet run</c> itself that take a value.</summary>
    private static readonly string[] TakeAValue = ["--project", "-c", "--configuration", "-f", "--framework", "-v", "--verbosity"];

    private static readonly string[] TakeNone = ["--no-build", "--no-restore"];

    public string Text => string.Join(' ', Words);

    public bool IsDotnetRun => Words is ["dotnet", "run", ..];

    public bool IsDotnetTest => Words is ["dotnet", "test", ..];

    /// <summary>What follows <c>--project</c>, where it is there.</summary>
    public string? Project => Words.SkipWhile(word => word != "--project").Skip(1).FirstOrDefault();

    /// <summary>What the program <c>ledestjerne</c> is given; nothing where the command is another.</summary>
    public IReadOnlyList<string>? ProgramArguments => Words switch
    {
        ["ledestjerne", .. var given] => given,
        ["dotnet", "run", .. var given] when Project == "src/Ledestjerne" => AfterDotnetsOwn(given),
        _ => null,
    };

    public static IEnumerable<DocumentedCommand> In(string file, IReadOnlyList<string> lines)
    {
        string? fence = null;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = fence is null ? line.TrimStart('`').Trim() : null;
                continue;
            }

            if (fence is null || !Shells.Contains(fence)) continue;
            var start = index;
            while (line.EndsWith('\\') && index + 1 < lines.Count) line = line[..^1] + lines[++index].Trim();
            var words = WordsOf(line).ToArray();
            if (words.Length > 0) yield return new DocumentedCommand(file, start + 1, words);
        }
    }

    private static List<string> AfterDotnetsOwn(IReadOnlyList<string> given)
    {
        var left = new Queue<string>(given);
        while (left.TryPeek(out var next) && next != "--" && (TakeAValue.Contains(next) || TakeNone.Contains(next)))
        {
            left.Dequeue();
            if (TakeAValue.Contains(next)) left.TryDequeue(out _);
        }

        if (left.TryPeek(out var dashes) && dashes == "--") left.Dequeue();
        return [.. left];
    }

    private static IEnumerable<string> WordsOf(string line) => Word().Matches(line).Select(match => match.Value)
        .TakeWhile(word => word[0] is not ('#' or '|' or '>' or '&' or ';'))
        .SkipWhile(word => word == "$" || Assignment().IsMatch(word))
        .Select(word => word.Trim('"', '\''));

    [GeneratedRegex("""\"[^\"]*\"|'[^']*'|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z_]+=")]
    private static partial Regex Assignment();
}

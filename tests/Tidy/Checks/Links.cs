using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy.Checks;

/// <summary>A link from one document to a file of ours, or to a heading, leads somewhere.</summary>
public static partial class Links
{
    public static IEnumerable<Violation> Check(SourceTree tree) => tree.Files
        .Where(file => file.Has(".md")).SelectMany(file => Prose(file).SelectMany(row => Dead(file, row.Text, row.Line, tree)));

    private static IEnumerable<(string Text, int Line)> Prose(SourceFile file)
    {
        var fenced = false;
        for (var index = 0; index < file.Lines.Count; index++)
        {
            var text = file.Lines[index];
            if (text.TrimStart().StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if (!fenced) yield return (Code().Replace(text, ""), index + 1);
        }
    }

    private static IEnumerable<Violation> Dead(SourceFile file, string text, int line, SourceTree tree) =>
        Link().Matches(text).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)
            .Where(target => !Elsewhere().IsMatch(target) && !Leads(file, target, tree))
            .Select(target => new Violation(file.Path, line, $"a link to {target}", "files and headings that are there"));

    private static bool Leads(SourceFile from, string target, SourceTree tree)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? from.Path : Resolved(from.Path, Uri.UnescapeDataString(parts[0]));
        if (!tree.Holds(path)) return path.Length == 0;
        return parts.Length == 1 || tree.Find(path) is not { } document || !document.Has(".md")
            || document.Lines.Where(text => text.StartsWith('#')).Any(text => Anchor(text) == parts[1]);
    }

    /// <summary>The path from the root; empty for the root itself.</summary>
    private static string Resolved(string from, string target)
    {
        var steps = new List<string>(target.StartsWith('/') ? [] : from.Split('/').SkipLast(1));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step != ".") steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private static string Anchor(string heading) =>
        NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\[[^\]]*\]\(<?([^)\s>]+)|(?:src|href)=""([^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`(?!\\])")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}

using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy.Generated;

/// <summary>A document that is written from the source, never by hand.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Write">Its text, for a tree.</param>
public sealed record GeneratedPage(string Path, Func<SourceTree, string> Write)
{
    public const string Command = "LEDESTJERNE_WRITE_DOCS=1 dotnet test tests/Tidy";

    public static readonly IReadOnlyList<GeneratedPage> All = [SystemsPage.Page, RulesPage.Page];

    public static bool IsAskedToWrite => Environment.GetEnvironmentVariable("LEDESTJERNE_WRITE_DOCS") == "1";

    public void WriteTo(SourceTree tree) =>
        File.WriteAllText(System.IO.Path.Combine(tree.Root, Path), Write(tree));

    public static IEnumerable<Violation> Stale(SourceTree tree) => All.SelectMany(page => page.Compare(tree));

    private IEnumerable<Violation> Compare(SourceTree tree)
    {
        var file = tree.Find(Path);
        var expected = Write(tree).TrimEnd('\n').Split('\n');
        var lines = file?.Lines ?? [];
        for (var index = 0; index < Math.Max(expected.Length, lines.Count); index++)
        {
            var now = lines.ElementAtOrDefault(index);
            var then = expected.ElementAtOrDefault(index);
            if (now == then) continue;
            return [new Violation(Path, index + 1, now is null ? "no line" : $"“{now}”",
                (then is null ? "the end of the page" : $"“{then}”") + $". It is stale; write it again: {Command}")];
        }

        return [];
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy.Checks;

/// <summary>
/// Each package, of NuGet and of npm, has a full line in docs/dependencies.md, and is used only where that line says.
/// </summary>
public static partial class Dependencies
{
    public const string Document = "docs/dependencies.md";
    private const string Pins = "Directory.Packages.props";
    private const string AnyTest = "tests";
    private const int Columns = 6;

    /// <summary>Projects that stay free of packages; analyzers of our own rules excepted.</summary>
    private static readonly Dictionary<string, string[]> Closed = new()
    {
        ["Ledestjerne.Domain"] = ["NodaTime", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["Ledestjerne.Matching"] = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"],
    };

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var lines = Lines(tree);
        var pins = Pinned(tree).ToList();
        var fetched = Fetched(tree).ToList();
        var known = pins.Concat(fetched).Select(package => package.Name).ToHashSet();
        return lines.Values.SelectMany(line => Incomplete(line))
            .Concat(pins.Concat(fetched).SelectMany(package => Unlisted(package, lines)))
            .Concat(lines.Values.Where(line => !known.Contains(line.Package) && (fetched.Count > 0 || !line.FromNpm)).Select(line => new Violation(
                Document, line.Number, $"a line for {line.Package}", $"packages in {Pins} or a package.json")))
            .Concat(ProjectFile.All(tree).SelectMany(project => Uses(project, lines)));
    }

    private static Dictionary<string, Line> Lines(SourceTree tree) =>
        Lines(tree.Find(Document)?.Lines ?? []).ToDictionary(line => line.Package);

    private static IEnumerable<Line> Lines(IReadOnlyList<string> document)
    {
        var heading = "";
        for (var index = 0; index < document.Count; index++)
        {
            var text = document[index];
            if (text.StartsWith("## ", StringComparison.Ordinal)) heading = text;
            if (text.StartsWith("| `", StringComparison.Ordinal))
                yield return new Line(index + 1, [.. text.Trim('|', ' ').Split('|').Select(cell => cell.Trim())], heading.Contains("npm"));
        }
    }

    private static IEnumerable<Package> Pinned(SourceTree tree) => (tree.Find(Pins)?.Lines ?? [])
        .Select((text, index) => (match: PackageVersion().Match(text), line: index + 1))
        .Where(row => row.match.Success)
        .Select(row => new Package(Pins, row.line, row.match.Groups[1].Value, row.match.Groups[2].Value));

    private static IEnumerable<Package> Fetched(SourceTree tree) =>
        from file in tree.Files
        where Path.GetFileName(file.Path) == "package.json"
        from section in new[] { "dependencies", "devDependencies" }
        let json = JsonDocument.Parse(file.Text).RootElement
        where json.TryGetProperty(section, out _)
        from package in json.GetProperty(section).EnumerateObject()
        let line = file.Lines.TakeWhile(text => !text.Contains($"\"{package.Name}\"")).Count() + 1
        select new Package(file.Path, line, package.Name, package.Value.GetString() ?? "");

    private static IEnumerable<Violation> Incomplete(Line line)
    {
        if (line.Cells.Length != Columns || line.Cells.Any(cell => cell.Length == 0))
            yield return new Violation(Document, line.Number, $"a line for {line.Package} with an empty or missing cell",
                "package, used by, what for, licence, who keeps it, what would replace it");
    }

    private static IEnumerable<Violation> Unlisted(Package package, Dictionary<string, Line> lines)
    {
        if (!lines.ContainsKey(package.Name))
            yield return new Violation(package.File, package.Number, $"the package {package.Name}", $"packages with a line in {Document}");
        if (!ExactVersion().IsMatch(package.Version))
            yield return new Violation(package.File, package.Number, $"{package.Name} {package.Version}", "one exact version");
    }

    private static IEnumerable<Violation> Uses(ProjectFile project, Dictionary<string, Line> lines)
    {
        foreach (var (package, number) in project.Packages)
        {
            if (Closed.TryGetValue(project.Name, out var few) && !few.Contains(package))
                yield return project.At(number, $"the package {package} in {project.Name}", string.Join(", ", few));
            else if (lines.TryGetValue(package, out var line) && !line.IsUsedBy(project))
                yield return project.At(number, $"{package} in {project.Name}", $"{package} in {line.UsedBy}, as {Document} says");
        }

        var used = project.Packages.Select(package => package.Name).ToHashSet();
        foreach (var line in lines.Values.Where(line => !line.FromNpm && line.Names(project) && !used.Contains(line.Package)))
            yield return new Violation(Document, line.Number, $"{line.Package} as used by {project.Name}", "projects that refer to it");
    }

    [GeneratedRegex("""<PackageVersion Include="([^"]+)" Version="([^"]+)" />""")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)*(-[\w.]+)?$")]
    private static partial Regex ExactVersion();

    private sealed record Package(string File, int Number, string Name, string Version);

    /// <summary>A row of the table: package, used by, what for, licence, who keeps it, what would replace it.</summary>
    private sealed record Line(int Number, string[] Cells, bool FromNpm)
    {
        public string Package => Cells[0].Trim('`');

        public string UsedBy => Cells.ElementAtOrDefault(1) ?? "";

        public bool Names(ProjectFile project) => UsedBy.Split(", ").Contains(project.Name);

        public bool IsUsedBy(ProjectFile project) =>
            Names(project) || (!project.InSrc && UsedBy.Split(", ").Contains(AnyTest));
    }
}

namespace Ledestjerne.Tidy.Tree;

/// <summary>What the rules look at: the repository, or a handful of planted files.</summary>
/// <param name="Root">The folder on this machine; no file may mention it.</param>
public sealed record SourceTree(string Root, IReadOnlyList<SourceFile> Files)
{
    /// <summary>Folders that hold what is built, fetched or lived, as .gitignore says.</summary>
    private static readonly HashSet<string> NotOurs =
        ["bin", "obj", "node_modules", ".git", ".vs", ".idea", "TestResults", "artifacts", "screenshots"];

    private static readonly string[] NotOursFromRoot = ["data", "out", "src/Ledestjerne.Web/wwwroot/lib"];

    private static readonly Lazy<SourceTree> TheRepository = new(() => At(FindRoot()));

    /// <summary>The repository these tests were built in, read once.</summary>
    public static SourceTree Repository => TheRepository.Value;

    public IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp);

    /// <summary>The C# of the product; tests and benchmarks are not in it.</summary>
    public IEnumerable<SourceFile> Product => CSharp.Where(file => file.In("src"));

    public IEnumerable<SourceFile> Tests => CSharp.Where(file => file.In("tests"));

    /// <summary>Files that people write, as against data, pictures and lock files.</summary>
    public IEnumerable<SourceFile> Written => Files.Where(file => file.Has(
        ".cs", ".razor", ".js", ".css", ".md", ".csproj", ".props", ".targets", ".slnx", ".json", ".sh", ".txt",
        ".yml", ".yaml", ".csv", ".resx", ".sql", ".runsettings", ".editorconfig", ".ci/run"));

    public static SourceTree Planted(params (string Path, string Text)[] files) =>
        new("/planted", files.Select(file => new SourceFile(file.Path, () => file.Text)).ToList());

    public static SourceTree At(string root) =>
        new(root, Walk(root, "").OrderBy(file => file.Path, StringComparer.Ordinal).ToList());

    public SourceFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>True where the path is a file, or a folder with a file in it.</summary>
    public bool Holds(string path) => Files.Any(file => file.Path == path || file.In(path));

    private static IEnumerable<SourceFile> Walk(string root, string folder)
    {
        var here = Path.Combine(root, folder);
        foreach (var file in Directory.EnumerateFiles(here))
            yield return new SourceFile(Join(folder, Path.GetFileName(file)), () => File.ReadAllText(file));

        foreach (var path in Directory.EnumerateDirectories(here))
        {
            var name = Path.GetFileName(path);
            if (NotOurs.Contains(name) || NotOursFromRoot.Contains(Join(folder, name))) continue;
            foreach (var file in Walk(root, Join(folder, name))) yield return file;
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ledestjerne.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No Ledestjerne.slnx above {AppContext.BaseDirectory}.");
    }
}

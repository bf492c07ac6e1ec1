using System.Xml;
using System.Xml.Linq;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy.Checks;

/// <summary>A project as its file declares it.</summary>
public sealed class ProjectFile
{
    private readonly SourceFile file;
    private readonly XDocument xml;

    private ProjectFile(SourceFile file)
    {
        this.file = file;
        xml = XDocument.Parse(file.Text, LoadOptions.SetLineInfo);
    }

    /// <summary>The file's name without extension: <c>Ledestjerne.Domain</c>.</summary>
    public string Name => file.Name;

    public bool InSrc => file.In("src");

    /// <summary>The names of the projects it refers to.</summary>
    public IEnumerable<(string Name, int Line)> Projects => Items("ProjectReference")
        .Select(item => (Path.GetFileNameWithoutExtension(item.Include.Replace('\\', '/')), item.Line));

    public IEnumerable<(string Name, int Line)> Packages =>
        Items("PackageReference").Select(item => (item.Include, item.Line));

    public static IEnumerable<ProjectFile> All(SourceTree tree) =>
        tree.Files.Where(file => file.Has(".csproj")).Select(file => new ProjectFile(file));

    public Violation At(int line, string found, string allowed) => new(file.Path, line, found, allowed);

    private IEnumerable<(string Include, int Line)> Items(string element) => xml.Descendants(element)
        .Select(item => ((string?)item.Attribute("Include") ?? "", ((IXmlLineInfo)item).LineNumber));
}

using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy.Checks;

/// <summary>Which project may refer to which: the arrows of docs/architecture.md, and no others.</summary>
public static class ProjectArrows
{
    private const string Program = "Ledestjerne";
    private const string Web = "Ledestjerne.Web";

    /// <summary>An arrow that is not here does not exist; a new one belongs in an ADR first.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Ledestjerne.Domain"] = [],
        ["Ledestjerne.Matching"] = [],
        ["Ledestjerne.Engine"] = ["Ledestjerne.Domain"],
        ["Ledestjerne.Storage"] = ["Ledestjerne.Engine"],
        ["Ledestjerne.Planning"] = ["Ledestjerne.Domain", "Ledestjerne.Engine", "Ledestjerne.Matching"],
        ["Ledestjerne.Twin"] = ["Ledestjerne.Engine", "Ledestjerne.Planning"],
        ["Ledestjerne.Fhir"] = ["Ledestjerne.Engine", "Ledestjerne.Domain"],
        [Web] = ["Ledestjerne.Engine", "Ledestjerne.Planning", "Ledestjerne.Domain", "Ledestjerne.Twin"],
    };

    /// <summary>Projects that benchmarks and tests share; they drag nothing else along.</summary>
    private static readonly Dictionary<string, string[]> Shared = new()
    {
        ["MatchingInstances"] = ["Ledestjerne.Matching"],
    };

    public static IEnumerable<Violation> Check(SourceTree tree) => ProjectFile.All(tree).SelectMany(From);

    private static IEnumerable<Violation> From(ProjectFile project) =>
        project.InSrc ? FromProduct(project) : FromTest(project);

    private static IEnumerable<Violation> FromProduct(ProjectFile project)
    {
        if (project.Name == Program)
            return project.Projects.Where(to => !Allowed.ContainsKey(to.Name)).Select(to => project.At(
                to.Line, $"an arrow from {Program} to {to.Name}", "projects of src that the arrows know"));

        if (!Allowed.TryGetValue(project.Name, out var allowed))
            return [project.At(1, $"the project {project.Name}", $"one of {Listed([Program, .. Allowed.Keys])}")];

        return project.Projects.Where(to => !allowed.Contains(to.Name)).Select(to => project.At(
            to.Line, $"an arrow from {project.Name} to {to.Name}", Listed(allowed)));
    }

    /// <summary>Tests may refer to what they prove, but the pages are reached through the program.</summary>
    private static IEnumerable<Violation> FromTest(ProjectFile project) => Shared.TryGetValue(project.Name, out var allowed)
        ? project.Projects.Where(to => !allowed.Contains(to.Name)).Select(to => project.At(
            to.Line, $"an arrow from {project.Name} to {to.Name}", Listed(allowed)))
        : project.Projects.Where(to => to.Name == Web && project.Name != "Web.Tests").Select(to => project.At(
            to.Line, $"an arrow from {project.Name} to {Web}", $"{Web} from {Program} and Web.Tests"));

    private static string Listed(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names);
}

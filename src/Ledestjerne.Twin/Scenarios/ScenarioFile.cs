using System.Collections.Immutable;
using System.Text.Json;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>
/// Scenarios as a JSON file: one object with <c>code</c>, <c>name</c> and <c>changes</c>, or <c>scenarios</c> with any number
/// of them. What the fields of each kind of change mean stands at <see cref="Change"/>.
/// </summary>
public static class ScenarioFile
{
    private const int LongestName = 80;

    public static ScenarioLoad Read(string path, RegionSetup setup)
    {
        var name = Path.GetFileName(path);
        return File.Exists(path)
            ? Parse(File.ReadAllText(path), name, setup)
            : new ScenarioLoad.Rejected([new RegionError(name, 0, name, "no such file", "a JSON file with scenarios")]);
    }

    /// <param name="file">Its name, for the errors.</param>
    public static ScenarioLoad Parse(string text, string file, RegionSetup setup)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var findings = new ScenarioFindings(file, JsonLines.Of(text));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                findings.Add("", document.RootElement.ValueKind.ToString(), "one object in braces");
                return new ScenarioLoad.Rejected(findings.InOrder());
            }

            var root = new ScenarioFields(document.RootElement, "", findings);
            var scenarios = All(root, new ChangeFields(setup));
            return findings.Any ? new ScenarioLoad.Rejected(findings.InOrder()) : new ScenarioLoad.Loaded(scenarios);
        }
        catch (JsonException e)
        {
            return new ScenarioLoad.Rejected([new RegionError(file, (int)(e.LineNumber ?? 0) + 1, file, "text that is not JSON", e.Message)]);
        }
    }

    private static ImmutableArray<Scenario> All(ScenarioFields root, ChangeFields changes)
    {
        if (!root.Has("scenarios"))
        {
            return [One(root, changes)];
        }

        var found = root.Objects("scenarios", atLeastOne: true);
        root.RejectOthers();
        ImmutableArray<Scenario> scenarios = [.. found.Select(f => One(f, changes))];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (scenario, fields) in scenarios.Zip(found))
        {
            fields.Require(codes.Add(scenario.Code), "code", "a code that no scenario before it has");
        }

        return scenarios;
    }

    private static Scenario One(ScenarioFields fields, ChangeFields changes)
    {
        var (code, name) = (fields.Code("code"), fields.Text("name", LongestName));
        var bokmaal = fields.Has("name_nb") ? fields.Text("name_nb", LongestName) : null;
        var found = fields.Objects("changes", atLeastOne: false);
        fields.RejectOthers();
        var scenario = new Scenario(code, name, [.. found.Select(changes.Read)], bokmaal);
        fields.Require(
            code != Scenario.AsIsCode || scenario.Changes.IsEmpty, "code", $"another code than {Scenario.AsIsCode}, which changes nothing");
        RequireNewOnce(found, scenario.Changes);
        return scenario;
    }

    private static void RequireNewOnce(ImmutableArray<ScenarioFields> found, ImmutableArray<Change> changes)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fields, change) in found.Zip(changes))
        {
            fields.Require(change is not Change.NewProvider made || codes.Add(made.Code), "code", "a code that no new provider before it has");
        }
    }
}

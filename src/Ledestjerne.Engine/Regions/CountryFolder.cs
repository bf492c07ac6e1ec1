using System.Collections.Immutable;

namespace Ledestjerne.Engine.Regions;

/// <summary>What came of reading a country's folder: its regions, or everything that is wrong with any of them.</summary>
public abstract record CountryLoad
{
    private CountryLoad()
    {
    }

    /// <param name="Regions">In the order of their folders' names; each is a partition of its own, with its own loop.</param>
    /// <param name="Code">The folder's name.</param>
    /// <param name="Name">As the country says it, or its folder.</param>
    public sealed record Loaded(ImmutableArray<RegionSetup> Regions, string Code, CountryName Name) : CountryLoad;

    /// <param name="Errors">Never empty; files are named from the country's folder: <c>oslo/sites.csv</c>.</param>
    public sealed record Rejected(ImmutableArray<RegionError> Errors) : CountryLoad;
}

/// <summary>
/// Reads every region of a country: the sub-folders that hold a <c>region.json</c>, with the tables they share beside them.
/// </summary>
public static class CountryFolder
{
    /// <summary>Whether the folder is no region itself and holds some.</summary>
    public static bool Is(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path.Combine(folder, RegionJsonFile.Name)) && RegionsIn(folder).Any();

    public static CountryLoad Load(string folder)
    {
        var findings = new RegionFindings();
        RejectOtherFiles(folder, findings);
        var regions = ImmutableArray.CreateBuilder<RegionSetup>();
        foreach (var region in RegionsIn(folder))
        {
            switch (RegionFolder.Load(Path.Combine(folder, region)))
            {
                case RegionLoad.Loaded { Setup: var setup }:
                    regions.Add(setup);
                    break;
                case RegionLoad.Rejected { Errors: var errors }:
                    foreach (var e in errors)
                    {
                        findings.Add(SeenFromTheCountry(region, e.File), e.Line, e.Field, e.Found, e.Allowed);
                    }

                    break;
            }
        }

        CheckApart(regions, findings);
        if (PublishedFigures.AreIn(folder))
        {
            PublishedFigures.Read(folder, findings);
        }

        var name = CountryJsonFile.Read(folder, findings);
        if (findings.Any)
        {
            // A shared file is read by every region and told once.
            return new CountryLoad.Rejected([.. findings.InOrder().Distinct()]);
        }

        var code = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new CountryLoad.Loaded(regions.ToImmutable(), code, name ?? CountryName.OfFolder(code));
    }

    /// <summary>Names of sub-folders, in order.</summary>
    private static IEnumerable<string> RegionsIn(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(sub => File.Exists(Path.Combine(sub, RegionJsonFile.Name)))
            .Select(sub => Path.GetFileName(sub)!)
            .Order(StringComparer.Ordinal);

    private static string SeenFromTheCountry(string region, string file) =>
        file.StartsWith(RegionFile.Above, StringComparison.Ordinal) ? file[RegionFile.Above.Length..] : $"{region}/{file}";

    /// <summary>The regions of a country share no person: a municipality belongs to one of them, and each has a code of its own.</summary>
    private static void CheckApart(IReadOnlyList<RegionSetup> regions, RegionFindings findings)
    {
        foreach (var twice in regions.GroupBy(r => r.Profile.Code).Where(g => g.Count() > 1))
        {
            findings.Add(RegionJsonFile.Name, 0, "code", $"{twice.Key} in {twice.Count()} regions", "a code of its own for each region");
        }

        var homes = regions.SelectMany(r => r.Catalogue.Municipalities.Values.Select(m => (m.Id.Number, r.Profile.Code)));
        foreach (var twice in homes.GroupBy(h => h.Number).Where(g => g.Count() > 1))
        {
            findings.Add(
                MunicipalitiesFile.Schema.File, 0, "number", $"{twice.Key} in {string.Join(" and ", twice.Select(h => h.Code))}", "each municipality in one region");
        }
    }

    private static void RejectOtherFiles(string folder, RegionFindings findings)
    {
        if (!Is(folder))
        {
            findings.Add(folder, 0, folder, "no region", $"a folder whose sub-folders hold a {RegionJsonFile.Name} each, and none of its own");
            return;
        }

        RegionFolder.RejectOtherFiles(folder, [.. RegionFolder.Tables, PublishedFigures.Name, CountryJsonFile.Name], findings);
    }
}

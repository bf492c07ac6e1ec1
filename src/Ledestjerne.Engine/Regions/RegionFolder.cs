using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Regions;

/// <summary>
/// Reads a region from its folder and checks it. Every file is read and every error is told, so that one check is
/// enough to mend them all; a region with any error is not loaded.
/// </summary>
public static class RegionFolder
{
    private static readonly CsvSchema[] Schemas =
    [
        MunicipalitiesFile.Schema, ServicesFile.Schema, ProvidersFile.Schema, SitesFile.Schema, ApprovalsFile.Schema, CapacityFile.Schema,
        NeedsFile.Schema, ProfessionalsFile.Schema, RotaFile.Schema, AuthoritiesFile.Schema, RulesFile.Schema,
    ];

    /// <summary>Names of the tables, which regions side by side may share in the folder above: see <see cref="RegionFile"/>.</summary>
    public static IEnumerable<string> Tables => Schemas.Concat(LifeTableFiles.All).Select(s => s.File);

    /// <summary>Names of all the files a region has, in the order they are hashed.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. Schemas.Select(s => s.File).Append(RegionJsonFile.Name).Order(StringComparer.Ordinal)];

    /// <summary>Names of the files a region may have besides, in the order they are hashed.</summary>
    public static ImmutableArray<string> OptionalFiles { get; } = [.. LifeTableFiles.All.Select(s => s.File).Order(StringComparer.Ordinal)];

    public static RegionLoad Load(string folder)
    {
        var findings = new RegionFindings();
        if (!Directory.Exists(folder))
        {
            findings.Add(folder, 0, folder, "no such folder", $"a folder with {string.Join(", ", Files)}");
            return new RegionLoad.Rejected([.. findings.InOrder()]);
        }

        RejectOtherFiles(folder, [.. Files, .. OptionalFiles], findings);
        var tables = Schemas.ToDictionary(s => s.File, s => CsvTable.Open(folder, s, findings));
        var setup = Read(folder, tables, findings);
        return setup is null || findings.Any ? new RegionLoad.Rejected([.. findings.InOrder()]) : new RegionLoad.Loaded(setup);
    }

    /// <summary>Writes the needs anew, where the region's folder or the one above it has them.</summary>
    /// <returns>The file that was written.</returns>
    public static string WriteNeeds(string folder, IEnumerable<NeedRate> needs)
    {
        var path = RegionFile.Find(folder, NeedsFile.Schema.File).Path;
        File.WriteAllText(path, NeedsFile.TextOf(needs));
        return path;
    }

    private static RegionSetup? Read(string folder, Dictionary<string, CsvTable> tables, RegionFindings findings)
    {
        CsvTable Table(CsvSchema schema) => tables[schema.File];
        var services = Table(ServicesFile.Schema).Keys("code");
        var providers = Table(ProvidersFile.Schema).Keys("code");
        var json = RegionJsonFile.Open(folder, findings);
        var region = json is null ? null : RegionJsonFile.Read(json, services, providers, Table(ProfessionalsFile.Schema).Keys("hpr"));
        var earliest = region?.Profile.Opening.Earliest;

        var rules = RulesFile.Read(Table(RulesFile.Schema));
        var authorities = new Authorities(AuthoritiesFile.Read(Table(AuthoritiesFile.Schema), Table(ServicesFile.Schema)));
        var sites = SitesFile.Read(
            Table(SitesFile.Schema), Table(ProvidersFile.Schema), Table(MunicipalitiesFile.Schema).Keys("number"), services);
        var parts = new Parts(
            MunicipalitiesFile.Read(Table(MunicipalitiesFile.Schema)),
            ServicesFile.Read(Table(ServicesFile.Schema), Table(RulesFile.Schema).Keys("id")),
            ProvidersFile.Read(Table(ProvidersFile.Schema), sites, Table(ProfessionalsFile.Schema)),
            ProfessionalsFile.Read(Table(ProfessionalsFile.Schema), providers),
            RotaFile.Read(Table(RotaFile.Schema), services, Table(ProfessionalsFile.Schema), authorities, earliest ?? LocalDate.MaxIsoValue));
        var approvals = ApprovalsFile.Read(Table(ApprovalsFile.Schema), providers, services, Table(SitesFile.Schema));
        var capacity = CapacityFile.Read(Table(CapacityFile.Schema), services, Table(SitesFile.Schema));
        var needs = NeedsFile.Read(Table(NeedsFile.Schema), services);

        var life = LifeTableFiles.Read(schema => CsvTable.OpenIfThere(folder, schema, findings), services);

        EveryService.Check(tables, findings);
        if (region is null)
        {
            return null;
        }

        RulesFile.RequireThroughout(rules, Table(RulesFile.Schema).File, region.Profile.Opening.Earliest, findings);
        EveryService.CheckFrontDoor(region.Profile.FrontDoor, parts.Services, parts.Professionals, findings);
        return findings.Any
            ? null
            : new RegionSetup(region.Profile, parts.ToCatalogue(region, authorities, rules), approvals, new CapacityTable(capacity), needs, region.Life, Hash(folder))
            {
                Tables = life,
            };
    }

    /// <summary>A table nobody reads is a wish nobody hears: it is told, with the reason when its name is one of those refused.</summary>
    internal static void RejectOtherFiles(string folder, ImmutableArray<string> allowed, RegionFindings findings)
    {
        var others = Directory.EnumerateFiles(folder)
            .Select(f => Path.GetFileName(f)!)
            .Where(f => Path.GetExtension(f) is ".csv" or ".json" && !allowed.Contains(f));
        foreach (var other in others)
        {
            findings.Add(other, 0, other, "a file of that name", ForbiddenColumn.Reason(Path.GetFileNameWithoutExtension(other)) ?? $"only {string.Join(", ", allowed)}");
        }
    }

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files.Concat(OptionalFiles.Where(f => File.Exists(RegionFile.Find(folder, f).Path))))
        {
            var bytes = File.ReadAllBytes(RegionFile.Find(folder, file).Path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Parts(
        ImmutableArray<Municipality> Municipalities,
        ImmutableArray<Service> Services,
        ImmutableArray<Provider> Providers,
        ImmutableArray<Professional> Professionals,
        ImmutableArray<(ServiceId Service, ProfessionalId Professional)> Rota)
    {
        public Catalogue ToCatalogue(RegionJsonFile.Contents region, Authorities authorities, ImmutableArray<Rule> rules) =>
            new(region.Profile.Name, region.Zone, Municipalities, Services, Providers, Professionals, authorities, new Rulebook(rules), Rota);
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary>What must hold for every service across the files: somebody answers for it, gives it, and is counted on.</summary>
internal static class EveryService
{
    public static void Check(Dictionary<string, CsvTable> tables, RegionFindings findings)
    {
        var offered = tables[SitesFile.Schema.File].Rows.SelectMany(r => (r.Raw("services") ?? "").Split(' ')).ToHashSet();
        var rota = tables[RotaFile.Schema.File].Keys("service");
        var needs = tables[NeedsFile.Schema.File].Keys("service");
        foreach (var row in tables[ServicesFile.Schema.File].Rows)
        {
            var code = row.Raw("code");
            if (string.IsNullOrEmpty(code))
            {
                continue;
            }

            Require(rota.Contains(code), RotaFile.Schema, "at least one professional who answers for new cases of the service");
            Require(needs.Contains(code), NeedsFile.Schema, "one row of need rates for the service");
            Require(offered.Contains(code), SitesFile.Schema, "at least one site that offers the service");

            void Require(bool holds, CsvSchema file, string allowed)
            {
                if (!holds)
                {
                    findings.Add(tables[ServicesFile.Schema.File].File, row.Line, "code", $"{code} without a row in {file.File}", allowed);
                }
            }
        }
    }

    public static void CheckFrontDoor(
        FrontDoor door,
        ImmutableArray<Service> services,
        ImmutableArray<Professional> professionals,
        RegionFindings findings)
    {
        foreach (var (service, field, area) in new[]
        {
            (door.Clarification, "clarification", ServiceArea.FrontDoor),
            (door.Emergency, "emergency", ServiceArea.Emergency),
        })
        {
            if (services.FirstOrDefault(s => s.Id == service) is { } found && found.Area != area)
            {
                findings.Add(RegionJsonFile.Name, 0, field, service.Code, $"a service whose area is {EnumWords<ServiceArea>.Of(area)}");
            }
        }

        foreach (var desk in professionals.Where(p => door.Desk.Contains(p.Id) && p.Employer != door.Provider))
        {
            findings.Add(RegionJsonFile.Name, 0, "desk", $"{desk.Id.Hpr}", $"somebody whose employer is {door.Provider}");
        }
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>rota.csv</c>: who answers for new cases of a service, in turn. Each must have authority over it.</summary>
internal static class RotaFile
{
    public static readonly CsvSchema Schema = new("rota.csv", "service", "hpr");

    public static ImmutableArray<(ServiceId Service, ProfessionalId Professional)> Read(
        CsvTable table,
        IReadOnlySet<string> services,
        CsvTable professionals,
        Authorities authorities,
        LocalDate opening)
    {
        table.RequireUnique("service", "hpr");
        var professions = professionals.Rows.GroupBy(r => r.Raw("hpr") ?? "").ToDictionary(g => g.Key, g => g.First().Raw("profession") ?? "");
        var known = professionals.Keys("hpr");
        var read = ImmutableArray.CreateBuilder<(ServiceId, ProfessionalId)>();
        foreach (var row in table.Rows)
        {
            var service = new ServiceId(row.Reference("service", services, ServicesFile.Schema.File));
            var hpr = row.Reference("hpr", known, ProfessionalsFile.Schema.File);
            if (row.Sound && EnumWords<Profession>.Find(professions[hpr]) is { } profession && !authorities.May(profession, service, opening))
            {
                row.Wrong("hpr", $"{hpr}, {professions[hpr]}", $"somebody whose profession has authority over {service} in {AuthoritiesFile.Schema.File}");
            }

            if (row.Sound)
            {
                read.Add((service, ProfessionalsFile.Hpr(row, "hpr")));
            }
        }

        return read.ToImmutable();
    }
}

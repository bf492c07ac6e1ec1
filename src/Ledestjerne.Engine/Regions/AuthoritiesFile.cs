using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>authorities.csv</c>: which profession may decide the right to which service, and when.</summary>
internal static class AuthoritiesFile
{
    public static readonly CsvSchema Schema = new("authorities.csv", "profession", "service", "from", "to");

    public static ImmutableArray<Authority> Read(CsvTable table, CsvTable services)
    {
        table.RequireUnique("profession", "service", "from");
        var known = services.Keys("code");
        var assessors = services.Rows.GroupBy(r => r.Raw("code") ?? "").ToDictionary(g => g.Key, g => (g.First().Raw("assessed_by") ?? "").Split(' '));
        var read = ImmutableArray.CreateBuilder<Authority>();
        foreach (var row in table.Rows)
        {
            var profession = row.Word<Profession>("profession");
            var service = row.Reference("service", known, ServicesFile.Schema.File);
            var (from, to) = row.Period("from", "to");
            if (row.Sound && !profession.MayDecideRights())
            {
                row.Wrong("profession", row.Raw("profession")!, "a health or care profession: no economist or administrator decides a right");
            }
            else if (row.Sound && !assessors[service].Contains(row.Raw("profession")))
            {
                row.Wrong("profession", row.Raw("profession")!, $"one that {ServicesFile.Schema.File} names in assessed_by for {service}");
            }

            if (row.Sound)
            {
                read.Add(new Authority(profession, new ServiceId(service), from, to));
            }
        }

        return read.ToImmutable();
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>providers.csv</c>: who gives services, and the leader who is named when something is missed there.</summary>
internal static class ProvidersFile
{
    public static readonly CsvSchema Schema = new("providers.csv", "code", "name", "kind", "leader");

    public static ImmutableArray<Provider> Read(CsvTable table, ImmutableArray<Site> sites, CsvTable professionals)
    {
        table.RequireUnique("code");
        var employers = professionals.Rows.GroupBy(r => r.Raw("hpr") ?? "").ToDictionary(g => g.Key, g => g.First().Raw("employer"));
        var sitesOf = sites.ToLookup(s => s.Provider);
        var read = ImmutableArray.CreateBuilder<Provider>();
        foreach (var row in table.Rows)
        {
            var id = new ProviderId(row.Code("code"));
            var name = row.Text("name");
            var kind = row.Word<ProviderKind>("kind");
            var leader = Leader(row, id, employers);
            if (row.Sound)
            {
                read.Add(new Provider(id, name, kind, leader, [.. sitesOf[id]]));
            }
        }

        return read.ToImmutable();
    }

    private static ProfessionalId Leader(CsvRow row, ProviderId provider, Dictionary<string, string?> employers)
    {
        const string Allowed = "the hpr of a professional whose employer is this provider: somebody must answer for what is missed here";
        if (row.Raw("leader") is { } hpr && (!employers.TryGetValue(hpr, out var employer) || employer != provider.Code))
        {
            row.Wrong("leader", hpr, Allowed);
        }

        return ProfessionalsFile.Hpr(row, "leader");
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>professionals.csv</c>: those who work in the services, by name.</summary>
internal static class ProfessionalsFile
{
    public static readonly CsvSchema Schema = new("professionals.csv", "hpr", "name", "profession", "employer", "phone");

    public static ImmutableArray<Professional> Read(CsvTable table, IReadOnlySet<string> providers)
    {
        table.RequireUnique("hpr");
        var read = ImmutableArray.CreateBuilder<Professional>();
        foreach (var row in table.Rows)
        {
            var professional = new Professional(
                Hpr(row, "hpr"),
                row.Text("name"),
                row.Word<Profession>("profession"),
                new ProviderId(row.Reference("employer", providers, ProvidersFile.Schema.File)),
                row.Text("phone"));
            if (row.Sound)
            {
                read.Add(professional);
            }
        }

        return read.ToImmutable();
    }

    /// <summary>Seven digits, as in the register of health personnel.</summary>
    public static ProfessionalId Hpr(CsvRow row, string field) => new(row.Whole(field, 1_000_000, 9_999_999));
}

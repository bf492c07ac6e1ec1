using Ledestjerne.Domain;
using Ledestjerne.Engine.Tests.Journal;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Identities;

/// <summary>Synthetic people, the same each time: the month of their number is raised by 80.</summary>
internal static class People
{
    private static readonly string[] GivenNames = ["Solveig", "Torbjørn", "Ragnhild", "Åsmund", "Ingebjørg"];
    private static readonly string[] FamilyNames = ["Prøvestad", "Øvingsmo", "Testerud", "Kunstvik"];

    public static PersonId Id(int nth) => new(Given.Id(nth));

    public static Identity Identity(int nth)
    {
        var born = new LocalDate(1930, 1, 1).PlusDays(nth / 300 % 25_000);
        return new Identity(
            Number(born, nth % 300),
            GivenNames[nth % GivenNames.Length],
            FamilyNames[nth % FamilyNames.Length],
            born,
            $"9{nth:0000000}",
            $"Prøveveien {nth}, 0001 Testvik",
            "nb");
    }

    /// <summary>The nth number of a day that has check digits.</summary>
    private static IdentityNumber Number(LocalDate born, int nth)
    {
        for (var individual = 0; ; individual++)
        {
            var nine = $"{born.Day:00}{born.Month + 80:00}{born.YearOfCentury:00}{individual:000}";
            if (IdentityNumber.CheckDigits(nine) is { } check && nth-- == 0)
            {
                return IdentityNumber.TryParse(nine + check, out var number) ? number : throw new InvalidOperationException(nine);
            }
        }
    }
}

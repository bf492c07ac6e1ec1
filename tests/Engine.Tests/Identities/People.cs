using Ledestjerne.Domain;
using Ledestjerne.Engine.Tests.Journal;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Identities;

/// <summary>Synthetic people, the same each time.</summary>
internal static class People
{
    private static readonly string[] GivenNames = ["Solveig", "Torbjørn", "Ragnhild", "Åsmund", "Ingebjørg"];
    private static readonly string[] FamilyNames = ["Prøvestad", "Øvingsmo", "Testerud", "Kunstvik"];

    public static PersonId Id(int nth) => new(Given.Id(nth));

    /// <summary>With the number of a month that does not exist; its check digits are not looked at here.</summary>
    public static Identity Person(int nth) => new(
        Id(nth),
        $"0181{nth:0000000}",
        GivenNames[nth % GivenNames.Length],
        FamilyNames[nth % FamilyNames.Length],
        new LocalDate(1930, 1, 1).PlusDays(nth),
        $"9{nth:0000000}",
        $"Prøveveien {nth}, 0001 Testvik",
        "nb");
}

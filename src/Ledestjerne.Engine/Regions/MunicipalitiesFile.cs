using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>municipalities.csv</c>: where people live and how many they are.</summary>
internal static partial class MunicipalitiesFile
{
    private const int MostPeople = 2_000_000;

    private static readonly string[] Bands = ["age_0_17", "age_18_66", "age_67_79", "age_80_89", "age_90"];

    public static readonly CsvSchema Schema = new("municipalities.csv", ["number", "name", "latitude", "longitude", "inhabitants", .. Bands]);

    public static ImmutableArray<Municipality> Read(CsvTable table)
    {
        table.RequireUnique("number");
        var read = ImmutableArray.CreateBuilder<Municipality>();
        foreach (var row in table.Rows)
        {
            var id = new MunicipalityId(row.Shaped("number", Number(), "the official number, four digits"));
            var name = row.Text("name");
            var centre = Place(row);
            var inhabitants = row.Whole("inhabitants", 1, MostPeople);
            ImmutableArray<int> people = [.. Bands.Select(b => row.Whole(b, 0, MostPeople))];
            if (row.Sound && people.Sum() != inhabitants)
            {
                row.Wrong("inhabitants", $"{inhabitants}", string.Create(CultureInfo.InvariantCulture, $"the sum of the age bands, {people.Sum()}"));
            }

            if (row.Sound)
            {
                read.Add(new Municipality(id, name, centre, people));
            }
        }

        return read.ToImmutable();
    }

    /// <summary>Degrees in the file, millionths of a degree from here on.</summary>
    public static GeoPoint Place(CsvRow row) =>
        new((int)(row.Decimal("latitude", -90, 90) * 1_000_000), (int)(row.Decimal("longitude", -180, 180) * 1_000_000));

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Number();
}

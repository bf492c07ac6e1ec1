namespace Ledestjerne.Domain.Tests;

/// <summary>A small fictional region built in code: enough of everything to tell every rule of the domain.</summary>
public static class TestRegion
{
    public static readonly MunicipalityId Fjordby = new("9901");
    public static readonly MunicipalityId Skogli = new("9902");
    public static readonly MunicipalityId Holmvik = new("9903");

    /// <summary>A Monday without a holiday in sight.</summary>
    public static readonly LocalDate OpensOn = new(2026, 9, 7);

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    public static readonly Catalogue Catalogue = With(TestRules.Book);

    /// <summary>Published per week by every site for every service it gives.</summary>
    public const int PlacesPerWeek = 2;

    /// <summary>The same region under other rules.</summary>
    public static Catalogue With(Rulebook rules) => new(
        "fjordland",
        Zone,
        [
            new Municipality(Fjordby, "Fjordby", new GeoPoint(59_955_000, 11_060_000), [20, 60, 10, 4, 1]),
            new Municipality(Skogli, "Skogli", new GeoPoint(59_700_000, 10_790_000), [10, 30, 5, 2, 1]),
            new Municipality(Holmvik, "Holmvik", new GeoPoint(60_400_000, 11_500_000), [3, 9, 3, 1, 0]),
        ],
        TestServices.All,
        TestProviders.All,
        TestProfessionals.All,
        new Authorities(TestServices.All.SelectMany(
            s => s.AssessedBy.Select(p => new Authority(p, s.Id, TestRules.From, null)))),
        rules,
        TestProfessionals.Rota);

    /// <summary>What the region's files say on the first day: open, approve all but one, publish places for forty weeks.</summary>
    public static IEnumerable<Command> Opening(Stamp stamp)
    {
        yield return new OpenRegion(stamp, "first");
        foreach (var provider in TestProviders.All.Where(p => p.Id != TestProviders.Unapproved))
        {
            LocalDate? to = provider.Id == TestProviders.Lapsing ? TestProviders.LapsesAfter : null;
            foreach (var service in provider.Sites.SelectMany(s => s.Services).Distinct())
            {
                yield return new ApproveProvider(stamp, provider.Id, service, OpensOn.PlusYears(-1), to);
            }
        }

        foreach (var site in TestProviders.All.SelectMany(p => p.Sites))
        {
            foreach (var service in site.Services)
            {
                yield return new PublishPlaces(
                    stamp, site.Id, service, OpensOn, OpensOn.PlusWeeks(39), PlacesPerWeek, PlacesReason.RegionFile);
            }
        }
    }
}

namespace Ledestjerne.Domain.Tests;

/// <summary>A small fictional region built in code: enough of everything to tell every rule of the domain.</summary>
public static class TestRegion
{
    public static readonly MunicipalityId Fjordby = TestMunicipalities.Fjordby;
    public static readonly MunicipalityId Skogli = TestMunicipalities.Skogli;
    public static readonly MunicipalityId Holmvik = TestMunicipalities.Holmvik;

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
        TestMunicipalities.All,
        OfferedHelp.All,
        TestProviders.All,
        TestProfessionals.All,
        new Authorities(OfferedHelp.All.SelectMany(
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

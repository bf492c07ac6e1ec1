using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Ledestjerne.Tests.Regions;

/// <summary>The country's files against the figures they are made from; here written a second time, from the statistics.</summary>
public sealed class Norway_country(ITestOutputHelper output)
{
    private static readonly Lazy<CountryLoad> Read = new(() => CountryFolder.Load(Norway.Path));

    /// <summary>Statistics Norway, table 07459, 1 January 2026: all, 0–17, 67 and older, 80 and older.</summary>
    private static readonly (string Code, int All, int Young, int Old, int Oldest)[] Counted =
    [
        ("agder", 323_930, 66_409, 56_398, 16_346),
        ("akershus", 749_207, 160_226, 115_734, 34_953),
        ("buskerud", 272_981, 52_105, 49_743, 14_817),
        ("finnmark", 75_288, 13_844, 13_517, 3_742),
        ("innlandet", 379_488, 67_370, 82_116, 24_538),
        ("more-og-romsdal", 273_169, 53_833, 53_275, 15_811),
        ("nordland", 243_272, 44_738, 49_722, 15_226),
        ("oslo", 728_714, 131_594, 87_045, 25_825),
        ("ostfold", 316_448, 60_316, 59_844, 17_376),
        ("rogaland", 508_922, 111_869, 75_504, 21_581),
        ("telemark", 177_923, 32_926, 36_615, 10_802),
        ("troms", 171_218, 30_848, 31_303, 9_245),
        ("trondelag", 489_166, 94_519, 85_150, 25_665),
        ("vestfold", 259_332, 49_396, 50_802, 14_870),
        ("vestland", 658_342, 131_387, 112_865, 34_142),
    ];

    private static IReadOnlyList<RegionSetup> Regions => Read.Value.ShouldBeOfType<CountryLoad.Loaded>().Regions;

    [Fact]
    public void Loads_without_errors() =>
        (Read.Value is CountryLoad.Rejected rejected ? rejected.Errors.Select(e => e.ToString()) : []).ShouldBeEmpty();

    [Fact]
    public void Has_a_name_in_each_language() =>
        Read.Value.ShouldBeOfType<CountryLoad.Loaded>().Name.ShouldBe(new CountryName("Norge", "Norway"));

    [Fact]
    public void Has_the_people_that_official_statistics_count()
    {
        Regions.Select(r => (r.Profile.Code, Aged(r, 0, 4), Aged(r, 0, 0), Aged(r, 2, 4), Aged(r, 3, 4))).ShouldBe(Counted);

        // The country's own sums, published apart: 0–17, 18–66, 67–79, and 80–89 and 90+ within what rounding in 15 counties can do.
        Enumerable.Range(0, 3).Select(b => Regions.Sum(r => Aged(r, b, b))).ShouldBe([1_101_380, 3_566_387, 674_694]);
        Regions.Sum(r => Aged(r, 3, 3)).ShouldBeInRange(239_357 - 8, 239_357 + 8);
    }

    [Fact]
    public void Has_the_municipalities_whose_figures_are_known_and_else_the_county()
    {
        var count = Regions.ToDictionary(r => r.Profile.Code, r => r.Catalogue.Municipalities.Count);

        (count["akershus"], count["ostfold"], count["buskerud"]).ShouldBe((21, 12, 18));
        count.Values.Order().Take(12).ShouldAllBe(c => c == 1);
        People("3107").ShouldBe(86_243);
        People("3301").ShouldBe(106_013);
        People("4600").ShouldBe(658_342);
        People("0301").ShouldBe(728_714);
    }

    [Fact]
    public void Starts_one_million_four_hundred_and_fifty_thousand_in_specialist_care_a_year()
    {
        // Places are what a queue starts from; of those who get their right some withdraw, and the calibration moves them a little.
        Loads(CareLevel.Specialist).Sum(l => l.PlacesPerWeek * 52).ShouldBeInRange(1_440_000, 1_460_000);
        Loads(CareLevel.Specialist).Sum(l => l.GrantedPerWeek * 52).ShouldBeInRange(1_420_000, 1_490_000);
    }

    [Fact]
    public void Has_two_hundred_and_twenty_six_thousand_waiting_in_specialist_care_when_it_opens() =>
        Loads(CareLevel.Specialist).Sum(l => l.WaitingAtOpening).ShouldBeInRange(180_000, 240_000);

    [Fact]
    public void Has_places_for_what_is_needed_in_every_county_and_service()
    {
        foreach (var (region, load) in Regions.SelectMany(r => LoadPicture.Of(r, Plain).Select(l => (r, l))))
        {
            var name = $"{region.Profile.Code} {load.Service}";
            if (load.GrantedPerWeek > 10)
            {
                load.Pressure.ShouldNotBeNull(name).ShouldBeInRange(0.70m, 1.06m, name);
            }
        }

        foreach (var service in Loads(null).GroupBy(l => l.Service))
        {
            output.WriteLine($"{service.Key,-22}{service.Sum(l => l.GrantedPerWeek),8:0}{service.Sum(l => l.PlacesPerWeek),8}{service.Sum(l => l.GrantedPerWeek) / service.Sum(l => l.PlacesPerWeek),7:0.000}");
        }
    }

    [Fact]
    public void Has_every_kind_of_provider_in_every_county()
    {
        foreach (var region in Regions)
        {
            region.Catalogue.Providers.Values.Where(p => !p.Sites.IsEmpty).Select(p => p.Kind).Distinct().Count().ShouldBe(3, region.Profile.Code);
            region.Catalogue.Services.Keys.ShouldAllBe(s => region.Catalogue.SitesOf(s).Length > 0);
        }

        Regions.SelectMany(r => r.Catalogue.Professionals.Keys).ShouldBeUnique();
        Regions.Select(r => r.Life.Seed).ShouldBeUnique();
    }

    private static Week Plain => Week.Of(new LocalDate(2026, 5, 25));

    private static IEnumerable<ServicePressure> Loads(CareLevel? level) =>
        Regions.SelectMany(r => LoadPicture.Of(r, Plain).Where(l => level is null || r.Catalogue.Services[l.Service].Level == level));

    private static int Aged(RegionSetup region, int from, int to) =>
        region.Catalogue.Municipalities.Values.Sum(m => m.People[from..(to + 1)].Sum());

    private static int People(string number) =>
        Regions.SelectMany(r => r.Catalogue.Municipalities.Values).Single(m => m.Id.Number == number).Inhabitants;
}

using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Ledestjerne.Tests.Regions;

public sealed class Akershus_region(ITestOutputHelper output)
{
    private static readonly LocalDate Opening = new(2026, 5, 25);
    private static readonly Lazy<RegionLoad> Read = new(() => RegionFolder.Load(Akershus.Path));

    private static RegionSetup Region => Read.Value.ShouldBeOfType<RegionLoad.Loaded>().Setup;

    [Fact]
    public void Loads_without_errors() => Region_check.ErrorsOf(Akershus.Path).ShouldBeEmpty();

    [Fact]
    public void Has_the_people_that_official_statistics_count()
    {
        var municipalities = Region.Catalogue.Municipalities.Values;

        municipalities.Length.ShouldBe(21);
        municipalities.Sum(m => m.Inhabitants).ShouldBe(749_207);
        municipalities.Sum(m => m.People[(int)AgeBand.From0To17]).ShouldBe(160_226);
        municipalities.Sum(m => m.People[(int)AgeBand.From67To79] + m.People[(int)AgeBand.From80To89] + m.People[(int)AgeBand.From90]).ShouldBe(115_734);
        municipalities.Sum(m => m.People[(int)AgeBand.From80To89] + m.People[(int)AgeBand.From90]).ShouldBe(34_953);
        Region.Catalogue.Municipalities[new MunicipalityId("3205")].People.ShouldBe([19_970, 63_367, 9_191, 3_614, 629]);
    }

    [Fact]
    public void Has_at_least_sixty_four_providers_of_all_four_kinds()
    {
        var giving = Region.Catalogue.Providers.Values.Where(p => !p.Sites.IsEmpty).ToList();

        giving.Count.ShouldBeGreaterThanOrEqualTo(64);
        foreach (var kind in Enum.GetValues<ProviderKind>())
        {
            giving.Count(p => p.Kind == kind).ShouldBeGreaterThanOrEqualTo(8, $"{kind}");
        }
    }

    [Fact]
    public void Offers_every_service_at_four_sites_or_more()
    {
        Region.Catalogue.Services.Count.ShouldBeGreaterThanOrEqualTo(28);
        Region.Catalogue.Services.Keys.ShouldAllBe(s => Region.Catalogue.SitesOf(s).Length >= 4);
    }

    [Fact]
    public void Has_people_to_answer_for_each_service_in_proportion_to_its_needs()
    {
        foreach (var load in LoadPicture.Of(Region, Week.Of(Opening)))
        {
            var rota = Region.Catalogue.RotaOf(load.Service).Length;

            rota.ShouldBeInRange(4, 24, load.Service.Code);
            (load.NeedsPerWeek / rota).ShouldBeLessThan(25, load.Service.Code);
        }
    }

    [Fact]
    public void Has_thirty_thousand_waiting_in_specialist_care_when_it_opens()
    {
        var waiting = LoadPicture.Of(Region, Week.Of(Opening))
            .Where(l => Region.Catalogue.Services[l.Service].Level == CareLevel.Specialist)
            .ToList();

        // 225,900 waiting in the country, of whom Akershus has 749,207 of 5,627,400 inhabitants: 30,075.
        waiting.Sum(l => l.WaitingAtOpening).ShouldBeInRange(29_000, 31_000);
        // 1.45 million starts a year in the country: 3,712 a week here.
        waiting.Sum(l => l.GrantedPerWeek).ShouldBeInRange(3_550, 3_800);
    }

    [Fact]
    public void Has_places_for_what_is_needed_though_some_services_are_short()
    {
        var loads = LoadPicture.Of(Region, Week.Of(Opening));
        foreach (var load in loads)
        {
            output.WriteLine(
                $"{load.Service.Code,-24}{load.NeedsPerWeek,8:0.0}{load.GrantedPerWeek,8:0.0}{load.PlacesPerWeek,6}{load.Pressure,7:0.00}{load.WaitingAtOpening,8:0}{load.WeeksOfWaiting * 7,6:0}");
            load.Pressure.ShouldNotBeNull(load.Service.Code).ShouldBeInRange(0.78m, 1.14m, load.Service.Code);
        }

        (loads.Sum(l => l.GrantedPerWeek) / loads.Sum(l => l.PlacesPerWeek)).ShouldBeInRange(0.95m, 1.03m);

        // Served by need, all that is missing is missed by the least grave: a few per cent too little doubles their wait.
        loads.Count(l => l.Pressure > 1.00m).ShouldBeGreaterThanOrEqualTo(4);
        loads.Count(l => l.Pressure < 0.96m).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void Has_an_approval_that_lapses_and_a_service_offered_without_approval()
    {
        Region.Approvals.ShouldContain(a => a.To != null);
        Region.Catalogue.Sites.Values
            .SelectMany(s => s.Services.Select(service => (s.Provider, service)))
            .Except(Region.Approvals.Select(a => (a.Provider, a.Service)))
            .ShouldHaveSingleItem()
            .ShouldBe((new ProviderId("kvikksolv"), new ServiceId("joint-replacement")));
    }

    [Fact]
    public void Opens_on_a_monday_twenty_six_weeks_before_today_and_never_before_its_rules()
    {
        var opening = Region.Profile.Opening;

        opening.On(new LocalDate(2026, 11, 21)).ShouldBe(new LocalDate(2026, 5, 18));
        opening.On(new LocalDate(2024, 7, 1)).ShouldBe(opening.Earliest);
        RuleIds.Required.ShouldAllBe(r => Region.Catalogue.Rules.Find(r, opening.Earliest) != null);
    }

    [Theory]
    [InlineData("R02", 10, RuleUnit.WorkingDays)]
    [InlineData("R05", 65, RuleUnit.WorkingDays)]
    [InlineData("R25", 4, RuleUnit.Weeks)]
    [InlineData("P01", 21, RuleUnit.CalendarDays)]
    [InlineData("P05", 2, RuleUnit.Count)]
    public void Holds_the_law_and_its_own_rules_as_data(string id, int value, RuleUnit unit)
    {
        var rule = Region.Catalogue.Rules.Find(new RuleId(id), Opening).ShouldNotBeNull();

        (rule.Value, rule.Unit).ShouldBe((value, unit));
        rule.Kind.ShouldBe(id[0] == 'R' ? RuleKind.Law : RuleKind.Policy);
    }

    [Fact]
    public void Knows_which_paragraph_on_access_logs_held_on_which_day()
    {
        Region.Catalogue.Rules.Find(RuleIds.AccessLog, new LocalDate(2026, 6, 30)).ShouldNotBeNull().Paragraph.ShouldStartWith("pjl § 18");
        Region.Catalogue.Rules.Find(RuleIds.AccessLog, new LocalDate(2026, 7, 1)).ShouldNotBeNull().Paragraph.ShouldBe("pjl § 22a");
    }

    [Fact]
    public void Gives_the_standing_places_except_in_weeks_that_say_otherwise()
    {
        using var copy = new RegionCopy();
        var small = RegionFolder.Load(copy.Path).ShouldBeOfType<RegionLoad.Loaded>().Setup;
        var (site, service) = (new SiteId("sykehus-storby"), new ServiceId("orthopaedics"));

        small.Capacity.PlacesIn(site, service, Week.Of(new LocalDate(2026, 7, 5))).ShouldBe(8);
        small.Capacity.PlacesIn(site, service, Week.Of(new LocalDate(2026, 7, 6))).ShouldBe(5);
        small.Capacity.PlacesIn(site, service, Week.Of(new LocalDate(2026, 8, 2))).ShouldBe(5);
        small.Capacity.PlacesIn(site, service, Week.Of(new LocalDate(2026, 8, 3))).ShouldBe(8);
        small.Capacity.PlacesIn(site, new ServiceId("clarification"), Week.Of(Opening)).ShouldBe(0);
    }

    [Fact]
    public void Gives_its_places_as_spans_where_a_later_span_replaces_an_earlier()
    {
        Week first = Week.Of(Opening), last = first.Plus(60);
        var published = new Dictionary<(SiteId, ServiceId, Week), int>();
        foreach (var (row, weeks) in Region.Capacity.Between(first, last))
        {
            for (var week = weeks.First; week <= weeks.Last; week = week.Plus(1))
            {
                published[(row.Site, row.Service, week)] = row.PlacesPerWeek;
            }
        }

        published.Keys.ShouldAllBe(k => k.Item3 >= first && k.Item3 <= last);
        published.ShouldAllBe(p => p.Value == Region.Capacity.PlacesIn(p.Key.Item1, p.Key.Item2, p.Key.Item3));
        published.Count.ShouldBe(61 * Region.Capacity.Rows.Count(r => r.Weeks is null));
    }

    [Fact]
    public void Has_a_hash_that_changes_with_any_byte_of_its_files_and_only_then()
    {
        using var copy = new RegionCopy();
        string Hash() => RegionFolder.Load(copy.Path).ShouldBeOfType<RegionLoad.Loaded>().Setup.Hash;
        var before = Hash();
        copy.Append("README.md", "words");
        Hash().ShouldBe(before);

        copy.Replace("professionals.csv", "800 00 009", "800 00 010");

        Hash().ShouldNotBe(before);
    }
}

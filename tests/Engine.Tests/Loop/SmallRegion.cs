using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Loop;

/// <summary>A region of five services at two sites, with rules of round numbers: enough for a whole life of a case.</summary>
public static class SmallRegion
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);
    public static readonly MunicipalityId Home = new("3205");
    public static readonly ProviderId Fjord = new("fjord");
    public static readonly SiteId North = new("fjord-north");
    public static readonly SiteId South = new("fjord-south");
    public static readonly ProfessionalId Leader = new(9_000_001);

    public static readonly ImmutableArray<ServiceId> Services =
        [new("orthopaedics"), new("psychologist"), new("home-nursing"), new("rehabilitation"), new("nursing-home-long-stay")];

    private static readonly LocalDate Always = new(2020, 1, 1);

    /// <summary>The one on the service's rota, who therefore owns its cases.</summary>
    public static ProfessionalId OwnerOf(ServiceId service) => new(9_100_000 + Services.IndexOf(service));

    public static Catalogue Catalogue() => new(
        "Testland",
        DateTimeZone.Utc,
        [new Municipality(Home, "Testvik", new GeoPoint(59_900_000, 10_700_000), [100, 300, 50, 20, 5])],
        Services.Select(Service),
        [
            new Provider(Fjord, "Fjord", ProviderKind.Public, Leader, [Site(North, 59_950_000), Site(South, 59_850_000)]),
        ],
        [
            new Professional(Leader, "Leder", Profession.Administrator, Fjord, ""),
            .. Services.Select(each => new Professional(OwnerOf(each), "Lege", Profession.Doctor, Fjord, "")),
        ],
        new Authorities(Services.Select(each => new Authority(Profession.Doctor, each, Always, null))),
        new Rulebook(RuleIds.Required.Select(Rule)),
        Services.Select(each => (each, OwnerOf(each))));

    public static RegionState State() => new(Catalogue());

    /// <summary>Opens, approves and publishes 5,000 places a week at each site for five years.</summary>
    public static IEnumerable<Command> Opening()
    {
        var number = 0L;
        Stamp Next() => new(new CommandId(new Guid((int)++number, 1, 1, [9, 9, 9, 9, 9, 9, 9, 9])), Start, Actor.Files);
        yield return new OpenRegion(Next(), "small");
        foreach (var service in Services)
        {
            yield return new ApproveProvider(Next(), Fjord, service, Always);
            foreach (var site in new[] { North, South })
            {
                yield return new PublishPlaces(
                    Next(), site, service, Week.Of(new LocalDate(2026, 1, 5)).Monday, Week.Of(new LocalDate(2026, 1, 5)).Plus(259).Monday, 5000, default);
            }
        }
    }

    private static Service Service(ServiceId id) => new(
        id, id.Code, id.Code, "", "", ServiceArea.Somatic, CareLevel.Specialist, [Profession.Doctor], false, [4, 8, 12, 26, 52], null, 30, 0, []);

    private static Site Site(SiteId id, int latitude) => new(
        id, Fjord, id.Code, Home, "NO", new GeoPoint(latitude, 10_700_000), Services, ["nb"], true);

    private static Rule Rule(RuleId id) => new(
        id, RuleKind.Policy, "§", Always, null, id == RuleIds.HopsBeforeCoordinator ? 2 : 10, RuleUnit.WorkingDays, "", "", "test");
}

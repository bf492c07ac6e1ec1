using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>How large a sample is made, and from which chance.</summary>
/// <param name="People">1 or more.</param>
/// <param name="From">The first week with places.</param>
/// <param name="Weeks">1–104.</param>
public sealed record SampleScale(int People, int Seed, Week From, int Weeks);

/// <summary>
/// A made-up waiting list in a real county: its municipalities, services and need rates, its invented providers, and
/// places that are about enough but unevenly spread. The same scale gives the same people and places on every machine.
/// </summary>
public sealed class SampleCounty
{
    private static readonly ImmutableHashSet<ServiceArea> Queued =
    [
        ServiceArea.Somatic, ServiceArea.Surgery, ServiceArea.MentalHealth, ServiceArea.ChildMentalHealth, ServiceArea.Addiction,
        ServiceArea.Rehabilitation, ServiceArea.Habilitation, ServiceArea.Residential, ServiceArea.Hospice,
    ];

    /// <summary>Minutes people say they can travel at most.</summary>
    private static readonly int[] TravelLimits = [30, 45, 60, 90];

    /// <summary>Couples who wait to move in together are few, however long the list is.</summary>
    private const int MostCouples = 60;

    private static readonly (int Least, int Most)[] AgesOfBand = [(0, 17), (18, 66), (67, 79), (80, 89), (90, 99)];

    private readonly RegionSetup setup;
    private readonly SampleScale scale;
    private readonly Dice dice;
    private readonly ImmutableArray<SampleService> services;
    private readonly double[] serviceWeights;

    public SampleCounty(RegionSetup setup, SampleScale scale)
    {
        (this.setup, this.scale) = (setup, scale);
        dice = new Dice((ulong)scale.Seed);
        services =
        [
            .. setup.Needs.Where(need => Queued.Contains(setup.Catalogue.Services[need.Service].Area))
                .Select(need => SampleService.Of(setup, need)).Where(service => service.Sites.Length > 1 && service.PerWeek > 0)
                .OrderBy(service => service.Service.Id.Code, StringComparer.Ordinal),
        ];
        serviceWeights = SampleService.Rising(services.Select(service => service.PerWeek));
    }

    public ClearingInput Make()
    {
        var waiting = ImmutableArray.CreateBuilder<WaitingPerson>(scale.People);
        var couples = 0;
        while (waiting.Count < scale.People)
        {
            var service = services[dice.Among(serviceWeights)];
            var person = Person(service, waiting.Count + 1);
            var isCouple = service.Service.Area == ServiceArea.Residential && waiting.Count + 2 <= scale.People && dice.Percent(20) && couples++ < MostCouples;
            waiting.Add(isCouple ? person with { Group = $"par-{person.Id}" } : person);
            if (isCouple)
            {
                waiting.Add(Partner(waiting[^1], service, waiting.Count + 1));
            }
        }

        var counts = waiting.CountBy(person => person.Service).ToDictionary();
        var places = services.SelectMany(s => SamplePlaces.Of(s, counts.GetValueOrDefault(s.Service.Id.Code), scale, dice)).ToImmutableArray();
        var used = places.Select(p => p.Provider).Concat(waiting.SelectMany(p => p.Chosen)).ToHashSet(StringComparer.Ordinal);
        return new ClearingInput(
            scale.From, scale.Weeks, waiting.DrainToImmutable(), places, [.. Providers().Where(p => used.Contains(p.Id))]);
    }

    private WaitingPerson Person(SampleService service, int number)
    {
        var (home, band) = service.Inhabitant(dice);
        var severity = service.Severity(dice);
        var (since, latest) = Dates(service, severity);
        return new WaitingPerson(
            Id(number),
            service.Service.Id.Code,
            severity,
            since,
            latest,
            dice.Percent(6) ? scale.From.Monday.PlusDays(dice.Between(1, 60)) : null,
            dice.Percent(12) ? Near(home.Centre) : home.Centre,
            home.Id.Number,
            dice.Percent(30) ? Chosen(service, home) : [],
            dice.Percent(22) ? TravelLimits[dice.Below(TravelLimits.Length)] : null,
            "",
            dice.Percent(53) ? "female" : "male",
            dice.Between(AgesOfBand[band].Least, AgesOfBand[band].Most));
    }

    /// <summary>Two who live together and wish to go on doing so, each with a need and a deadline of their own.</summary>
    private WaitingPerson Partner(WaitingPerson first, SampleService service, int number)
    {
        var severity = service.Severity(dice);
        var (since, latest) = Dates(service, severity);
        return first with
        {
            Id = Id(number),
            Severity = severity,
            WaitingSince = since,
            LatestStart = latest,
            Sex = first.Sex == "female" ? "male" : "female",
            Age = Math.Clamp(first.Age!.Value + dice.Between(-6, 6), 18, 99),
        };
    }

    /// <summary>Twice the guideline, so that most deadlines can be kept; a few have waited longer than their right allows already.</summary>
    private (LocalDate Since, LocalDate Latest) Dates(SampleService service, int severity)
    {
        var days = 7 * Math.Max(1, 2 * service.Service.GuidelineWeeks[severity - 1]);
        var waited = dice.Percent(3) ? days + dice.Below(28) : dice.Below((days / 2) + 1);
        var since = scale.From.Monday.PlusDays(-1 - waited);
        return (since, since.PlusDays(days));
    }

    /// <summary>One to three of the sites, the nearer the likelier; nearest first.</summary>
    private ImmutableArray<string> Chosen(SampleService service, Municipality home)
    {
        var near = service.Sites.OrderBy(site => setup.Catalogue.TravelMinutes(home.Id, site.Site.Id)).Take(6).ToList();
        var count = Math.Min(dice.Between(1, 3), near.Count);
        while (near.Count > count)
        {
            near.RemoveAt(dice.Below(near.Count));
        }

        return [.. near.Select(site => site.Site.Id.Code)];
    }

    private IEnumerable<ClearingProvider> Providers() =>
        from provider in setup.Catalogue.Providers.Values
        from site in provider.Sites
        orderby site.Id.Code
        select new ClearingProvider(
            site.Id.Code, site.Name, site.Country == "NO" ? provider.Kind : ProviderKind.Abroad, site.Location, site.Country, null, null);

    /// <summary>Within some kilometres of the centre.</summary>
    private GeoPoint Near(GeoPoint centre) =>
        new(centre.LatitudeMicro + (100 * dice.Between(-400, 400)), centre.LongitudeMicro + (100 * dice.Between(-800, 800)));

    private static string Id(int number) => $"demo-{number:000000}";
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// The region's reference data: what does not change by commands. Approvals and places do, and live in the state.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<ServiceId, ImmutableArray<Site>> sitesByService;
    private readonly FrozenDictionary<ServiceId, ImmutableArray<ProfessionalId>> rota;
    private readonly FrozenDictionary<CodePair<MunicipalityId, SiteId>, int> travel;

    public Catalogue(
        string name,
        DateTimeZone zone,
        IEnumerable<Municipality> municipalities,
        IEnumerable<Service> services,
        IEnumerable<Provider> providers,
        IEnumerable<Professional> professionals,
        Authorities authorities,
        Rulebook rules,
        IEnumerable<(ServiceId Service, ProfessionalId Professional)> frontDoorRota)
    {
        Name = name;
        Zone = zone;
        Municipalities = municipalities.ToFrozenDictionary(m => m.Id);
        Services = services.ToFrozenDictionary(s => s.Id);
        Providers = providers.ToFrozenDictionary(p => p.Id);
        Sites = Providers.Values.SelectMany(p => p.Sites).ToFrozenDictionary(s => s.Id);
        Professionals = professionals.ToFrozenDictionary(p => p.Id);
        Authorities = authorities;
        Rules = rules;
        rota = frontDoorRota.GroupBy(r => r.Service).ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Professional).ToImmutableArray());
        sitesByService = Services.Keys.ToFrozenDictionary(
            s => s,
            s => Sites.Values.Where(site => site.Services.Contains(s)).OrderBy(site => site.Id.Code, StringComparer.Ordinal).ToImmutableArray());
        Givers = Sites.Values
            .SelectMany(site => site.Services.Distinct().Select(s => (Key: new CodePair<SiteId, ServiceId>(site.Id, s), site.Provider)))
            .ToFrozenDictionary(g => g.Key, g => g.Provider);
        travel = Municipalities.Values
            .SelectMany(m => Sites.Values.Select(s => (Key: new CodePair<MunicipalityId, SiteId>(m.Id, s.Id), Minutes: TravelTime.Minutes(m.Centre, s))))
            .ToFrozenDictionary(t => t.Key, t => t.Minutes);
    }

    public string Name { get; }

    public DateTimeZone Zone { get; }

    public FrozenDictionary<MunicipalityId, Municipality> Municipalities { get; }

    /// <summary>Of all municipalities together.</summary>
    public long Inhabitants => Municipalities.Values.Sum(m => (long)m.Inhabitants);

    public FrozenDictionary<ServiceId, Service> Services { get; }

    public FrozenDictionary<ProviderId, Provider> Providers { get; }

    public FrozenDictionary<SiteId, Site> Sites { get; }

    public FrozenDictionary<ProfessionalId, Professional> Professionals { get; }

    /// <summary>Every service at every site, and whose it is there.</summary>
    internal FrozenDictionary<CodePair<SiteId, ServiceId>, ProviderId> Givers { get; }

    public Authorities Authorities { get; }

    public Rulebook Rules { get; }

    /// <summary>The local date in the region at an instant.</summary>
    public LocalDate DateAt(Instant at) => at.InZone(Zone).Date;

    /// <summary>Sites that give the service, in a fixed order; approval is another question.</summary>
    public ImmutableArray<Site> SitesOf(ServiceId service) => sitesByService.TryGetValue(service, out var sites) ? sites : [];

    /// <summary>Whose the service is at the site, approved or not; empty when it is not given there.</summary>
    public ProviderId? GiverOf(SiteId site, ServiceId service) => Givers.TryGetValue(new(site, service), out var provider) ? provider : null;

    /// <summary>Who answers for new cases of the service, in turn. The region check proves that it is never empty.</summary>
    public ImmutableArray<ProfessionalId> RotaOf(ServiceId service) => rota.TryGetValue(service, out var turns) ? turns : [];

    /// <summary>Minutes from where people of the municipality live; for an unknown municipality those of the nearest known one never apply: 0.</summary>
    public int TravelMinutes(MunicipalityId from, SiteId to) => travel.TryGetValue(new(from, to), out var minutes) ? minutes : 0;

    /// <summary>The leader who is told, and named, when something is missed in this professional's case.</summary>
    public ProfessionalId LeaderOf(ProfessionalId owner) => Providers[Professionals[owner].Employer].Leader;
}

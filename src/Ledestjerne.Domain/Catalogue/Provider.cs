using System.Collections.Immutable;

namespace Ledestjerne.Domain;

/// <summary>Who owns the provider. The person pays the same and chooses among all of them.</summary>
public enum ProviderKind
{
    Public,
    NonProfit,
    Commercial,
    Abroad,
}

/// <summary>An organisation that gives services at one or more sites.</summary>
/// <param name="Leader">Named as responsible on every breach at this provider.</param>
public sealed record Provider(ProviderId Id, string Name, ProviderKind Kind, ProfessionalId Leader, ImmutableArray<Site> Sites);

/// <summary>A place where a provider gives services; what the person chooses.</summary>
/// <param name="Municipality">Empty abroad.</param>
/// <param name="Country">ISO 3166 two letters, <c>NO</c> at home.</param>
/// <param name="Services">What it offers when approved for it.</param>
/// <param name="Languages">ISO 639 two letters, besides Norwegian.</param>
public sealed record Site(
    SiteId Id,
    ProviderId Provider,
    string Name,
    MunicipalityId? Municipality,
    string Country,
    GeoPoint Location,
    ImmutableArray<ServiceId> Services,
    ImmutableArray<string> Languages,
    bool StepFree);

/// <summary>WGS 84, in millionths of a degree, so that no floating point enters a decision.</summary>
/// <param name="LatitudeMicro">−90,000,000 to 90,000,000.</param>
/// <param name="LongitudeMicro">−180,000,000 to 180,000,000.</param>
public readonly record struct GeoPoint(int LatitudeMicro, int LongitudeMicro);

/// <summary>A municipality with its people.</summary>
/// <param name="Centre">Where most people live; travel is reckoned from here.</param>
/// <param name="People">Inhabitants per band of <see cref="AgeBand"/>, in its order.</param>
public sealed record Municipality(MunicipalityId Id, string Name, GeoPoint Centre, ImmutableArray<int> People)
{
    public int Inhabitants => People.Sum();
}

/// <summary>Bands in years that population and need rates are given in.</summary>
public enum AgeBand
{
    From0To17,
    From18To66,
    From67To79,
    From80To89,
    From90,
}

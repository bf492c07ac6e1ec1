using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>Providers of all four kinds; one that is not approved and one whose approval lapses.</summary>
public static class TestProviders
{
    public static readonly ProviderId Hospital = new("fjord-hospital");
    public static readonly ProviderId Town = new("town");
    public static readonly ProviderId Diakon = new("diakon");
    public static readonly ProviderId Clinic = new("clinic");
    public static readonly ProviderId Abroad = new("oresund");
    public static readonly ProviderId Unapproved = new("unapproved");
    public static readonly ProviderId Lapsing = new("lapsing");

    public static readonly SiteId HospitalNorth = new("hospital-north");
    public static readonly SiteId HospitalSouth = new("hospital-south");
    public static readonly SiteId TownHouse = new("town-house");
    public static readonly SiteId DiakonHouse = new("diakon-house");
    public static readonly SiteId ClinicCentre = new("clinic-centre");
    public static readonly SiteId Malmo = new("oresund-malmo");
    public static readonly SiteId Berlin = new("oresund-berlin");
    public static readonly SiteId UnapprovedSite = new("unapproved-site");
    public static readonly SiteId LapsingSite = new("lapsing-site");

    /// <summary>Last day of the lapsing provider's approval.</summary>
    public static readonly LocalDate LapsesAfter = new(2026, 10, 30);

    public static readonly ImmutableArray<Provider> All =
    [
        Of(Hospital, ProviderKind.Public, TestLeaders.Hospital,
            At(HospitalNorth, 59_950_000, 11_050_000,
                OfferedHelp.Orthopaedics, OfferedHelp.ChildMentalHealth, OfferedHelp.Psychology, OfferedHelp.Emergency),
            At(HospitalSouth, 59_700_000, 10_800_000, OfferedHelp.Orthopaedics, OfferedHelp.Emergency)),
        Of(Town, ProviderKind.Public, TestLeaders.Town,
            At(TownHouse, 59_930_000, 11_000_000,
                OfferedHelp.Clarification, OfferedHelp.HomeNursing, OfferedHelp.NursingHome, OfferedHelp.Assistance,
                OfferedHelp.Physiotherapy, OfferedHelp.Dental)),
        Of(Diakon, ProviderKind.NonProfit, TestLeaders.Diakon,
            At(DiakonHouse, 59_910_000, 10_750_000,
                OfferedHelp.Orthopaedics, OfferedHelp.NursingHome, OfferedHelp.ChildMentalHealth, OfferedHelp.Assistance)),
        Of(Clinic, ProviderKind.Commercial, TestLeaders.Clinic,
            At(ClinicCentre, 59_915_000, 10_740_000,
                OfferedHelp.Orthopaedics, OfferedHelp.Physiotherapy, OfferedHelp.Psychology, OfferedHelp.Dental,
                OfferedHelp.ChildMentalHealth)),
        Of(Abroad, ProviderKind.Abroad, TestLeaders.Abroad,
            At(Malmo, 55_600_000, 13_000_000, OfferedHelp.Orthopaedics, OfferedHelp.NursingHome) with { Country = "SE", Municipality = null },
            At(Berlin, 52_520_000, 13_400_000, OfferedHelp.Orthopaedics) with { Country = "DE", Municipality = null }),
        Of(Unapproved, ProviderKind.Commercial, TestLeaders.Clinic,
            At(UnapprovedSite, 59_940_000, 11_040_000, OfferedHelp.Orthopaedics)),
        Of(Lapsing, ProviderKind.Commercial, TestLeaders.Clinic,
            At(LapsingSite, 59_945_000, 11_045_000, OfferedHelp.Orthopaedics)),
    ];

    private static Provider Of(ProviderId id, ProviderKind kind, ProfessionalId leader, params ImmutableArray<Site> sites) =>
        new(id, id.Code, kind, leader, [.. sites.Select(s => s with { Provider = id })]);

    private static Site At(SiteId id, int latitude, int longitude, params ImmutableArray<ServiceId> services) =>
        new(id, default, id.Code, TestMunicipalities.Fjordby, "NO", new GeoPoint(latitude, longitude), services, [], StepFree: true);
}

using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Domain;

/// <summary>Why a need could not be taken in. Age, income, residence and missing papers are not among the reasons.</summary>
public static class RaisingRefusal
{
    public static readonly Refusal WithoutPerson = new("raise.without-person");
    /// <summary>Who could say when a need came in could move up the queue.</summary>
    public static readonly Refusal ReceivedOnNotYours = new("raise.received-on-not-yours");
    public static readonly Refusal ReceivedInFuture = new("raise.received-in-future");

    /// <summary>Before the first day that the region's rules say a deadline for.</summary>
    public static Refusal ReceivedTooEarly(LocalDate found) => new("raise.received-too-early", LocalDatePattern.Iso.Format(found));

    public static Refusal UnknownService(ServiceId found) => new("raise.unknown-service", found.Code);

    public static Refusal UnknownMunicipality(MunicipalityId found) => new("raise.unknown-municipality", found.Number);

    public static Refusal UnknownSite(SiteId found) => new("raise.unknown-site", found.Code);

    public static Refusal UnknownLanguage(string found) => new("raise.unknown-language", found, "ISO 639, 2–3 letters");

    public static readonly Refusal NoEmergencySite = new("raise.no-emergency-site");
}

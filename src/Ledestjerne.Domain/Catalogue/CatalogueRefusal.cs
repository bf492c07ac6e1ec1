namespace Ledestjerne.Domain;

/// <summary>Why an approval, a change of places or a mandate could not be taken in.</summary>
public static class CatalogueRefusal
{
    public static readonly Refusal OnlyTheRegion = new("catalogue.only-the-region");
    public static readonly Refusal NotYourSite = new("catalogue.not-your-site");
    public static readonly Refusal NotApproved = new("catalogue.not-approved");
    public static readonly Refusal SpanReversed = new("catalogue.span-reversed");
    public static readonly Refusal SpanTooFar = new("catalogue.span-too-far", null, "± 260 weeks");
    public static readonly Refusal NotAMonday = new("catalogue.not-a-monday");
    public static readonly Refusal AlreadyOpened = new("catalogue.already-opened");
    public static readonly Refusal OnlyThePerson = new("catalogue.only-the-person");
    public static readonly Refusal NoRelationToPassOn = new("catalogue.no-relation-to-pass-on");

    public static readonly Refusal HasBeds = new("catalogue.has-beds");
    public static readonly Refusal HasPlacesByWeek = new("catalogue.has-places-by-week");

    public static Refusal UnknownProvider(ProviderId found) => new("catalogue.unknown-provider", found.Code);

    public static Refusal UnknownService(ServiceId found) => new("catalogue.unknown-service", found.Code);

    public static Refusal UnknownSite(SiteId found) => new("catalogue.unknown-site", found.Code);

    public static Refusal PlacesOutOfRange(int found) =>
        new("catalogue.places-out-of-range", found.ToString(System.Globalization.CultureInfo.InvariantCulture), "0–5000");

    /// <summary>Places that are held or booked cannot be taken away unseen: they are cancelled one by one, with a reason.</summary>
    public static Refusal PlacesTaken(Week week, int taken) => new("catalogue.places-taken", week.ToString(), $"≥ {taken}");
}

using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Domain;

/// <summary>Why an offer, an answer or a cancellation could not be taken in.</summary>
public static class PlacementRefusal
{
    public static readonly Refusal NoChoiceYet = new("placement.no-choice-yet");
    public static readonly Refusal NotChosen = new("placement.not-chosen");
    public static readonly Refusal NoCapacity = new("placement.no-capacity");
    public static readonly Refusal OfferGone = new("placement.offer-gone");
    public static readonly Refusal OfferExpired = new("placement.offer-expired");
    public static readonly Refusal AlreadyStarted = new("placement.already-started");
    public static readonly Refusal NotYourSite = new("placement.not-your-site");
    public static readonly Refusal NotBeforeStart = new("placement.not-before-start");

    public static Refusal NotApproved(SiteId site) => new("placement.not-approved", site.Code);

    public static Refusal StartInPast(LocalDate found, LocalDate earliest) =>
        new("placement.start-in-past", LocalDatePattern.Iso.Format(found), LocalDatePattern.Iso.Format(earliest));
}

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>A place is held until the offer expires.</summary>
[EventName("offer.made", 1)]
public sealed record OfferMade(CaseId Case, Offer Offer) : CaseEvent(Case);

[EventName("offer.accepted", 1)]
public sealed record OfferAccepted(CaseId Case, OfferId Offer) : CaseEvent(Case);

/// <summary>The person said no; the place in the queue and its date stand.</summary>
[EventName("offer.declined", 1)]
public sealed record OfferDeclined(CaseId Case, OfferId Offer, DeclineReason Reason, LocalDate NextDue) : CaseEvent(Case);

/// <summary>Nobody answered in time; the place in the queue and its date stand. The person and the owner are told.</summary>
[EventName("offer.expired", 1)]
public sealed record OfferExpired(CaseId Case, OfferId Offer, LocalDate NextDue) : CaseEvent(Case);

/// <summary>The provider can no longer give the place it offered.</summary>
[EventName("offer.withdrawn", 1)]
public sealed record OfferWithdrawn(CaseId Case, OfferId Offer, CancelReason Reason, LocalDate NextDue) : CaseEvent(Case);

/// <summary>The booked place is given up by either side; the person is back in the queue with the original date.</summary>
[EventName("placement.cancelled", 1)]
public sealed record PlacementCancelled(CaseId Case, OfferId Placement, CancelledBy By, CancelReason Reason, LocalDate NextDue)
    : CaseEvent(Case);

[EventName("service.started", 1)]
public sealed record ServiceStarted(CaseId Case, LocalDate On, LocalDate FollowUpDue) : CaseEvent(Case);

/// <summary>Whoever stayed has left the bed; the follow-up counts from here.</summary>
[EventName("stay.ended", 1)]
public sealed record StayEnded(CaseId Case, LocalDate On, LocalDate FollowUpDue) : CaseEvent(Case);

public enum DeclineReason
{
    NotGiven,
    TimeDoesNotSuit,
    TooFar,
    WantsAnotherProvider,
    ChoiceChanged,
}

public enum CancelledBy
{
    Person,
    Provider,
    Region,
}

public enum CancelReason
{
    TimeDoesNotSuit,
    ChoiceChanged,
    StaffAbsent,
    PlaceClosed,
    ApprovalEnded,
    DidNotArrive,
    TooIllToStart,
}

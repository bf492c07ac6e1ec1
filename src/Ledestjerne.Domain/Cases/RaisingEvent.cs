using NodaTime;

namespace Ledestjerne.Domain;

// Names and fields of events are a storage format; see EventNameAttribute before changing one.

/// <summary>The open door took in a need; the receipt names the owner, the next step and the deadline.</summary>
[EventName("need.raised", 1)]
public sealed record NeedRaised(
    CaseId Case,
    long Number,
    PersonId Person,
    Need Need,
    ProfessionalId Owner,
    LocalDate AssessmentDue,
    CaseId? Parent) : CaseEvent(Case);

/// <summary>Help came at once; nobody queues for an emergency.</summary>
[EventName("emergency.admitted", 1)]
public sealed record EmergencyAdmitted(CaseId Case, ServiceId Service, SiteId Site, LocalDate On, LocalDate FollowUpDue) : CaseEvent(Case);

[EventName("information.requested", 1)]
public sealed record InformationRequested(CaseId Case, TextId Question, LocalDate Due) : CaseEvent(Case);

[EventName("information.given", 1)]
public sealed record InformationGiven(CaseId Case, TextId Answer, LocalDate AssessmentDue) : CaseEvent(Case);

/// <summary>Somebody other than the person looked at the case; the person can see who, from where and why.</summary>
/// <param name="Basis">The relation that gave access.</param>
[EventName("case.viewed", 1)]
public sealed record CaseViewed(CaseId Case, AccessBasis Basis) : CaseEvent(Case);

/// <summary>Why somebody may look at a case.</summary>
public enum AccessBasis
{
    Owner,
    Coordinator,
    HandoverAsked,
    TreatingRelation,
    GivesTheService,
    ChosenByThePerson,
    Mandate,
    DeskForThePerson,
}

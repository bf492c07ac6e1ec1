using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Asked to take over; the old owner stays accountable until the answer is yes.</summary>
/// <param name="Coordinator">Named from the second hop; otherwise nobody.</param>
[EventName("handover.proposed", 1)]
public sealed record HandoverProposed(CaseId Case, ProfessionalId To, LocalDate AnswerDue, ProfessionalId Coordinator) : CaseEvent(Case);

[EventName("handover.accepted", 1)]
public sealed record HandoverAccepted(CaseId Case, ProfessionalId NewOwner) : CaseEvent(Case);

/// <summary>Not taken over: declined with a reason, or left unanswered. The owner is the same as before.</summary>
[EventName("handover.declined", 1)]
public sealed record HandoverDeclined(CaseId Case, ProfessionalId By, HandoverDecline Reason) : CaseEvent(Case);

/// <summary>A second handover bounced: the leader is told, and from now on a coordinator follows the case.</summary>
[EventName("bounce.alarmed", 1)]
public sealed record BounceAlarmed(CaseId Case, ProfessionalId Leader, ProfessionalId Coordinator) : CaseEvent(Case);

public enum HandoverDecline
{
    NotMyField,
    NoTreatingRelationPossible,
    AnotherIsBetterSuited,
    OnLeave,
    NotAnswered,
}

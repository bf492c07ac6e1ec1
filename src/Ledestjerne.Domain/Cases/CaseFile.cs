using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>A handover that waits for an answer. Until it is accepted the old owner is accountable.</summary>
/// <param name="AnswerDue">When it passes, the case stays where it is and the bounce is counted.</param>
public sealed record Handover(ProfessionalId To, LocalDate AnswerDue);

/// <summary>What follows a case through all its states.</summary>
/// <param name="Number">Counts from 1 in the region; what people say on the telephone.</param>
/// <param name="Hops">Accepted handovers.</param>
/// <param name="Bounces">Handovers declined or left unanswered since the last accepted one.</param>
/// <param name="Coordinator">Mandatory from the second hop.</param>
/// <param name="Parent">The case whose follow-up raised this need.</param>
public sealed record CaseFile(
    CaseId Id,
    long Number,
    PersonId Person,
    Need Need,
    Handover? Pending = null,
    int Hops = 0,
    int Bounces = 0,
    ProfessionalId Coordinator = default,
    CaseId? Parent = null);

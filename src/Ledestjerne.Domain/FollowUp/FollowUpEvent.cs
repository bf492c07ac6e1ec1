using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The professional's side of the outcome; the person is asked for theirs.</summary>
[EventName("follow-up.recorded", 1)]
public sealed record FollowUpRecorded(CaseId Case, ServiceOutcome Outcome, LocalDate AnswerBy) : CaseEvent(Case);

/// <summary>The person's own answer: did it help, were you heard.</summary>
[EventName("person.answered", 1)]
public sealed record PersonAnswered(CaseId Case, PersonAnswer Answer, TextId? Words, LocalDate CloseBy) : CaseEvent(Case);

[EventName("case.closed", 1)]
public sealed record CaseClosed(CaseId Case, CloseOutcome Outcome, InformedBy InformedBy, LocalDate On) : CaseEvent(Case);

/// <summary>Open again, with the same number and the last owner.</summary>
[EventName("case.reopened", 1)]
public sealed record CaseReopened(CaseId Case, ProfessionalId Owner, TextId? Words, LocalDate AssessmentDue) : CaseEvent(Case);

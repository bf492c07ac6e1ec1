using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Domain;

// What a passed deadline leads to. Each says who is told and what is next; silence is not among them (promise L1).

/// <summary>The assessment was not done in time. The owner and the leader are told.</summary>
[EventName("assessment.overdue", 1)]
public sealed record AssessmentOverdue(CaseId Case, ProfessionalId Leader, LocalDate NextDue) : CaseEvent(Case);

/// <summary>The person did not answer; the owner is told and assesses on what there is, or asks again.</summary>
[EventName("information.overdue", 1)]
public sealed record InformationOverdue(CaseId Case, LocalDate AssessmentDue) : CaseEvent(Case);

/// <summary>The person has not chosen. The person is reminded and the owner helps: the case never waits for the ill alone.</summary>
[EventName("choice.reminded", 1)]
public sealed record ChoiceReminded(CaseId Case, LocalDate HelpDue) : CaseEvent(Case);

/// <summary>No start inside the deadline is in sight. The person, the owner and the named leader are told.</summary>
/// <param name="Alternatives">Other approved sites expected to start in time, 0–5: the person may be offered these too.</param>
[EventName("start.at-risk", 1)]
public sealed record StartAtRisk(CaseId Case, ProfessionalId Leader, LocalDate On, ImmutableArray<SiteId> Alternatives) : CaseEvent(Case);

/// <summary>The deadline passed without start: a breach, with the leader who answers for it.</summary>
[EventName("start.deadline-passed", 1)]
public sealed record StartDeadlinePassed(CaseId Case, ProfessionalId Leader, LocalDate On, LocalDate NextDue) : CaseEvent(Case);

[EventName("follow-up.overdue", 1)]
public sealed record FollowUpOverdue(CaseId Case, ProfessionalId Leader, LocalDate NextDue) : CaseEvent(Case);

/// <summary>The person did not answer the two questions; the owner closes with the person informed.</summary>
[EventName("answer.missing", 1)]
public sealed record AnswerMissing(CaseId Case, LocalDate CloseBy) : CaseEvent(Case);

/// <summary>No appeal came; the owner closes with the person informed.</summary>
[EventName("appeal.lapsed", 1)]
public sealed record AppealLapsed(CaseId Case, LocalDate CloseBy) : CaseEvent(Case);

/// <summary>Any other step not done in time: the leader is told and the step has a new deadline.</summary>
[EventName("step.overdue", 1)]
public sealed record StepOverdue(CaseId Case, NextStep Step, ProfessionalId Leader, LocalDate NextDue) : CaseEvent(Case);

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>A professional decided the right, its severity and the latest start.</summary>
[EventName("right.granted", 1)]
public sealed record RightGranted(CaseId Case, Right Right, LocalDate ChooseBy) : CaseEvent(Case);

/// <summary>The service is open to self-referral: the right follows from the need itself, and nobody decides it.</summary>
[EventName("right.by-self-referral", 1)]
public sealed record RightBySelfReferral(CaseId Case, Right Right, LocalDate ChooseBy) : CaseEvent(Case);

/// <summary>A denied right is a fact with an appeal, not an error.</summary>
[EventName("right.refused", 1)]
public sealed record RightRefused(CaseId Case, RightRefusal Refusal) : CaseEvent(Case);

/// <summary>The person appealed; somebody who did not refuse assesses it anew, and the original date stands.</summary>
[EventName("refusal.appealed", 1)]
public sealed record RefusalAppealed(CaseId Case, ProfessionalId Owner, TextId? Words, LocalDate AssessmentDue) : CaseEvent(Case);

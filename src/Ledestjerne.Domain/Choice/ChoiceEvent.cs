using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The person chose, chose anew, or left the choice to the owner of the case.</summary>
/// <param name="NextDue">When a place is to be found: the latest start, or at once when that has passed.</param>
[EventName("choice.made", 1)]
public sealed record ChoiceMade(CaseId Case, Choice Choice, LocalDate NextDue) : CaseEvent(Case);

/// <summary>None of the sites chosen is approved any more. The person is told; the owner helps to choose anew.</summary>
[EventName("choice.lost", 1)]
public sealed record ChoiceLost(CaseId Case, LocalDate HelpDue) : CaseEvent(Case);

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The person chose, chose anew, or left the choice to the owner of the case.</summary>
/// <param name="NextDue">When a place is to be found: the latest start, or at once when that has passed.</param>
[EventName("choice.made", 1)]
public sealed record ChoiceMade(CaseId Case, Choice Choice, LocalDate NextDue) : CaseEvent(Case);

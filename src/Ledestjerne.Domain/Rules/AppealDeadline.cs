using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>A refusal can be appealed for four weeks from the day the person is told.</summary>
public static class AppealDeadline
{
    [LegalBasis("pbrl § 7-5", Rule = "R25")]
    public static LocalDate For(LocalDate told, Rulebook rules) => told.After(7 * rules.Value(RuleIds.Appeal, told));
}

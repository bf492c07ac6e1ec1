using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>A need is assessed within ten working days of receipt.</summary>
public static class AssessmentDeadline
{
    /// <param name="received">The day the region received the need; it does not count itself.</param>
    [LegalBasis("pbrl § 2-2a", From = "2024-06-01", Rule = "R02")]
    public static LocalDate For(LocalDate received, Rulebook rules) =>
        received.Plus(rules.WorkingDays(RuleIds.AssessmentTime, received));
}

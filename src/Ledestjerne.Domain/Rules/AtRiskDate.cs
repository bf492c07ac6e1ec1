using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// From when a deadline without a place is at risk: a number of days before it, at most a third of the time from the
/// decision, so that a short deadline is not at risk from its first day; and never before the day after the decision.
/// </summary>
public static class AtRiskDate
{
    [LegalBasis("pbrl § 2-2b", From = "2024-06-01", Rule = "R06")]
    public static LocalDate For(LocalDate latestStart, LocalDate decided, Rulebook rules)
    {
        var third = latestStart.DaysSince(decided) / 3;
        var horizon = latestStart.After(-Math.Min(rules.Value(RuleIds.AtRiskHorizon, decided), third));
        var dayAfter = decided.After(1);
        return horizon > dayAfter ? horizon : dayAfter;
    }
}

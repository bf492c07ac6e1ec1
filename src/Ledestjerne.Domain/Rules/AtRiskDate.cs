using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// From when a deadline without a place is at risk: a number of days before it, but never before the day after the
/// decision, so that there is a decision to warn about.
/// </summary>
public static class AtRiskDate
{
    [LegalBasis("pbrl § 2-2b", From = "2024-06-01", Rule = "R06")]
    public static LocalDate For(LocalDate latestStart, LocalDate decided, Rulebook rules)
    {
        var horizon = latestStart.PlusDays(-rules.Value(RuleIds.AtRiskHorizon, decided));
        var dayAfter = decided.PlusDays(1);
        return horizon > dayAfter ? horizon : dayAfter;
    }
}

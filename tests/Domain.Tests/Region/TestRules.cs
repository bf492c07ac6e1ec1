using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>Every rule the code asks for: law with its real values, policy with the ones the demonstration region uses.</summary>
public static class TestRules
{
    /// <summary>No rule is older here; the real ones have each their own date.</summary>
    public static readonly LocalDate From = new(2020, 1, 1);

    public static readonly ImmutableArray<Rule> All =
    [
        Law("R01", "hol § 3-5", 0, RuleUnit.None),
        Law("R02", "pbrl § 2-2a", 10, RuleUnit.WorkingDays),
        Law("R03", "pbrl § 2-2", 0, RuleUnit.None),
        Law("R04", "pbrl § 2-2a", 0, RuleUnit.None),
        Law("R05", "prioriteringsforskriften § 4a", 65, RuleUnit.WorkingDays),
        Law("R06", "pbrl § 2-2b", 0, RuleUnit.None),
        Law("R08", "pbrl § 2-4", 0, RuleUnit.None),
        Law("R12", "pbrl § 2-5b", 0, RuleUnit.None),
        Law("R23", "pjl § 22a", 0, RuleUnit.None),
        Law("R25", "pbrl § 7-5", 4, RuleUnit.Weeks),
        Law("R40", "hol § 12-7", 0, RuleUnit.None),
        Policy("P01", 21, RuleUnit.CalendarDays),
        Policy("P02", 5, RuleUnit.WorkingDays),
        Policy("P03", 4, RuleUnit.WorkingDays),
        Policy("P04", 2, RuleUnit.WorkingDays),
        Policy("P05", 2, RuleUnit.Count),
        Policy("P06", 5, RuleUnit.WorkingDays),
        Policy("P07", 2, RuleUnit.WorkingDays),
        Policy("P08", 14, RuleUnit.CalendarDays),
        Policy("P09", 5, RuleUnit.WorkingDays),
        Policy("P10", 3, RuleUnit.WorkingDays),
        Policy("P11", 0, RuleUnit.None),
        Policy("P12", 0, RuleUnit.None),
        Policy("P13", 0, RuleUnit.None),
        Policy("P14", 0, RuleUnit.None),
        Policy("P15", 5, RuleUnit.WorkingDays),
    ];

    public static Rulebook Book { get; } = new(All);

    private static Rule Law(string id, string paragraph, int value, RuleUnit unit) =>
        new(new RuleId(id), RuleKind.Law, paragraph, From, null, value, unit, id, id, "FACTS");

    private static Rule Policy(string id, int value, RuleUnit unit) =>
        new(new RuleId(id), RuleKind.Policy, "the region's own", From, null, value, unit, id, id, "policy");
}

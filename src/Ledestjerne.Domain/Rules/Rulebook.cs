using System.Collections.Frozen;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Law is what holds today; policy is the region's own, dated and switchable, on top of it.</summary>
public enum RuleKind
{
    Law,
    Policy,
}

/// <summary>The unit a rule's value is counted in. There is no unit of money, and none of minutes per task.</summary>
public enum RuleUnit
{
    None,
    WorkingDays,
    CalendarDays,
    Weeks,
    Months,
    Years,
    Count,
    HoursPerWeek,
}

/// <summary>One dated rule with its value.</summary>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force; empty while it stands.</param>
/// <param name="Value">In <paramref name="Unit"/>; 0 when the rule has no number.</param>
/// <param name="Source">Where the value was read.</param>
public sealed record Rule(
    RuleId Id,
    RuleKind Kind,
    string Paragraph,
    LocalDate From,
    LocalDate? To,
    int Value,
    RuleUnit Unit,
    string TextNb,
    string TextEn,
    string Source)
{
    public bool InForceOn(LocalDate date) => date >= From && (To is not { } to || date <= to);
}

/// <summary>Every rule of the region, law and policy, with the one in force on a date.</summary>
public sealed class Rulebook
{
    private const int PerKind = 100;
    private readonly FrozenDictionary<RuleId, Rule[]> versions;

    /// <summary>The versions of R00–R99 and then of P00–P99: every decision asks for two or three.</summary>
    private readonly Rule[]?[] numbered = new Rule[2 * PerKind][];

    public Rulebook(IEnumerable<Rule> rules)
    {
        versions = rules.GroupBy(r => r.Id).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(r => r.From).ToArray());
        foreach (var (id, all) in versions)
        {
            if (NumberOf(id) is >= 0 and var number)
            {
                numbered[number] = all;
            }
        }
    }

    public IEnumerable<Rule> All => versions.Values.SelectMany(v => v).OrderBy(r => r.Id.Code, StringComparer.Ordinal).ThenBy(r => r.From);

    /// <summary>The version in force, or nothing when the rule is unknown or not in force that day.</summary>
    public Rule? Find(RuleId id, LocalDate on)
    {
        foreach (var rule in VersionsOf(id))
        {
            if (rule.InForceOn(on))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The value in force. The region check proves beforehand that every rule the code asks for is there.</summary>
    public int Value(RuleId id, LocalDate on) =>
        Find(id, on)?.Value ?? throw new InvalidOperationException($"Rule {id} is not in force on {on:uuuu-MM-dd}.");

    public WorkingDays WorkingDays(RuleId id, LocalDate on) => new(Value(id, on));

    private ReadOnlySpan<Rule> VersionsOf(RuleId id) =>
        NumberOf(id) is >= 0 and var number ? numbered[number] : versions.GetValueOrDefault(id);

    /// <returns>−1 of a code of another shape.</returns>
    private static int NumberOf(RuleId id) => id.Code is ['R' or 'P', >= '0' and <= '9', >= '0' and <= '9'] code
        ? (code[0] == 'P' ? PerKind : 0) + (10 * (code[1] - '0')) + code[2] - '0'
        : -1;
}

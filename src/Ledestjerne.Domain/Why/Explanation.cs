using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>What can be asked why.</summary>
public enum WhyQuestion
{
    Owner,
    Deadline,
    Right,
    Refusal,
    Rank,
    Offer,
    LatestStart,
    Closed,
}

/// <summary>One fact an answer rests on: a code with a value; the screen has the words.</summary>
/// <param name="Code">Lower case with hyphens: <c>received-on</c>.</param>
/// <param name="Value">A date, a number, an enumeration's name or an id, as text in invariant culture.</param>
public readonly record struct Fact(string Code, string Value);

/// <summary>An answer to why: facts, rule and legal basis (promise L7). Never without a rule.</summary>
/// <param name="Rule">The version in force on the day it was applied.</param>
public sealed record Explanation(WhyQuestion Question, Rule Rule, IReadOnlyList<Fact> Facts);

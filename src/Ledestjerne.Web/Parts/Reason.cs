namespace Ledestjerne.Web.Parts;

/// The answer to why: what was known, the rule that was applied to it, and the law behind the rule.
/// <param name="Basis">As cited: "pasient- og brukerrettighetsloven § 2-2". Null where no law speaks.</param>
/// <param name="BasisHref">Where the law can be read.</param>
public sealed record Reason(IReadOnlyList<string> Facts, string Rule, string? Basis = null, string? BasisHref = null);

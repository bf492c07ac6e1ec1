namespace Ledestjerne.Domain;

/// <summary>
/// The law a pure rule function carries out. <c>docs/rules.md</c> is generated from these: law, file, test.
/// </summary>
/// <param name="paragraph">Abbreviated as in the region's rule book: <c>pbrl § 2-2a</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class LegalBasisAttribute(string paragraph) : Attribute
{
    public string Paragraph { get; } = paragraph;

    /// <summary>In force from, <c>yyyy-MM-dd</c>; empty when it has no known beginning.</summary>
    public string? From { get; init; }

    /// <summary>The rule's id in the region's rule book.</summary>
    public string? Rule { get; init; }
}

using System.Collections.Immutable;

namespace Ledestjerne.Twin;

/// <summary>What is tried in the twin: a name and what is different from the region as it is.</summary>
/// <param name="Code">Lower case with hyphens; names files and columns. <c>as-is</c> is the region unchanged.</param>
/// <param name="Name">As people say it, up to 80 characters.</param>
/// <param name="Changes">All of them together; empty changes nothing.</param>
/// <param name="NameNb">In bokmål, where <paramref name="Name"/> is in another language.</param>
public sealed record Scenario(string Code, string Name, ImmutableArray<Change> Changes, string? NameNb = null)
{
    public const string AsIsCode = "as-is";

    public static readonly Scenario AsIs = new(AsIsCode, "As it is", []);
}

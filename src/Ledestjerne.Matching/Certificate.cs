namespace Ledestjerne.Matching;

/// <summary>What the independent check of an answer found, and how the answer is known to be the best.</summary>
/// <param name="Flaw">The first thing that is wrong; empty when the answer is feasible and the bound holds.</param>
/// <param name="Gap">How much less an unknown better answer could cost at most, by the prices; all zero: there is none. Only groups can leave a gap. In weighted order the whole gap stands in <see cref="Levels.Third"/>.</param>
/// <param name="Searched">With a gap: every way to place the groups that could have been better was tried, and none is. The check cannot repeat that.</param>
public sealed record Certificate(string? Flaw, Levels Gap, bool Searched = false)
{
    /// <summary>Feasible, and proven best: by the prices alone, or by search.</summary>
    public bool Exact => Valid && (Gap == Levels.Zero || Searched);

    public bool Valid => Flaw is null;
}

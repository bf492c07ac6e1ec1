namespace Ledestjerne.Matching;

/// <summary>What the independent check of an answer found.</summary>
/// <param name="Flaw">The first thing that is wrong; empty when the answer is feasible and the bound holds.</param>
/// <param name="Gap">How much less an unknown better answer could cost at most; all zero: there is none. Only groups can leave a gap. In weighted order the whole gap stands in <see cref="Levels.Third"/>.</param>
public sealed record Certificate(string? Flaw, Levels Gap)
{
    /// <summary>Feasible, and proven best.</summary>
    public bool Exact => Flaw is null && Gap == Levels.Zero;

    public bool Valid => Flaw is null;
}

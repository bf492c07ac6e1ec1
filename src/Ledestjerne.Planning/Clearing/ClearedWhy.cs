namespace Ledestjerne.Planning;

/// <summary>Which places a person could have had, and why each was not better.</summary>
public sealed record ClearedWhy
{
    /// <param name="person">Numbered as in the input.</param>
    public static ClearedWhy Of(Cleared cleared, int person) => throw new NotImplementedException();
}

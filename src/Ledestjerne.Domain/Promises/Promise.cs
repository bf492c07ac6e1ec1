namespace Ledestjerne.Domain;

/// <summary>A promise that a proposed change would break. It is a bug in a decision, never an answer to a user.</summary>
/// <param name="Promise">L1–L4.</param>
public sealed record BrokenPromise(string Promise, string What);

/// <summary>The promises, asserted on every transition before it is written.</summary>
public static class Promise
{
    /// <returns>The first promise the transition would break, or nothing.</returns>
    public static BrokenPromise? Check(RegionState state, in Transition t) =>
        NeverDropped.Check(state, t) ?? NeedDecides.Check(state, t) ?? PersonChooses.Check(state, t) ?? NeverBookedTwice.Check(state, t);
}

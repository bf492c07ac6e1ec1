namespace Ledestjerne.Planning;

/// <summary>The matching behind a <see cref="Cleared"/>: which options each person had, what they cost, and the price of each place.</summary>
public sealed class ClearedMatching
{
    internal ClearedMatching()
    {
    }
}

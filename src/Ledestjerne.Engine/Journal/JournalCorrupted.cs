namespace Ledestjerne.Engine;

/// <summary>
/// The journal does not say what was written to it: a record is missing, altered or in no known form. Never repaired
/// by the program: the region does not start, and <c>journal verify</c> says where and what.
/// </summary>
/// <param name="position">Of the first record that is wrong; 0 when it is the header.</param>
public sealed class JournalCorrupted(long position, string what, Exception? cause = null)
    : Exception($"Journal record {position}: {what}", cause)
{
    public long Position { get; } = position;
}

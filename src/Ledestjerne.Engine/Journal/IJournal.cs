using System.Collections.Immutable;

namespace Ledestjerne.Engine;

/// <summary>What a journal is of.</summary>
/// <param name="Region">The region's code, such as <c>akershus</c>; it begins the hash chain.</param>
/// <param name="Format">Version of lines, chain and tables together; this program knows <see cref="CurrentFormat"/> only.</param>
public sealed record JournalHeader(string Region, int Format)
{
    public const int CurrentFormat = 1;
}

/// <summary>The last record and its hash: whoever notes it elsewhere can later prove that nothing before it was changed.</summary>
/// <param name="Position">0 while the journal is empty.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record JournalHead(long Position, ImmutableArray<byte> Hash);

/// <summary>
/// The append-only record of everything that was accepted. One writer; reading is safe beside it, from any thread,
/// and sees whole batches only.
/// </summary>
public interface IJournal : IDisposable
{
    JournalHeader Header { get; }

    /// <summary>Of the last record appended; 0 while empty.</summary>
    long LastPosition { get; }

    JournalHead Head();

    /// <summary>
    /// Appends all or nothing; durable when it returns. Positions must go on from <see cref="LastPosition"/> without a
    /// gap. Throws when it could not: whether the batch is there is then unknown, and the writer must stop.
    /// </summary>
    void Append(ReadOnlySpan<Recorded> batch);

    /// <summary>
    /// All records from a position to the end, in order, in batches that are valid until the next is asked for.
    /// The chain is verified along the way; <see cref="JournalCorrupted"/> names the first record that is wrong.
    /// </summary>
    IEnumerable<ReadOnlyMemory<Recorded>> Read(long from = 1);

    /// <summary>The records of the positions given, in their order; each must exist.</summary>
    ImmutableArray<Recorded> ReadAt(ReadOnlySpan<long> positions);

    /// <summary>As stored, from a position to the end; unverified. The receiver owns each batch and disposes of it.</summary>
    IEnumerable<SealedBatch> ReadSealed(long from = 1);
}

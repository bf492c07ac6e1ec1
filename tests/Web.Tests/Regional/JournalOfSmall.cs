using System.Collections.Immutable;
using Ledestjerne.Engine;

namespace Ledestjerne.Web.Tests.Regional;

/// A journal whose disk can be made to fail.
public sealed class JournalOfSmall(IJournal kept) : IJournal
{
    public bool Fails { get; set; }

    public JournalHeader Header => kept.Header;

    public long LastPosition => kept.LastPosition;

    public JournalHead Head() => kept.Head();

    public void Append(ReadOnlySpan<Recorded> batch) => kept.Append(batch);

    public IEnumerable<ReadOnlyMemory<Recorded>> Read(long from) => kept.Read(from);

    public ImmutableArray<Recorded> ReadAt(ReadOnlySpan<long> positions) => kept.ReadAt(positions);

    public IEnumerable<SealedBatch> ReadSealed(long from) => Fails ? throw new IOException("The disk does not answer.") : kept.ReadSealed(from);

    public void Dispose() => kept.Dispose();
}

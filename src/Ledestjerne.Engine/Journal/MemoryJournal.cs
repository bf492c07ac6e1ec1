using System.Collections.Immutable;

namespace Ledestjerne.Engine;

/// <summary>
/// A journal that lives as long as the process: for the twin, for tests, and for trying a region. Keeps the events
/// themselves and seals them only when somebody asks for lines or hashes, so that a simulation pays for neither.
/// </summary>
public sealed class MemoryJournal(string region, EventCodec codec) : IJournal
{
    private const int ChunkSize = SealedBatch.Capacity;

    private readonly Lock gate = new();
    private readonly List<Recorded[]> chunks = [];
    private long count;

    public JournalHeader Header { get; } = new(region, JournalHeader.CurrentFormat);

    public long LastPosition => Volatile.Read(ref count);

    public JournalHead Head()
    {
        var head = new JournalHead(0, HashChain.Origin(Header.Region));
        foreach (var batch in ReadSealed())
        {
            using (batch)
            {
                head = new JournalHead(batch.Position(batch.Count - 1), [.. batch.LastHash]);
            }
        }

        return head;
    }

    public void Append(ReadOnlySpan<Recorded> batch)
    {
        lock (gate)
        {
            Sequence.Demand(count, batch);
            var at = count;
            foreach (ref readonly var record in batch)
            {
                if (at % ChunkSize == 0)
                {
                    chunks.Add(new Recorded[ChunkSize]);
                }

                chunks[^1][at++ % ChunkSize] = record;
            }

            Volatile.Write(ref count, at);
        }
    }

    public IEnumerable<ReadOnlyMemory<Recorded>> Read(long from = 1)
    {
        for (var next = Math.Max(1, from); next <= LastPosition;)
        {
            var chunk = Chunk(next, out var filled);
            var skip = (int)((next - 1) % ChunkSize);
            yield return chunk.AsMemory(skip, filled - skip);
            next += filled - skip;
        }
    }

    public ImmutableArray<Recorded> ReadAt(ReadOnlySpan<long> positions)
    {
        var found = ImmutableArray.CreateBuilder<Recorded>(positions.Length);
        foreach (var position in positions)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(position, LastPosition);
            found.Add(Chunk(position, out _)[(position - 1) % ChunkSize]);
        }

        return found.MoveToImmutable();
    }

    public IEnumerable<SealedBatch> ReadSealed(long from = 1)
    {
        using var chain = new HashChain();
        var writer = new LineWriter();
        var previous = HashChain.Origin(Header.Region);
        foreach (var records in Read())
        {
            var batch = Seal(records.Span, previous, writer, chain);
            previous = [.. batch.LastHash];
            if (batch.Position(batch.Count - 1) < from)
            {
                batch.Dispose();
                continue;
            }

            yield return batch.Position(0) >= from ? batch : From(batch, from);
        }
    }

    public void Dispose()
    {
    }

    private SealedBatch Seal(ReadOnlySpan<Recorded> records, ImmutableArray<byte> previous, LineWriter writer, HashChain chain)
    {
        var batch = new SealedBatch(previous.AsSpan());
        foreach (ref readonly var record in records)
        {
            batch.Seal(record, codec, writer, chain);
        }

        return batch;
    }

    private static SealedBatch From(SealedBatch whole, long from)
    {
        using (whole)
        {
            var first = (int)(from - whole.Position(0));
            var rest = new SealedBatch(whole.Previous(first));
            for (var each = first; each < whole.Count; each++)
            {
                rest.Add(whole.Position(each), whole.Line(each), whole.Hash(each));
            }

            return rest;
        }
    }

    private Recorded[] Chunk(long position, out int filled)
    {
        lock (gate)
        {
            var index = (int)((position - 1) / ChunkSize);
            filled = (int)Math.Min(ChunkSize, count - ((long)index * ChunkSize));
            return chunks[index];
        }
    }
}

using System.Collections.Immutable;

namespace Ledestjerne.Engine.Tests.Loop;

/// <summary>A real journal whose disk can be made slow or broken.</summary>
public sealed class PlantedJournal(IJournal inner) : IJournal
{
    private readonly ManualResetEventSlim open = new(true);

    public bool Fails { get; set; }

    /// <summary>Records in each append, in order.</summary>
    public List<int> Batches { get; } = [];

    public JournalHeader Header => inner.Header;

    public long LastPosition => inner.LastPosition;

    public void Hold() => open.Reset();

    public void LetGo() => open.Set();

    public JournalHead Head() => inner.Head();

    public void Append(ReadOnlySpan<Recorded> batch)
    {
        open.Wait();
        if (Fails)
        {
            throw new IOException("The disk is full.");
        }

        inner.Append(batch);
        Batches.Add(batch.Length);
    }

    public IEnumerable<ReadOnlyMemory<Recorded>> Read(long from = 1) => inner.Read(from);

    public ImmutableArray<Recorded> ReadAt(ReadOnlySpan<long> positions) => inner.ReadAt(positions);

    public IEnumerable<SealedBatch> ReadSealed(long from = 1) => inner.ReadSealed(from);

    public void Dispose()
    {
        open.Dispose();
        inner.Dispose();
    }
}

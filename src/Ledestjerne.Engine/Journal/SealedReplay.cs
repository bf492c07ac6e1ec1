using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Ledestjerne.Engine;

/// <summary>
/// Reads a stored journal on three threads: one reads and decodes, one verifies the chain, and the caller's own folds
/// what comes. The queues between are short, so that memory stays the same whatever the journal's length.
/// </summary>
/// <param name="source">Records from <paramref name="from"/> on.</param>
/// <param name="from">Position of the first record that must come, if the head is not before it.</param>
/// <param name="head">Must be reached, with this hash; what was appended after it may come too.</param>
public sealed class SealedReplay(IEnumerable<SealedBatch> source, EventCodec codec, long from, JournalHead head) : IDisposable
{
    /// <summary>Batches that may wait between two threads; enough to even out their pace, and about 2 MB.</summary>
    private const int QueueLength = 4;

    private readonly BlockingCollection<(Recorded[] Records, int Count)> decoded = new(QueueLength);
    private readonly BlockingCollection<SealedBatch> unverified = new(QueueLength);
    private readonly ConcurrentBag<Recorded[]> spare = [];
    private readonly CancellationTokenSource stop = new();
    private Exception? problem;

    /// <summary>Once only. Each batch is valid until the next; <see cref="JournalCorrupted"/> comes at the latest after the last.</summary>
    public IEnumerable<ReadOnlyMemory<Recorded>> Batches()
    {
        var reading = Start(ReadAndDecode, "journal-read");
        var verifying = Start(Verify, "journal-verify");
        try
        {
            foreach (var (records, count) in decoded.GetConsumingEnumerable())
            {
                yield return records.AsMemory(0, count);
                spare.Add(records);
            }

            verifying.Join();
            if (problem is { } found)
            {
                ExceptionDispatchInfo.Throw(found);
            }
        }
        finally
        {
            stop.Cancel();
            reading.Join();
            verifying.Join();
        }
    }

    public void Dispose()
    {
        decoded.Dispose();
        unverified.Dispose();
        stop.Dispose();
    }

    private void ReadAndDecode()
    {
        try
        {
            var decoder = new SealedDecoder(codec);
            var expected = from;
            foreach (var batch in source)
            {
                var records = spare.TryTake(out var used) ? used : new Recorded[SealedBatch.Capacity];
                decoder.Decode(batch, expected, records);
                var count = batch.Count;
                expected += count;
                unverified.Add(batch, stop.Token);
                decoded.Add((records, count), stop.Token);
            }

            if (expected <= head.Position)
            {
                throw new JournalCorrupted(expected, $"is missing; the journal's head is at {head.Position}");
            }
        }
        finally
        {
            unverified.CompleteAdding();
            decoded.CompleteAdding();
        }
    }

    private void Verify()
    {
        using var chain = new HashChain();
        Span<byte> expected = stackalloc byte[HashChain.Size];
        foreach (var batch in unverified.GetConsumingEnumerable())
        {
            using (batch)
            {
                for (var each = 0; each < batch.Count && !stop.IsCancellationRequested; each++)
                {
                    chain.Next(batch.PreviousAndLine(each), expected);
                    if (!expected.SequenceEqual(batch.Hash(each)))
                    {
                        throw new JournalCorrupted(batch.Position(each), JournalVerifier.WrongHash(batch.Hash(each), expected));
                    }

                    if (batch.Position(each) == head.Position && !expected.SequenceEqual(head.Hash.AsSpan()))
                    {
                        throw new JournalCorrupted(head.Position, "has another hash than the journal's head");
                    }
                }
            }
        }
    }

    /// <summary>The edge of each thread: a problem is carried to the caller, the first one found wins, and all stop.</summary>
    private Thread Start(Action work, string name)
    {
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception found)
            {
                Interlocked.CompareExchange(ref problem, found, null);
                stop.Cancel();
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return thread;
    }
}

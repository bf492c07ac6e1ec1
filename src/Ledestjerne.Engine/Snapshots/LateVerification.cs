namespace Ledestjerne.Engine;

/// <summary>
/// Verifies what a region that began from a snapshot has not read: every record up to the snapshot's, while the region is
/// already being served. A record that is wrong stops the region, which then names it.
/// </summary>
public sealed class LateVerification(RegionEngine engine, IJournal journal, EventCodec codec)
{
    /// <summary>Begins when the first pages have been shown.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);

    /// <summary>Between two batches, so that it never takes a whole processor.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);

    /// <summary>Ends when all is read or the token says so; returns at once when opening has read everything already.</summary>
    public async Task Run(CancellationToken until)
    {
        if (engine.Unverified is { } head)
        {
            await Task.Delay(Before, until);
            await Task.Factory.StartNew(() => Verify(head, until), until, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>On the caller's thread. Stops the region when a record is wrong.</summary>
    /// <param name="until">Ends it before the last record.</param>
    public void Verify(JournalHead head, CancellationToken until)
    {
        if (JournalVerifier.Verify(journal.Header, head, AtLeisure(until), codec) is Verification.Broken broken && !until.IsCancellationRequested)
        {
            engine.Stop(new InvalidDataException(broken.What));
        }
    }

    private IEnumerable<SealedBatch> AtLeisure(CancellationToken until)
    {
        foreach (var batch in journal.ReadSealed())
        {
            if (until.IsCancellationRequested)
            {
                batch.Dispose();
                yield break;
            }

            yield return batch;
            until.WaitHandle.WaitOne(Rest);
        }
    }
}

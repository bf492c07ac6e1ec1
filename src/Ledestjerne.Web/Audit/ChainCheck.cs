using Ledestjerne.Engine;
using Ledestjerne.Web.Regional;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Ledestjerne.Web.Audit;

/// Walks the whole chain when somebody asks, beside everything else, one walk at a time.
public sealed class ChainCheck(RegionAtHand region, WebSetting setting, ILogger<ChainCheck> log)
{
    private int running;
    private Checked? last;

    public bool IsRunning => Volatile.Read(ref running) == 1;

    /// Null until a walk has ended.
    public Checked? Last => Volatile.Read(ref last);

    /// Starts a walk up to the journal's end as it is now, unless one is under way.
    public void Start()
    {
        if (Interlocked.Exchange(ref running, 1) == 0)
            _ = Task.Factory.StartNew(Walk, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Walk()
    {
        try
        {
            var records = region.Records;
            var result = JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), EventCodec.ForDomain());
            Volatile.Write(ref last, new Checked(result, setting.Clock.GetCurrentInstant()));
        }
        catch (JournalCorrupted broken)
        {
            Volatile.Write(ref last, new Checked(new Verification.Broken(broken.Position, broken.Message), setting.Clock.GetCurrentInstant()));
        }
        catch (Exception unreadable)
        {
            // The edge of the process for what runs beside the pages, and whoever asked must not be left without an answer.
            log.LogError(unreadable, "The journal could not be read to its end");
            Volatile.Write(ref last, new Checked(null, setting.Clock.GetCurrentInstant()));
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }
}

/// What a walk showed, and when it ended.
/// <param name="Result">Null when the journal could not be read to its end, which says nothing of the chain.</param>
public sealed record Checked(Verification? Result, Instant At);

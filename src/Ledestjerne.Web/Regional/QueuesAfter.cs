using Ledestjerne.Planning;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Ledestjerne.Web.Regional;

/// The queue after all capacity is used, as it was last reckoned, and when.
public sealed record QueueReckoned(QueueAfter Queue, Instant At);

/// Keeps the latest reckoning of the queue after all capacity is used. It takes seconds for a county, and nobody waits for
/// it: a reader gets the one there is, and when it is of another day, or a quarter of an hour old and something has
/// happened since, a new one is reckoned beside. The region itself is held up only while its lists are copied.
public sealed class QueuesAfter(RegionAtHand region, WebSetting setting, ILogger<QueuesAfter> log) : IDisposable
{
    private static readonly Duration Fresh = Duration.FromMinutes(15);

    private readonly CancellationTokenSource ending = new();
    private int running;
    private QueueReckoned? last;

    /// Null until the first one is ready.
    public QueueReckoned? At(LocalDate today)
    {
        var seen = Volatile.Read(ref last);
        if (seen is null || seen.Queue.On != today || (seen.Queue.Position != region.Engine.Position && setting.Clock.GetCurrentInstant() - seen.At > Fresh))
            Start(today);
        return seen;
    }

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private void Start(LocalDate today)
    {
        if (Interlocked.Exchange(ref running, 1) == 0)
        {
            var until = ending.Token;
            _ = Task.Factory.StartNew(() => Reckon(today, until), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private void Reckon(LocalDate today, CancellationToken until)
    {
        try
        {
            var position = region.Engine.Position;
            var inputs = region.Engine.Read(state => RegionClearing.From(state, today));
            var queue = QueueAfter.Reckon(position, today, inputs, until);
            Volatile.Write(ref last, new QueueReckoned(queue, setting.Clock.GetCurrentInstant()));
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception bug)
        {
            // The edge of the process for what runs beside the pages. The next reader has it tried again.
            log.LogError(bug, "The queue after all capacity is used could not be reckoned");
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }
}

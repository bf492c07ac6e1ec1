using System.Diagnostics;
using Ledestjerne.Domain;
using NodaTime;
using Queues = System.Threading.Channels;

namespace Ledestjerne.Engine;

/// <summary>
/// The one thread that changes a running region: takes commands and due timers in chunks, lets readers in between two
/// chunks, and hands what was decided to the journal's thread together with those who wait for it.
/// </summary>
internal sealed class RegionLoop(RegionCore core, ReadGate gate)
{
    /// <summary>Commands between two openings for readers; at about 2 µs each that is half a millisecond.</summary>
    private const int ChunkCommands = 256;

    /// <summary>Commands that may wait in the queue; then submitters wait.</summary>
    private const int QueueLength = 16 * 1024;

    private static readonly long ChunkTicks = Stopwatch.Frequency / 1000;

    private readonly Queues.Channel<Request> queue =
        Queues.Channel.CreateBounded<Request>(new Queues.BoundedChannelOptions(QueueLength) { SingleReader = true });

    private readonly Queue<Request> advances = new();
    private readonly List<Answer> answers = [];
    private Thread? thread;

    public bool IsRunning => thread is not null;

    public void Start()
    {
        thread = new Thread(Run) { IsBackground = true, Name = "region-loop" };
        thread.Start();
    }

    /// <summary>Takes no more; what is queued is still handled unless there is a reason.</summary>
    public void Close(RegionStopped? reason) => queue.Writer.TryComplete(reason);

    /// <summary>Waits for the end of what <see cref="Close"/> left to do.</summary>
    public void Join()
    {
        thread?.Join();
        thread = null;
    }

    /// <param name="command">Empty to wake all that is due at a time.</param>
    /// <returns>When it is queued, the task of its answer.</returns>
    public async ValueTask<Task<Submission>> Enqueue(Command? command, Instant at)
    {
        core.Writer.ThrowIfStopped();
        var request = new Request(command, at, new TaskCompletionSource<Submission>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await queue.Writer.WriteAsync(request);
        }
        catch (Queues.ChannelClosedException closed)
        {
            throw closed.InnerException is RegionStopped stop ? new RegionStopped(stop.InnerException ?? stop) : new RegionStopped(closed);
        }

        return request.To.Task;
    }

    /// <summary>The edge of the loop's thread: whatever escapes stops the region.</summary>
    private void Run()
    {
        try
        {
            while (advances.Count > 0 || queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                using (gate.Writing())
                {
                    Chunk();
                }

                core.Writer.Publish(core.Staged, answers);
            }
        }
        catch (Exception cause)
        {
            core.Writer.Stop(cause is RegionStopped { InnerException: { } inner } ? inner : cause);
            RefuseTheRest(cause);
        }
    }

    private void Chunk()
    {
        var until = Stopwatch.GetTimestamp() + ChunkTicks;
        for (var count = 0; count < ChunkCommands && Stopwatch.GetTimestamp() < until; count++)
        {
            if (queue.Reader.TryRead(out var request))
            {
                if (request.Command is null)
                {
                    advances.Enqueue(request);
                }
                else
                {
                    answers.Add(Handled(request.Command, request.To));
                }
            }
            else if (advances.Count == 0)
            {
                return;
            }

            if (advances.TryPeek(out var advance))
            {
                Advance(advance);
            }
        }
    }

    private void Advance(Request advance)
    {
        if (core.NextWake(advance.At) is not { } wake)
        {
            answers.Add(new Answer(advances.Dequeue().To, new Submission.Accepted(0, []), null));
            return;
        }

        if (Handled(wake, advance.To).With is { } submission)
        {
            core.HadEffect(wake, submission);
        }
        else
        {
            core.WakeTomorrow(wake);
        }
    }

    private Answer Handled(Command command, TaskCompletionSource<Submission> to)
    {
        try
        {
            return new Answer(to, core.Handle(command), null);
        }
        catch (RegionStopped stop)
        {
            to.TrySetException(stop);
            throw;
        }
        catch (Exception bug)
        {
            core.OnBug(bug);
            return new Answer(to, null, bug);
        }
    }

    private void RefuseTheRest(Exception cause)
    {
        var stop = cause as RegionStopped ?? new RegionStopped(cause);
        foreach (var advance in advances)
        {
            advance.To.TrySetException(stop);
        }

        foreach (var answer in answers)
        {
            answer.To.TrySetException(stop);
        }

        while (queue.Reader.TryRead(out var request))
        {
            request.To.TrySetException(stop);
        }
    }

    /// <summary>A command, or without one a time to advance to.</summary>
    private readonly record struct Request(Command? Command, Instant At, TaskCompletionSource<Submission> To);
}

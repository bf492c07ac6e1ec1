using System.Collections.Immutable;
using System.Diagnostics;
using Ledestjerne.Domain;
using NodaTime;
using Queues = System.Threading.Channels;

namespace Ledestjerne.Engine;

/// <summary>
/// A region: its state, the one loop that changes it, and the journal it lives from. First driven by its opener with
/// <see cref="Apply"/> (replay is done, nobody else is there), then, from <see cref="Run"/> on, by everybody through
/// <see cref="Submit"/>.
/// </summary>
public sealed class RegionEngine : IDisposable
{
    /// <summary>Commands between two openings for readers; at about 2 µs each that is half a millisecond.</summary>
    private const int ChunkCommands = 256;

    /// <summary>Commands that may wait in the queue; then submitters wait.</summary>
    private const int QueueLength = 16 * 1024;

    private static readonly long ChunkTicks = Stopwatch.Frequency / 1000;

    private readonly RegionCore core;
    private readonly Action<Exception> onBug;
    private readonly ReadGate gate = new();
    private readonly Queues.Channel<Request> queue =
        Queues.Channel.CreateBounded<Request>(new Queues.BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly List<Answer> answers = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<Request> advances = new();
    private Thread? loop;

    private RegionEngine(RegionCore core, Action<Exception> onBug)
    {
        this.core = core;
        this.onBug = onBug;
        core.Writer.Failed += cause =>
        {
            queue.Writer.TryComplete(new RegionStopped(cause));
            stopped.TrySetException(new RegionStopped(cause));
        };
    }

    /// <summary>What to tell while the region runs.</summary>
    /// <param name="Projections">Get every transition, from the journal's first on.</param>
    /// <param name="OnBug">Gets each broken promise and each exception in a decision, for the log; must not throw.</param>
    public sealed record Watch(ImmutableArray<IProjection> Projections, Action<Exception> OnBug)
    {
        /// <summary>Who decides; another than the domain only where a test plants a bug for the promises to stop.</summary>
        public Func<RegionState, Command, Outcome> Decide { get; init; } = Decider.Decide;
    }

    /// <summary>Faults with <see cref="RegionStopped"/> when the region had to stop; the process must then end.</summary>
    public Task Stopped => stopped.Task;

    /// <summary>Of the last event taken in; it may not be durable yet.</summary>
    public long Position => core.Position;

    /// <summary>Bytes of the table of command ids.</summary>
    public long CommandBytes => core.CommandBytes;

    /// <summary>Replays the journal and verifies it along the way.</summary>
    /// <param name="state">Empty; it belongs to the engine from here on.</param>
    /// <exception cref="JournalCorrupted">Names the first record that is wrong.</exception>
    public static RegionEngine Open(RegionState state, IJournal journal, EventCodec codec, Watch watch) =>
        new(new RegionCore(state, journal, codec, watch), watch.OnBug);

    /// <summary>
    /// Handles a command on the caller's thread; it is durable after <see cref="Flush"/>. For the one who opened the
    /// region, until <see cref="Run"/>.
    /// </summary>
    public Submission Apply(Command command)
    {
        DemandDriven();
        core.Writer.ThrowIfStopped();
        var submission = core.Handle(command);
        if (core.Staged.Count >= ChunkCommands)
        {
            core.Writer.Publish(core.Staged, answers);
        }

        return submission;
    }

    /// <summary>As <see cref="Apply"/>, with every timer that is due at a time, in order.</summary>
    /// <returns>Timers that led to something.</returns>
    public int ApplyDue(Instant at)
    {
        DemandDriven();
        var count = 0;
        while (core.NextWake(at) is { } wake)
        {
            count += HasEffect(wake, Apply(wake)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Returns when everything applied is durable.</summary>
    public void Flush()
    {
        DemandDriven();
        core.Writer.Publish(core.Staged, answers);
        core.Writer.Flush();
    }

    /// <summary>The state, for the one who drives the region with <see cref="Apply"/>.</summary>
    public RegionState Driven
    {
        get
        {
            DemandDriven();
            return core.State;
        }
    }

    /// <summary>Starts the loop: from here on commands come through <see cref="Submit"/>.</summary>
    public void Run()
    {
        Flush();
        loop = new Thread(Loop) { IsBackground = true, Name = "region-loop" };
        loop.Start();
    }

    /// <summary>
    /// Answers when what the command led to is durable. Throws <see cref="PromiseBroken"/> or
    /// <see cref="NotEncodable"/> for a bug, with nothing changed, and <see cref="RegionStopped"/> when it is not known
    /// whether the command took effect: the same command may then be sent again.
    /// </summary>
    public async ValueTask<Submission> Submit(Command command)
    {
        var request = new Request(command, default, new TaskCompletionSource<Submission>(TaskCreationOptions.RunContinuationsAsynchronously));
        await Enqueue(request);
        return await request.To.Task;
    }

    /// <summary>Wakes every case that is due at a time; answers when all of it is durable.</summary>
    public async ValueTask AdvanceTo(Instant at)
    {
        var request = new Request(null, at, new TaskCompletionSource<Submission>(TaskCreationOptions.RunContinuationsAsynchronously));
        await Enqueue(request);
        await request.To.Task;
    }

    /// <summary>
    /// Reads state and projections as they are between two commands. It may see what is not durable yet: for what leaves
    /// the process use <see cref="ReadDurable{T}"/>. Take out what is needed and return; the loop waits meanwhile.
    /// </summary>
    public T Read<T>(Func<RegionState, T> read)
    {
        core.Writer.ThrowIfStopped();
        using (gate.Reading())
        {
            return read(core.State);
        }
    }

    /// <summary>As <see cref="Read{T}"/>, and answers when all it could have seen is durable: no page shows what could be lost.</summary>
    public async ValueTask<T> ReadDurable<T>(Func<RegionState, T> read)
    {
        var (found, seen) = Read(state => (read(state), core.Position));
        await core.Writer.WhenDurable(seen);
        return found;
    }

    /// <summary>Lets what is queued be handled and written, then ends. The journal is its opener's to close.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        loop?.Join();
        core.Writer.Dispose();
        stopped.TrySetResult();
        gate.Dispose();
    }

    private async ValueTask Enqueue(Request request)
    {
        core.Writer.ThrowIfStopped();
        try
        {
            await queue.Writer.WriteAsync(request);
        }
        catch (Queues.ChannelClosedException closed)
        {
            throw new RegionStopped(closed.InnerException ?? closed);
        }
    }

    /// <summary>The edge of the loop's thread: whatever escapes stops the region.</summary>
    private void Loop()
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

        var answer = Handled(wake, advance.To);
        if (answer.With is null)
        {
            core.WakeTomorrow(wake);
        }
        else
        {
            HasEffect(wake, answer.With);
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
            onBug(bug);
            return new Answer(to, null, bug);
        }
    }

    /// <summary>A passed deadline always leads to an event (promise L1); one that does not is reported and tried again tomorrow.</summary>
    private bool HasEffect(Wake wake, Submission submission)
    {
        if (submission is Submission.Accepted { Events.IsEmpty: false, Repeated: false })
        {
            return true;
        }

        core.WakeTomorrow(wake);
        onBug(new SilentDeadline(wake.Case, wake, submission is Submission.Refused refused ? refused.Reason.Code : "no event"));
        return false;
    }

    private void RefuseTheRest(Exception cause)
    {
        foreach (var advance in advances)
        {
            advance.To.TrySetException(new RegionStopped(cause));
        }

        foreach (var answer in answers)
        {
            answer.To.TrySetException(new RegionStopped(cause));
        }

        while (queue.Reader.TryRead(out var request))
        {
            request.To.TrySetException(new RegionStopped(cause));
        }
    }

    private void DemandDriven()
    {
        if (loop is not null)
        {
            throw new InvalidOperationException("The region runs by itself now: use Submit.");
        }
    }

    /// <summary>A command, or without one a time to advance to.</summary>
    private readonly record struct Request(Command? Command, Instant At, TaskCompletionSource<Submission> To);
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// A region: its state, the one loop that changes it, and the journal it lives from. First driven by its opener with
/// <see cref="Apply"/> (replay is done, nobody else is there), then, from <see cref="Run"/> on, by everybody through
/// <see cref="Submit"/>.
/// </summary>
public sealed class RegionEngine : IDrivenRegion, IDisposable
{
    /// <summary>Records that are staged before they are handed to the journal's thread.</summary>
    private const int StagedRecords = 256;

    private readonly RegionCore core;
    private readonly ReadGate gate = new();
    private readonly RegionLoop loop;
    private readonly List<Answer> nobody = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RegionEngine(RegionCore core)
    {
        this.core = core;
        loop = new RegionLoop(core, gate);
        core.Writer.Failed += cause =>
        {
            loop.Close(new RegionStopped(cause));
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

        /// <summary>Where to begin from instead of the first record, and where <see cref="KeepSnapshot"/> writes; empty keeps none.</summary>
        public SnapshotFile? Snapshot { get; init; }
    }

    /// <summary>Faults with <see cref="RegionStopped"/> when the region had to stop; the process must then end.</summary>
    public Task Stopped => stopped.Task;

    /// <summary>Of the last event taken in; it may not be durable yet.</summary>
    public long Position => core.Position;

    /// <summary>The record the snapshot was made at, when the region was opened from one; nothing before it has been verified.</summary>
    public JournalHead? Unverified => core.Taken;

    /// <summary>Bytes of the table of command ids.</summary>
    public long CommandBytes => core.CommandBytes;

    /// <summary>Replays the journal and verifies it along the way, from the snapshot's record on when there is one.</summary>
    /// <param name="state">Empty; it belongs to the engine from here on.</param>
    /// <exception cref="JournalCorrupted">Names the first record that is wrong.</exception>
    /// <exception cref="SnapshotUnreadable">State and projections are half filled; open with new ones, without it.</exception>
    public static RegionEngine Open(RegionState state, IJournal journal, EventCodec codec, Watch watch) =>
        new(new RegionCore(state, journal, codec, watch));

    /// <summary>
    /// Handles a command on the caller's thread; it is durable after <see cref="Flush"/>. For the one who opened the
    /// region, until <see cref="Run"/>.
    /// </summary>
    public Submission Apply(Command command)
    {
        DemandDriven();
        core.Writer.ThrowIfStopped();
        var submission = core.Handle(command);
        if (core.Staged.Count >= StagedRecords)
        {
            core.Writer.Publish(core.Staged, nobody);
        }

        return submission;
    }

    /// <summary>As <see cref="Apply"/>, for who only asks whether it was accepted.</summary>
    public Refusal? Do(Command command) => Apply(command) is Submission.Refused refused ? refused.Reason : null;

    /// <summary>As <see cref="Apply"/>, with every timer that is due at a time, in order.</summary>
    /// <returns>Timers that led to something.</returns>
    public int ApplyDue(Instant at)
    {
        DemandDriven();
        var count = 0;
        while (core.NextWake(at) is { } wake)
        {
            count += core.HadEffect(wake, Apply(wake)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Returns when everything applied is durable.</summary>
    public void Flush()
    {
        DemandDriven();
        core.Writer.Publish(core.Staged, nobody);
        core.Writer.Flush();
    }

    public void Expect(CaseId soon, PersonId raiser = default)
    {
        DemandDriven();
        core.Expect(soon, raiser);
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
        loop.Start();
    }

    /// <summary>
    /// Answers when what the command led to is durable. Throws <see cref="PromiseBroken"/> or
    /// <see cref="NotEncodable"/> for a bug, with nothing changed, and <see cref="RegionStopped"/> when it is not known
    /// whether the command took effect: the same command may then be sent again.
    /// </summary>
    public async ValueTask<Submission> Submit(Command command) => await await loop.Enqueue(command, default);

    /// <summary>Wakes every case that is due at a time; answers when all of it is durable.</summary>
    public async ValueTask AdvanceTo(Instant at) => await await loop.Enqueue(null, at);

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

    /// <summary>Stops the region as if its journal had failed: nothing more is answered, and <see cref="Stopped"/> faults.</summary>
    public void Stop(Exception cause) => core.Writer.Stop(cause);

    /// <summary>
    /// Lets what is queued be handled and written, and takes no more through <see cref="Submit"/>: it is its opener's to
    /// drive again. A region that had to stop stays stopped.
    /// </summary>
    public void End()
    {
        loop.Close(null);
        loop.Join();
    }

    /// <summary>Writes a snapshot if more than <see cref="SnapshotFile.WorthKeeping"/> events came since the last. For the one who drives the region.</summary>
    public void KeepSnapshot()
    {
        Flush();
        core.KeepSnapshot();
    }

    /// <summary>Lets what is queued be handled and written, then ends. The journal is its opener's to close.</summary>
    public void Dispose()
    {
        End();
        core.Writer.Dispose();
        stopped.TrySetResult();
        gate.Dispose();
    }

    private void DemandDriven()
    {
        if (loop.IsRunning)
        {
            throw new InvalidOperationException("The region runs by itself now: use Submit.");
        }
    }
}

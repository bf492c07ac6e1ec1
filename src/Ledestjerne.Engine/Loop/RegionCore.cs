using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Snapshots;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// The one writer's own work: decide, check the promises, take in, and stage for the journal. Everything here is done by
/// one thread at a time; who that is, <see cref="RegionEngine"/> sees to.
/// </summary>
internal sealed class RegionCore
{
    private readonly IJournal journal;
    private readonly EventCodec codec;
    private readonly JournalWriter writer;
    private readonly Func<RegionState, Command, Outcome> decide;
    private readonly CommandTable commands = new();
    private readonly RegionStep step;
    private readonly RegionSnapshots? snapshots;
    private long position;
    private long kept;

    public RegionCore(RegionState state, IJournal journal, EventCodec codec, RegionEngine.Watch watch)
    {
        step = new RegionStep(state, watch.Projections);
        this.journal = journal;
        this.codec = codec;
        (decide, OnBug) = (watch.Decide, watch.OnBug);
        snapshots = watch.Snapshot is { } file ? new RegionSnapshots(file, state, commands, watch.Projections) : null;
        Taken = snapshots?.Load(journal);
        if (Taken is { } at)
        {
            (position, kept) = (at.Position, at.Position);
            foreach (var c in state.Cases)
            {
                step.Follow(c);
            }
        }

        Replay();
        writer = new JournalWriter(journal);
    }

    public RegionState State => step.State;

    public JournalWriter Writer => writer;

    public Action<Exception> OnBug { get; }

    /// <summary>Decided and not yet published.</summary>
    public List<Recorded> Staged { get; } = [];

    public long Position => position;

    /// <summary>The snapshot's place, when the region began from one: what is before it was not verified.</summary>
    public JournalHead? Taken { get; }

    /// <summary>Bytes of the table of command ids, for the memory budget.</summary>
    public long CommandBytes => commands.Bytes;

    /// <summary>
    /// Throws, with nothing changed, when the command breaks a promise, cannot be written, or meets a bug in deciding.
    /// A <see cref="RegionStopped"/> means the state itself can no longer be trusted.
    /// </summary>
    public Submission Handle(Command command)
    {
        var stamp = command.Stamp;
        if (TryRepeat(stamp.Id) is { } asFirstTime)
        {
            return asFirstTime;
        }

        step.Turn(command);
        var outcome = decide(State, command);
        return outcome.WhyNot is { } why ? new Submission.Refused(why)
            : outcome.Facts.IsEmpty ? new Submission.Accepted(0, [])
            : TakeIn(command, stamp, outcome.Events);
    }

    /// <summary>The next command of the timers that is due; null when none is left today.</summary>
    public Wake? NextWake(Instant at) =>
        step.NextWake(at) is { } wake && State.Find(wake.Case) is OpenCase c
            ? wake with { Stamp = wake.Stamp with { Id = WakeId.For(c.Id, wake.GetType().Name, c.WakeOn) } }
            : null;

    public void Expect(CaseId soon, PersonId raiser) => step.Expect(soon, raiser);

    /// <summary>After a wake that led to nothing: looks again tomorrow, so that the case is never forgotten.</summary>
    public void WakeTomorrow(Wake wake) => step.WakeTomorrow(wake);

    /// <summary>A passed deadline always leads to an event (promise L1); one that does not is reported and tried again tomorrow.</summary>
    public bool HadEffect(Wake wake, Submission submission)
    {
        if (submission is Submission.Accepted { Events.IsEmpty: false, Repeated: false })
        {
            return true;
        }

        WakeTomorrow(wake);
        OnBug(new SilentDeadline(wake.Case, wake, submission is Submission.Refused refused ? refused.Reason.Code : "no event"));
        return false;
    }

    /// <summary>
    /// Writes a snapshot when enough has happened since the last one. Everything staged must be durable, and nothing else
    /// may be at work.
    /// </summary>
    public void KeepSnapshot()
    {
        if (snapshots is null || position - kept < snapshots.WorthKeeping)
        {
            return;
        }

        var head = journal.Head();
        if (head.Position != position)
        {
            throw new InvalidOperationException($"The state is at {position} and the journal at {head.Position}.");
        }

        snapshots.Keep(head);
        kept = position;
    }

    private Submission.Accepted TakeIn(Command command, Stamp stamp, ImmutableArray<DomainEvent> events)
    {
        codec.Check(stamp);
        foreach (var happened in events)
        {
            codec.Check(happened);
        }

        var transitions = step.Fold(command, events.AsSpan());
        try
        {
            var first = position + 1;
            commands.Add(stamp.Id, first);
            foreach (ref readonly var transition in transitions)
            {
                step.Apply(++position, transition);
                Staged.Add(new Recorded(position, stamp, transition.Event));
            }

            return new Submission.Accepted(first, events);
        }
        catch (Exception half)
        {
            writer.Stop(half);
            throw new RegionStopped(half);
        }
    }

    private void Replay()
    {
        CommandId last = default;
        foreach (var batch in journal.Read(position + 1))
        {
            foreach (ref readonly var record in batch.Span)
            {
                position = record.Position;
                if (record.Stamp.Id != last)
                {
                    last = record.Stamp.Id;
                    commands.Add(last, position);
                }

                step.Replay(position, record.Stamp, record.Event);
            }
        }
    }

    private Submission.Accepted? TryRepeat(CommandId id)
    {
        var probe = -1;
        while (commands.Find(id, ref probe) is > 0 and var first)
        {
            if (At(first).Stamp.Id != id)
            {
                continue;
            }

            var events = ImmutableArray.CreateBuilder<DomainEvent>();
            for (var at = first; at <= position && At(at) is var record && record.Stamp.Id == id; at++)
            {
                events.Add(record.Event);
            }

            return new Submission.Accepted(first, events.DrainToImmutable(), Repeated: true);
        }

        return null;
    }

    private Recorded At(long at) =>
        Staged.Count > 0 && at >= Staged[0].Position ? Staged[(int)(at - Staged[0].Position)]
        : writer.TryFind(at, out var waiting) ? waiting
        : journal.ReadAt([at])[0];
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// What every region does with a command, whether a journal keeps it or not: fold the proposed events, hold them to the
/// promises, take them into the state, the timers and the projections, and wake what is due.
/// </summary>
internal sealed class RegionStep(RegionState state, ImmutableArray<IProjection> projections)
{
    private readonly TimerWheel timers = new();
    private readonly List<Transition> folded = [];

    public RegionState State { get; } = state;

    /// <summary>The command is decided next; as <see cref="RegionState.Turn"/>.</summary>
    public void Turn(Command command)
    {
        if (command is CaseCommand about)
        {
            State.Turn(about.Case);
        }
    }

    /// <summary>What one fact leads to. Nothing is changed.</summary>
    /// <exception cref="PromiseBroken">The command would break a promise.</exception>
    public Transition Fold(Command command, DomainEvent happened)
    {
        var transition = Transition.Of(State, command.Stamp, happened);
        Hold(command, transition);
        return transition;
    }

    /// <summary>Nothing is changed; the transitions are valid until the next call.</summary>
    /// <exception cref="PromiseBroken">The command would break a promise.</exception>
    public ReadOnlySpan<Transition> Fold(Command command, ReadOnlySpan<DomainEvent> events)
    {
        Transition.Fold(State, command.Stamp, events, folded);
        var transitions = CollectionsMarshal.AsSpan(folded);
        foreach (ref readonly var transition in transitions)
        {
            Hold(command, transition);
        }

        return transitions;
    }

    /// <summary>Holds it to the promises.</summary>
    private void Hold(Command command, in Transition transition)
    {
        if (Promise.Check(State, transition) is { } broken)
        {
            throw new PromiseBroken(broken, command);
        }
    }

    public void Apply(long at, in Transition transition)
    {
        State.Apply(transition);
        if (transition.After is { } after)
        {
            timers.Follow(after);
        }

        foreach (var projection in projections)
        {
            projection.Apply(at, transition);
        }
    }

    /// <summary>Takes in what has been decided and held to the promises before.</summary>
    public void Replay(long at, Stamp stamp, DomainEvent happened)
    {
        if (happened is CaseEvent about)
        {
            State.Turn(about.Case);
        }

        Apply(at, Transition.Of(State, stamp, happened));
    }

    /// <summary>As <see cref="IDrivenRegion.Expect"/>.</summary>
    public void Expect(CaseId soon, PersonId raiser = default)
    {
        if (State.Expect(soon, raiser) is { } near)
        {
            timers.Expect(near);
        }
    }

    public void Follow(Case c) => timers.Follow(c);

    /// <summary>The next command of the timers that is due, without an id; null when none is left today.</summary>
    public Wake? NextWake(Instant at)
    {
        var today = State.DateAt(at);
        while (timers.TryTake(today, out var id))
        {
            while (timers.TryTell(out var soon))
            {
                Expect(soon);
            }

            if (State.Find(id) is OpenCase c)
            {
                return Waking.CommandFor(c, new Stamp(default, at, Actor.Clock), today);
            }
        }

        return null;
    }

    /// <summary>After a wake that led to nothing: looks again tomorrow, so that the case is never forgotten.</summary>
    public void WakeTomorrow(Wake wake)
    {
        if (State.Find(wake.Case) is OpenCase c)
        {
            timers.Postpone(c, State.Today(wake.Stamp).PlusDays(1));
        }
    }
}

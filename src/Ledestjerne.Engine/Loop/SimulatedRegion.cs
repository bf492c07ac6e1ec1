using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// A region that is tried out and not kept: the same decisions, promises, timers and projections as <see cref="RegionEngine"/>,
/// without journal, codec and command ids, since nobody asks for a simulated command twice. A broken promise and a deadline
/// that passes in silence end the simulation at once.
/// </summary>
/// <param name="state">Empty; it belongs to the simulation from here on.</param>
/// <param name="projections">Get every transition.</param>
public sealed class SimulatedRegion(RegionState state, ImmutableArray<IProjection> projections) : IDrivenRegion
{
    private readonly RegionStep step = new(state, projections);

    public RegionState Driven => step.State;

    /// <summary>Events taken in.</summary>
    public long Position { get; private set; }

    /// <summary>Commands decided, the timers' among them.</summary>
    public long Commands { get; private set; }

    public Refusal? Do(Command command)
    {
        Commands++;
        step.Turn(command);
        var outcome = Decider.Decide(step.State, command);
        if (outcome.Facts is [var only])
        {
            // As most do; no list has to be filled for it.
            var one = step.Fold(command, only);
            step.Apply(++Position, one);
            return null;
        }

        foreach (ref readonly var transition in step.Fold(command, outcome.Facts))
        {
            step.Apply(++Position, transition);
        }

        return outcome.WhyNot;
    }

    public int ApplyDue(Instant at)
    {
        var count = 0;
        while (step.NextWake(at) is { } wake)
        {
            var before = Position;
            if (Do(wake) is { } refusal)
            {
                throw new SilentDeadline(wake.Case, wake, refusal.Code);
            }

            if (Position == before)
            {
                throw new SilentDeadline(wake.Case, wake, "no event");
            }

            count++;
        }

        return count;
    }

    public void Expect(CaseId soon, PersonId raiser = default) => step.Expect(soon, raiser);

    /// <summary>
    /// Forgets a closed case that nobody in the simulation will ask for again, and the person when nothing else is known of
    /// them, so that a year of a country fits in memory.
    /// </summary>
    public void Forget(CaseId id) => step.State.Forget(id);
}

using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// A region that its opener drives, one command after the other on one thread: the real one before it runs by itself, or
/// a simulated one without a journal. Both decide, hold the promises and wake the same way.
/// </summary>
public interface IDrivenRegion
{
    /// <summary>How many cases ahead of the one that comes next it is worth while to tell of.</summary>
    const int Ahead = CasesAhead.Distance;

    /// <summary>For reading, between two commands.</summary>
    RegionState Driven { get; }

    /// <summary>Decides, checks and takes in one command.</summary>
    /// <returns>Why not; empty when it was accepted.</returns>
    /// <exception cref="PromiseBroken">A bug in a decision; nothing is changed.</exception>
    Refusal? Do(Command command);

    /// <summary>Says which case a command will be about after <see cref="Ahead"/> others, so that it need not be waited for. Changes nothing.</summary>
    /// <param name="soon">One that is not there does not matter.</param>
    /// <param name="raiser">Whose need it will be, if it is raised only then; otherwise left out.</param>
    void Expect(CaseId soon, PersonId raiser = default);

    /// <summary>Wakes everything that is due at a time, in order.</summary>
    /// <returns>Timers that led to something.</returns>
    int ApplyDue(Instant at);
}

using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// A region that its opener drives, one command after the other on one thread: the real one before it runs by itself, or
/// a simulated one without a journal. Both decide, hold the promises and wake the same way.
/// </summary>
public interface IDrivenRegion
{
    /// <summary>Cases that can be read ahead at once.</summary>
    const int MostAhead = 16;

    /// <summary>For reading, between two commands.</summary>
    RegionState Driven { get; }

    /// <summary>Decides, checks and takes in one command.</summary>
    /// <returns>Why not; empty when it was accepted.</returns>
    /// <exception cref="PromiseBroken">A bug in a decision; nothing is changed.</exception>
    Refusal? Do(Command command);

    /// <summary>Says which cases commands will be about soon, so that they need not be waited for one by one. Changes nothing.</summary>
    /// <param name="soon">At most <see cref="MostAhead"/>; those that are not there do not matter.</param>
    void ReadAhead(ReadOnlySpan<CaseId> soon);

    /// <summary>Wakes everything that is due at a time, in order.</summary>
    /// <returns>Timers that led to something.</returns>
    int ApplyDue(Instant at);
}

using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>A decision would have broken a promise. A bug in the decision: nothing was written and the state is untouched.</summary>
public sealed class PromiseBroken(BrokenPromise broken, Command command)
    : Exception($"{command.GetType().Name} would break {broken.Promise}: {broken.What}.")
{
    public BrokenPromise Broken { get; } = broken;
}

/// <summary>
/// The region has stopped: what it holds in memory may be ahead of its journal. Nothing more is answered; the process
/// must end, and the next start continues from the journal.
/// </summary>
public sealed class RegionStopped(Exception cause) : Exception($"The region has stopped: {cause.Message}", cause);

/// <summary>A deadline passed and nothing came of it, against promise L1. A bug in the waking of that case.</summary>
public sealed class SilentDeadline(CaseId @case, Command command, string outcome)
    : Exception($"{command.GetType().Name} of case {@case.Value:N} led to nothing: {outcome}.");

using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>The whole way from a waiting list and open places to the best use of them, pure: the same input gives the same answer, in whatever order its lines stand.</summary>
public static class Clearing
{
    /// <param name="progress">Share done, 0–1, and never falling; called on the calling thread.</param>
    /// <exception cref="ArgumentException">The input breaks a rule of <see cref="ClearingInput"/>; the message names the line.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static Cleared Clear(ClearingInput input, Order order, Action<double>? progress = null, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}

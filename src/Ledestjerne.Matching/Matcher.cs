namespace Ledestjerne.Matching;

/// <summary>Finds the best answer to a <see cref="MatchingProblem"/>, exactly, and proves it.</summary>
public static class Matcher
{
    /// <param name="progress">Share done, 0–1, and never falling; called on the calling thread.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static MatchingAnswer Solve(MatchingProblem problem, Order order, Action<double>? progress = null, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}

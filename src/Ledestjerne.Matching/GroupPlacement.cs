using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Places groups among the seekers who stand alone. Each group in turn takes the place where it and everybody who has to
/// move for it lose least, exactly reckoned; then each may think again, until nobody gains by it. What is left between this
/// and the bound from the prices is the gap.
/// </summary>
internal sealed class GroupPlacement<T, TMetric>
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    /// <summary>Groups think again at most so often; each time the total falls, so that it ends anyway.</summary>
    private const int MostRounds = 50;

    private readonly MatchingProblem problem;
    private readonly Standing<T, TMetric> standing;
    private readonly Places<T, TMetric> places;
    private readonly JointOptions joint;
    private readonly int[][] taken;

    public GroupPlacement(MatchingProblem problem, Standing<T, TMetric> standing)
    {
        this.problem = problem;
        this.standing = standing;
        places = new Places<T, TMetric>(standing, new Frontier<T>());
        joint = new JointOptions(problem);
        taken = new int[problem.GroupCount][];
        Array.Fill(taken, []);
    }

    /// <summary>The members' options; empty when the group is not placed.</summary>
    public ReadOnlySpan<int> TakenBy(int group) => taken[group];

    /// <summary>All members of groups are away.</summary>
    public void Run(CancellationToken cancel)
    {
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            changed = false;
            for (var group = 0; group < taken.Length; group++)
            {
                cancel.ThrowIfCancellationRequested();
                changed |= Place(group);
            }
        }
    }

    /// <returns>Whether the group stands elsewhere than before.</returns>
    private bool Place(int group)
    {
        var before = taken[group];
        Open(before);
        var least = Unplaced(group);
        int[] best = [];
        if (before.Length > 0)
        {
            Try(before, ref least, ref best);
        }

        foreach (var (_, options) in ByBound(group, least))
        {
            if (Bound(options) < least)
            {
                Try(options, ref least, ref best);
            }
        }

        Close(best);
        taken[group] = best;
        return !best.AsSpan().SequenceEqual(before);
    }

    /// <summary>What the place would really cost, everybody who moves for it counted; and everything as it was again.</summary>
    private void Try(int[] options, ref T least, ref int[] best)
    {
        var cost = T.Zero;
        var closed = 0;
        foreach (var option in options)
        {
            if (standing.Capacity[problem.Cells[option]] == 0)
            {
                break;
            }

            cost += standing.Cost(option) + places.Close(problem.Cells[option]);
            closed++;
        }

        if (closed == options.Length && cost < least)
        {
            (least, best) = (cost, options);
        }

        Open(options.AsSpan(0, closed));
    }

    /// <summary>Places that could be better than <paramref name="limit"/>, the most promising first.</summary>
    private List<(T Bound, int[] Options)> ByBound(int group, T limit)
    {
        var found = new List<(T Bound, int[] Options)>();
        Span<int> cheapest = stackalloc int[problem.Groups[group].Length];
        for (var place = 0; place < joint.Count(group); place++)
        {
            var bound = joint.Cheapest(group, place, standing.Metric, standing.Price, cheapest);
            if (bound < limit)
            {
                found.Add((bound, cheapest.ToArray()));
            }
        }

        return [.. found.OrderBy(each => each.Bound)];
    }

    private T Bound(ReadOnlySpan<int> options)
    {
        var sum = T.Zero;
        foreach (var option in options)
        {
            sum += standing.Cost(option) + standing.Price[problem.Cells[option]];
        }

        return sum;
    }

    private T Unplaced(int group)
    {
        var sum = T.Zero;
        foreach (var member in problem.Groups[group])
        {
            sum += standing.UnplacedCost(member);
        }

        return sum;
    }

    private void Open(ReadOnlySpan<int> options)
    {
        foreach (var option in options)
        {
            places.Open(problem.Cells[option], 1);
        }
    }

    private void Close(ReadOnlySpan<int> options)
    {
        foreach (var option in options)
        {
            places.Close(problem.Cells[option]);
        }
    }
}

using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>Seats for whole groups in a standing of others: what they would cost, and taking and giving them back.</summary>
internal sealed class GroupSeats<T, TMetric>
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    private readonly MatchingProblem problem;
    private readonly Standing<T, TMetric> standing;
    private readonly Frontier<T> frontier = new();
    private readonly Places<T, TMetric> places;
    private readonly JointOptions joint;

    public GroupSeats(MatchingProblem problem, Standing<T, TMetric> standing)
    {
        this.problem = problem;
        this.standing = standing;
        places = new Places<T, TMetric>(standing, frontier);
        joint = new JointOptions(problem);
    }

    /// <summary>What it costs that nobody of the group is placed.</summary>
    public T Unplaced(int group)
    {
        var sum = T.Zero;
        foreach (var member in problem.Groups[group])
        {
            sum += standing.UnplacedCost(member);
        }

        return sum;
    }

    /// <summary>Whether all seats there are will be considered.</summary>
    public bool AreAll => joint.IsComplete;

    /// <summary>Seats whose bound is below <paramref name="limit"/>, the most promising first; one option per member each.</summary>
    public List<(T Bound, int[] Options)> Promising(int group, T limit)
    {
        var found = new List<(T Bound, int[] Options)>();
        foreach (var options in joint.Of(group))
        {
            var bound = Bound(options);
            if (bound < limit)
            {
                found.Add((bound, options));
            }
        }

        return [.. found.OrderBy(each => each.Bound)];
    }

    /// <summary>The least the group can bear at present prices.</summary>
    public T Least(int group)
    {
        var least = Unplaced(group);
        foreach (var options in joint.Of(group))
        {
            least = T.Min(least, Bound(options));
        }

        return least;
    }

    /// <summary>Costs and present prices: never more than taking the seats would cost.</summary>
    public T Bound(ReadOnlySpan<int> options)
    {
        var sum = T.Zero;
        foreach (var option in options)
        {
            sum += standing.Cost(option) + standing.Price[problem.Cells[option]];
        }

        return sum;
    }

    /// <summary>Options looked at so far.</summary>
    public long Work => frontier.Work;

    /// <summary>Takes the seats, if there are so many.</summary>
    /// <param name="limit">Not when it would cost this or more; empty: whatever it takes.</param>
    /// <param name="cost">What the group pays and what everybody who moves for it loses.</param>
    /// <returns>Whether it did; otherwise everything is as before.</returns>
    public bool TryTake(ReadOnlySpan<int> options, T? limit, out T cost)
    {
        cost = T.Zero;
        for (var seat = 0; seat < options.Length; seat++)
        {
            var own = standing.Cost(options[seat]);
            var most = limit - cost - own - Bound(options[(seat + 1)..]);
            var cell = problem.Cells[options[seat]];
            if (standing.Capacity[cell] == 0 || !places.TryClose(cell, most, out var loss))
            {
                GiveBack(options[..seat]);
                return false;
            }

            cost += own + loss;
        }

        return true;
    }

    /// <returns>What the group paid and what others had lost by it.</returns>
    public T GiveBack(ReadOnlySpan<int> options)
    {
        var cost = T.Zero;
        foreach (var option in options)
        {
            cost += standing.Cost(option) + places.Open(problem.Cells[option]);
        }

        return cost;
    }
}

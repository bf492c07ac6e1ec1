namespace Ledestjerne.Matching;

/// <summary>The highest of each level among all costs seen so far.</summary>
internal struct HighestCost
{
    private int first;
    private int second;
    private int third;
    private int tie;

    public readonly Cost Cost => new(first, second, third, tie);

    public static Cost Of(MatchingProblem problem)
    {
        var highest = new HighestCost();
        for (var seeker = 0; seeker < problem.SeekerCount; seeker++)
        {
            highest.See(problem, seeker);
        }

        return highest.Cost;
    }

    public void See(MatchingProblem problem, int seeker)
    {
        See(problem.Unplaced[seeker]);
        for (var option = problem.Start[seeker]; option < problem.Start[seeker + 1]; option++)
        {
            See(problem.Costs[option]);
        }
    }

    private void See(long packed)
    {
        var cost = new Cost(packed);
        first = Math.Max(first, cost.First);
        second = Math.Max(second, cost.Second);
        third = Math.Max(third, cost.Third);
        tie = Math.Max(tie, cost.Tie);
    }
}

namespace Ledestjerne.Matching;

/// <summary>
/// Looks at an answer and its prices with fresh eyes; knows nothing of how they were found. No cell over its capacity,
/// every option the seeker's own, groups together; no price below nothing, and none where places are left; nobody better
/// off elsewhere at these prices; and the sum of all costs held against the least that the prices say any answer can cost.
/// Where nobody is in a group the two must be equal; with groups the difference is the gap.
/// </summary>
internal sealed class CertificateCheck
{
    private readonly MatchingProblem problem;
    private readonly Order order;
    private readonly int[] taken;
    private Levels cost;
    private Levels bound;

    private CertificateCheck(MatchingProblem problem, Order order)
    {
        this.problem = problem;
        this.order = order;
        taken = new int[problem.CellCount];
    }

    /// <param name="option">Of each seeker, -1 for unplaced.</param>
    /// <param name="prices">Of each cell; in weighted order in the third level.</param>
    public static Certificate Of(MatchingProblem problem, Order order, ReadOnlySpan<int> option, ReadOnlySpan<Levels> prices)
    {
        if (option.Length != problem.SeekerCount || prices.Length != problem.CellCount)
        {
            return new Certificate($"{option.Length} seekers and {prices.Length} prices are accounted for, of {problem.SeekerCount} and {problem.CellCount}", Levels.Zero);
        }

        var check = new CertificateCheck(problem, order);
        var flaw = check.Owners(option) ?? check.Seekers(option, prices) ?? check.Cells(prices);
        if (flaw is not null)
        {
            return new Certificate(flaw, Levels.Zero);
        }

        var gap = check.cost - check.bound;
        return gap < Levels.Zero || (problem.GroupCount == 0 && gap != Levels.Zero)
            ? new Certificate($"the costs are {check.cost} and the bound is {check.bound}", Levels.Zero)
            : new Certificate(null, gap);
    }

    private string? Owners(ReadOnlySpan<int> option)
    {
        for (var seeker = 0; seeker < option.Length; seeker++)
        {
            var at = option[seeker];
            if (at >= 0 && (at < problem.Start[seeker] || at >= problem.Start[seeker + 1]))
            {
                return $"seeker {seeker} has option {at}, which is another's";
            }
        }

        return null;
    }

    private string? Seekers(ReadOnlySpan<int> option, ReadOnlySpan<Levels> prices)
    {
        var inGroup = new bool[option.Length];
        for (var group = 0; group < problem.GroupCount; group++)
        {
            foreach (var member in problem.Groups[group])
            {
                inGroup[member] = true;
            }

            if (!AreTogether(group, option))
            {
                return $"group {group} is not together";
            }

            bound += LeastTogether(group, prices);
        }

        for (var seeker = 0; seeker < option.Length; seeker++)
        {
            var at = option[seeker];
            var mine = Seen(at < 0 ? problem.Unplaced[seeker] : problem.Costs[at]);
            cost += mine;
            if (at >= 0)
            {
                taken[problem.Cells[at]]++;
                mine += prices[problem.Cells[at]];
            }

            if (!inGroup[seeker])
            {
                var least = Least(seeker, prices);
                if (least < mine)
                {
                    return $"seeker {seeker} bears {mine} and could bear {least}";
                }

                bound += least;
            }
        }

        return null;
    }

    private string? Cells(ReadOnlySpan<Levels> prices)
    {
        for (var cell = 0; cell < taken.Length; cell++)
        {
            var left = problem.Capacity[cell] - taken[cell];
            if (left < 0)
            {
                return $"cell {cell} holds {taken[cell]} and has room for {problem.Capacity[cell]}";
            }

            if (prices[cell] < Levels.Zero || (prices[cell] != Levels.Zero && left > 0))
            {
                return $"cell {cell} has the price {prices[cell]} and {left} places left";
            }

            bound -= problem.Capacity[cell] * prices[cell];
        }

        return null;
    }

    private bool AreTogether(int group, ReadOnlySpan<int> option)
    {
        var members = problem.Groups[group];
        var first = option[members[0]];
        foreach (var member in members)
        {
            var at = option[member];
            if ((at < 0) != (first < 0) || (at >= 0 && PlaceOf(at) != PlaceOf(first)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the group bears at the least at these prices, together or unplaced.</summary>
    private Levels LeastTogether(int group, ReadOnlySpan<Levels> prices)
    {
        var alone = Levels.Zero;
        var places = new Dictionary<int, (int Members, Levels Sum)>();
        var members = problem.Groups[group];
        for (var member = 0; member < members.Length; member++)
        {
            alone += Seen(problem.Unplaced[members[member]]);
            var own = new Dictionary<int, Levels>();
            for (var at = problem.Start[members[member]]; at < problem.Start[members[member] + 1]; at++)
            {
                var total = Seen(problem.Costs[at]) + prices[problem.Cells[at]];
                own[PlaceOf(at)] = own.TryGetValue(PlaceOf(at), out var other) && other < total ? other : total;
            }

            foreach (var (place, total) in own)
            {
                var (count, sum) = places.GetValueOrDefault(place);
                places[place] = (count + 1, sum + total);
            }
        }

        return places.Values.Where(place => place.Members == members.Length).Select(place => place.Sum).Append(alone).Min();
    }

    private int PlaceOf(int option)
    {
        var cell = problem.Cells[option];
        return problem.Together[cell] >= 0 ? problem.Together[cell] : -1 - cell;
    }

    private Levels Least(int seeker, ReadOnlySpan<Levels> prices)
    {
        var least = Seen(problem.Unplaced[seeker]);
        var (from, count) = problem.OptionsOf(seeker);
        var cells = problem.Cells.AsSpan(from, count);
        var costs = problem.Costs.AsSpan(from, count);
        for (var option = 0; option < cells.Length; option++)
        {
            ref readonly var price = ref prices[cells[option]];
            // The first level settles nearly all comparisons; ten million options are to be read in a fifth of a second.
            if (order == Order.Strict && new Cost(costs[option]).First + price.First > least.First)
            {
                continue;
            }

            var total = Seen(costs[option]) + price;
            least = total < least ? total : least;
        }

        return least;
    }

    private Levels Seen(long packed)
    {
        var cost = new Cost(packed);
        return order switch
        {
            Order.Weighted => new Levels(0, 0, problem.Weights.Of(cost), 0),
            Order.Strict => new Levels(cost.First, cost.Second, cost.Third, cost.Tie),
        };
    }
}

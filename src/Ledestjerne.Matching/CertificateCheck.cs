namespace Ledestjerne.Matching;

/// <summary>
/// Looks at an answer and its prices with fresh eyes; knows nothing of how they were found. No cell over its capacity,
/// every option the seeker's own; no price below nothing, and none where places are left; nobody better off elsewhere at
/// these prices; and the sum of all costs equal to what the prices say it must be at the least.
/// </summary>
internal static class CertificateCheck
{
    /// <param name="option">Of each seeker, -1 for unplaced.</param>
    /// <param name="prices">Of each cell; in weighted order in the third level.</param>
    public static Certificate Of(MatchingProblem problem, Order order, ReadOnlySpan<int> option, ReadOnlySpan<Levels> prices)
    {
        var taken = new int[problem.CellCount];
        var cost = Levels.Zero;
        var bound = Levels.Zero;
        for (var seeker = 0; seeker < option.Length; seeker++)
        {
            var at = option[seeker];
            if (at >= 0)
            {
                if (at < problem.Start[seeker] || at >= problem.Start[seeker + 1])
                {
                    return Flawed($"seeker {seeker} has option {at}, which is another's");
                }

                taken[problem.Cells[at]]++;
            }

            var least = Least(problem, order, seeker, prices);
            var mine = at < 0
                ? Seen(order, problem.Weights, problem.Unplaced[seeker])
                : Seen(order, problem.Weights, problem.Costs[at]) + prices[problem.Cells[at]];
            if (least < mine)
            {
                return Flawed($"seeker {seeker} bears {mine} and could bear {least}");
            }

            cost += at < 0 ? mine : Seen(order, problem.Weights, problem.Costs[at]);
            bound += least;
        }

        for (var cell = 0; cell < taken.Length; cell++)
        {
            var price = prices[cell];
            if (taken[cell] > problem.Capacity[cell])
            {
                return Flawed($"cell {cell} holds {taken[cell]} and has room for {problem.Capacity[cell]}");
            }

            if (price < Levels.Zero || (price != Levels.Zero && taken[cell] < problem.Capacity[cell]))
            {
                return Flawed($"cell {cell} has the price {price} and {problem.Capacity[cell] - taken[cell]} places left");
            }

            bound -= problem.Capacity[cell] * price;
        }

        return cost == bound ? new Certificate(null, Levels.Zero) : Flawed($"the costs are {cost} and the bound is {bound}");
    }

    private static Levels Least(MatchingProblem problem, Order order, int seeker, ReadOnlySpan<Levels> prices)
    {
        var least = Seen(order, problem.Weights, problem.Unplaced[seeker]);
        for (var option = problem.Start[seeker]; option < problem.Start[seeker + 1]; option++)
        {
            var total = Seen(order, problem.Weights, problem.Costs[option]) + prices[problem.Cells[option]];
            least = total < least ? total : least;
        }

        return least;
    }

    private static Levels Seen(Order order, Weights weights, long packed)
    {
        var cost = new Cost(packed);
        return order switch
        {
            Order.Weighted => new Levels(0, 0, weights.Of(cost), 0),
            Order.Strict => new Levels(cost.First, cost.Second, cost.Third, cost.Tie),
        };
    }

    private static Certificate Flawed(string flaw) => new(flaw, Levels.Zero);
}

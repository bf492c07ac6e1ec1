using Ledestjerne.Domain.Tests;

namespace Ledestjerne.Matching.Tests;

public sealed class Best_answers
{
    private const int Seeds = 2_000;

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Cost_no_more_than_the_best_of_all_placements(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var draft = SmallProblems.Draw(seed, seekers: 5, cells: 4);
            Are_as_cheap(draft, order, Exhaustive.Best(draft, order));
        }
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Cost_no_more_than_what_shortest_paths_find(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var draft = SmallProblems.Draw(seed + Seeds, seekers: 40, cells: 12);
            Are_as_cheap(draft, order, ShortestPaths.Best(draft, order));
        }
    }

    /// <summary>The two references share nothing, so that a mistake of one would show.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Are_the_same_by_both_references(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var draft = SmallProblems.Draw(seed, seekers: 5, cells: 4);
            var (one, other) = (ShortestPaths.Best(draft, order), Exhaustive.Best(draft, order));
            Claim.That(Worth.Of(one, order, draft.Weights) == Worth.Of(other, order, draft.Weights), $"{one} and {other}\n{draft}");
        }
    }

    private static void Are_as_cheap(Draft draft, Order order, Levels best)
    {
        var answer = draft.Solve(order);

        answer.Order.ShouldBe(order);
        Claim.That(Worth.Of(answer.Total, order, draft.Weights) == Worth.Of(best, order, draft.Weights), $"{answer.Total} instead of {best}\n{draft}");
        Claim.That(order == Order.Strict || answer.Objective == Worth.Of(best, order, draft.Weights), $"{answer.Objective} for {best}\n{draft}");

        Proof.Holds(answer, draft);
    }
}

using Ledestjerne.Domain.Tests;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Matching.Tests;

/// <summary>An answer depends on the problem alone: not on the run, and not on how many processors had time for it.</summary>
public sealed class Same_problem
{
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Has_the_same_answer_again(Order order)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var draft = SmallProblems.Draw(seed, seekers: 40, cells: 12);
            Is_answered_alike(draft.Solve(order), draft.Solve(order));
        }
    }

    /// <summary>Each service is a part by itself here, solved beside others when there are processors for it.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public async Task Has_the_same_answer_on_a_machine_that_is_busy(Order order)
    {
        var problem = Instance.Draw(3_000, substitution: false).ToProblem();
        var alone = Matcher.Solve(problem, order);

        var crowd = await Task.WhenAll(Enumerable.Range(0, 4 * Environment.ProcessorCount)
            .Select(_ => Task.Run(() => Matcher.Solve(problem, order))));

        foreach (var answer in crowd)
        {
            Is_answered_alike(alone, answer);
        }
    }

    private static void Is_answered_alike(MatchingAnswer one, MatchingAnswer other)
    {
        for (var seeker = 0; seeker < one.Problem.SeekerCount; seeker++)
        {
            Claim.That(one.OptionOf(seeker) == other.OptionOf(seeker), $"seeker {seeker}");
        }

        for (var cell = 0; cell < one.Problem.CellCount; cell++)
        {
            Claim.That(one.PriceOf(cell) == other.PriceOf(cell), $"cell {cell}");
        }
    }
}

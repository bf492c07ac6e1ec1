using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Matching.Tests;

public sealed class Progress_of_solving
{
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Is_a_share_that_never_falls_told_by_one_at_a_time(Order order)
    {
        var shares = new List<double>();
        var talking = 0;

        Matcher.Solve(Instance.Draw(2_000, substitution: false).ToProblem(), order, share =>
        {
            Interlocked.Increment(ref talking).ShouldBe(1);
            shares.Add(share);
            Interlocked.Decrement(ref talking);
        });

        shares.ShouldNotBeEmpty();
        shares.ShouldBeInOrder();
        shares.ShouldAllBe(share => share >= 0 && share <= 1);
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Ends_when_it_is_asked_to(Order order)
    {
        var problem = Instance.Draw(2_000).ToProblem();
        using var asked = new CancellationTokenSource();
        asked.Cancel();

        Should.Throw<OperationCanceledException>(() => Matcher.Solve(problem, order, null, asked.Token));
    }
}

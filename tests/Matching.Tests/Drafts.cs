using Ledestjerne.Domain.Tests;

namespace Ledestjerne.Matching.Tests;

/// <summary>What the first step finds. The later steps take nothing on trust, so that a draft which is worse than it should be shows here or nowhere.</summary>
public sealed class Drafts
{
    private const int Seeds = 2_000;

    /// <summary>Ties are told apart in full as long as they are this small, whatever the other levels.</summary>
    private const int SmallTie = 1_000;

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Of_small_parts_are_proven_as_they_stand(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var drawn = SmallProblems.Draw(seed, seekers: 40, cells: 12);
            if (order == Order.Weighted || HighestCost.Of(drawn.Build()).Tie < SmallTie)
            {
                var flaw = FlawOf(drawn, order);
                Claim.That(flaw is null, $"{flaw}\n{drawn}");
            }
        }
    }

    /// <summary>With the highest levels a difference of one in the tie is lost to the draft: the later steps must find it.</summary>
    [Fact]
    public void That_cannot_be_told_from_worse_ones_are_settled()
    {
        var most = new Cost(Cost.MostFirst, Cost.MostSecond, Cost.MostThird, Cost.MostTie);
        var drawn = new Draft();
        drawn.Cells.Add((1, -1));
        drawn.Seekers.Add(new Draft.Wish(most, [(0, new Cost(0, 0, 0, 1))]));
        drawn.Seekers.Add(new Draft.Wish(most, [(0, new Cost(0, 0, 0, 0))]));

        FlawOf(drawn, Order.Strict).ShouldNotBeNull();
        var answer = drawn.Solve(Order.Strict);

        answer.CellOf(1).ShouldBe(0);
        Proof.Holds(answer, drawn);
    }

    private static string? FlawOf(Draft drawn, Order order)
    {
        var problem = drawn.Build();
        var draft = Matching.Draft.Of(problem, order, auctionsOnly: false, _ => { }, CancellationToken.None);
        draft.IsLikelyBest.ShouldBeTrue();
        return CertificateCheck.Of(problem, order, draft.Option, draft.Price).Flaw;
    }
}

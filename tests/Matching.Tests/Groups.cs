using Ledestjerne.Domain.Tests;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Matching.Tests;

/// <summary>Couples and groups leave pure flow behind: the answer is the best, or says how far from it at most.</summary>
public sealed class Groups
{
    private const int Seeds = 3_000;

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Are_in_one_place_together_or_nowhere(Order order) => Each(order, (draft, answer) =>
    {
        foreach (var group in draft.Groups)
        {
            var cells = group.Select(answer.CellOf).ToList();
            var places = cells.Select(cell => cell < 0 ? (-1, -1) : draft.Cells[cell].Together < 0 ? (-1, cell) : (draft.Cells[cell].Together, -1));
            Claim.That(places.Distinct().Count() == 1, $"the group of {group[0]} is in {string.Join(", ", cells)}\n{draft}");
        }

        Proof.Holds(answer, draft);
    });

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Are_placed_as_well_as_can_be_where_the_certificate_says_so_and_within_the_gap_elsewhere(Order order)
    {
        var exact = 0;
        Each(order, (draft, answer) =>
        {
            var best = Worth.Of(Exhaustive.Best(draft, order), order, draft.Weights);
            var cost = Worth.Of(answer.Total, order, draft.Weights);
            Claim.That(cost >= best, $"better than the best\n{draft}");
            Claim.That(cost - best <= Worth.OfPrice(answer.Certificate.Gap, order), $"{cost - best} above the best\n{draft}");
            exact += answer.Certificate.Exact ? 1 : 0;
        });

        // So few groups are searched to the end: a certificate that does not commit itself would be true as well, and worth nothing.
        exact.ShouldBe(Seeds);
    }

    [Fact]
    public void Of_three_do_not_fit_into_two_places_and_stay_unplaced()
    {
        var draft = new Draft();
        draft.Cells.AddRange([(1, 7), (1, 7), (5, 8)]);
        for (var seeker = 0; seeker < 3; seeker++)
        {
            draft.Seekers.Add(new Draft.Wish(new Cost(8, 40, 999), [(0, new Cost(0, 1, 0)), (1, new Cost(0, 2, 0))]));
        }

        draft.Groups.Add([0, 1, 2]);

        var answer = draft.Solve(Order.Strict);

        Enumerable.Range(0, 3).ShouldAllBe(seeker => answer.CellOf(seeker) == -1);
        answer.Certificate.Valid.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Give_way_together_where_others_need_the_places_more(Order order)
    {
        var draft = new Draft();
        draft.Cells.AddRange([(2, 3)]);
        var unplaced = new[] { new Cost(1, 0, 0), new Cost(1, 0, 0), new Cost(3, 0, 0) };
        draft.Seekers.AddRange(unplaced.Select(cost => new Draft.Wish(cost, [(0, new Cost(0, 0, 0))])));
        draft.Groups.Add([0, 1]);

        var answer = draft.Solve(order);

        Enumerable.Range(0, 3).Select(answer.CellOf).ShouldBe([-1, -1, 0]);
        answer.Certificate.Exact.ShouldBeTrue();
    }

    /// <summary>Hundreds of couples in a whole county: nobody can try everything, but the gap is told and small.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Of_a_county_are_placed_within_a_small_gap(Order order)
    {
        var draft = Draft.Of(Instance.Draw(2_000).ToProblem());
        for (var cell = 0; cell < draft.Cells.Count; cell++)
        {
            draft.Cells[cell] = draft.Cells[cell] with { Together = cell / 3 };
        }

        // Neighbours in the list who have a place in common, as couples who applied together have.
        for (var seeker = 0; seeker + 1 < draft.Seekers.Count && draft.Groups.Count < 100; seeker += 2)
        {
            var places = draft.Seekers[seeker].Options.Select(option => option.Cell / 3).ToHashSet();
            if (draft.Seekers[seeker + 1].Options.Any(option => places.Contains(option.Cell / 3)))
            {
                draft.Groups.Add([seeker, seeker + 1]);
            }
        }

        var answer = draft.Solve(order);

        draft.Groups.Count.ShouldBe(100);
        Proof.IsFeasible(answer, draft);
        answer.Certificate.Valid.ShouldBeTrue(answer.Certificate.Flaw);
        var cost = Worth.Of(answer.Total, order, draft.Weights);
        var gap = Worth.OfPrice(answer.Certificate.Gap, order);
        (gap * 100 <= cost).ShouldBeTrue($"a gap of {gap} in {cost}");
    }

    private static void Each(Order order, Action<Draft, MatchingAnswer> law)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var draft = SmallProblems.WithGroups(seed, seekers: 6, cells: 4);
            law(draft, draft.Solve(order));
        }
    }
}

using Ledestjerne.Domain.Tests;

namespace Ledestjerne.Matching.Tests;

/// <summary>What must follow for the answer when the problem is changed in a way that everybody understands.</summary>
public sealed class Laws_of_matching
{
    private const int Seeds = 500;

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void One_more_place_never_makes_it_worse_and_saves_no_more_than_its_price(Order order) => Each(order, (dice, draft, before) =>
    {
        if (draft.Cells.Count == 0)
        {
            return;
        }

        var cell = dice.Next(draft.Cells.Count);
        var more = draft.Copy();
        more.Cells[cell] = (draft.Cells[cell].Places + 1, -1);

        var saved = WorthOf(before, draft) - WorthOf(more.Solve(order), more);
        Claim.That(saved >= 0, $"{draft}");
        Claim.That(saved <= Worth.OfPrice(before.PriceOf(cell), order), $"cell {cell} saved {saved}\n{draft}");
    });

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void One_more_option_never_makes_it_worse(Order order) => Each(order, (dice, draft, before) =>
    {
        var more = draft.Copy();
        foreach (var seeker in more.Seekers)
        {
            var cell = dice.Next(draft.Cells.Count + 1);
            if (cell < draft.Cells.Count && seeker.Options.All(option => option.Cell != cell))
            {
                seeker.Options.Add((cell, new Cost(dice.Next(3), dice.Next(40), dice.Next(1000))));
            }
        }

        Claim.That(WorthOf(more.Solve(order), more) <= WorthOf(before, draft), $"{draft}");
    });

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void One_more_seeker_never_makes_it_cheaper(Order order) => Each(order, (dice, draft, before) =>
    {
        if (draft.Seekers.Count == 0)
        {
            return;
        }

        var more = draft.Copy();
        more.Seekers.Insert(dice.Next(draft.Seekers.Count), more.Seekers[dice.Next(draft.Seekers.Count)]);

        Claim.That(WorthOf(more.Solve(order), more) >= WorthOf(before, draft), $"{draft}");
    });

    /// <summary>Whoever starts in time keeps doing so when being late is held to be graver.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void A_graver_need_never_turns_a_timely_start_into_a_late_one(Order order) => Each(order, (dice, draft, before) =>
    {
        var timely = Enumerable.Range(0, draft.Seekers.Count).Where(seeker => before.CostOf(seeker).First == 0).ToList();
        foreach (var seeker in timely.Take(3))
        {
            var graver = draft.Copy();
            var by = dice.Next(1, 9);
            graver.Seekers[seeker] = new Draft.Wish(
                Graver(draft.Seekers[seeker].Unplaced, by),
                [.. draft.Seekers[seeker].Options.Select(option => (option.Cell, Graver(option.Cost, by)))]);

            Claim.That(graver.Solve(order).CostOf(seeker).First == 0, $"seeker {seeker} by {by}\n{draft}");
        }
    });

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Other_numbers_for_seekers_and_cells_change_nothing_in_sum(Order order) => Each(order, (dice, draft, before) =>
    {
        var numbers = Enumerable.Range(0, draft.Cells.Count).OrderBy(_ => dice.Next()).ToArray();
        var other = new Draft { Weights = draft.Weights };
        other.Cells.AddRange(Enumerable.Range(0, numbers.Length).Select(number => draft.Cells[Array.IndexOf(numbers, number)]));
        other.Seekers.AddRange(draft.Seekers.OrderBy(_ => dice.Next()).Select(seeker => new Draft.Wish(
            seeker.Unplaced, [.. seeker.Options.OrderBy(_ => dice.Next()).Select(option => (numbers[option.Cell], option.Cost))])));

        Claim.That(WorthOf(other.Solve(order), other) == WorthOf(before, draft), $"{draft}");
    });

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Three_times_the_costs_make_three_times_the_sum(Order order) => Each(order, (_, draft, _) =>
    {
        var single = draft.Copy();
        single.Seekers.Clear();
        single.Seekers.AddRange(draft.Seekers.Select(seeker => Times(seeker, 1)));
        var triple = draft.Copy();
        triple.Seekers.Clear();
        triple.Seekers.AddRange(draft.Seekers.Select(seeker => Times(seeker, 3)));

        Claim.That(WorthOf(triple.Solve(order), triple) == 3 * WorthOf(single.Solve(order), single), $"{single}");
    });

    private static void Each(Order order, Action<System.Random, Draft, MatchingAnswer> law)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var draft = SmallProblems.Draw(seed, seekers: 25, cells: 9);
            law(new System.Random(seed), draft, draft.Solve(order));
        }
    }

    private static Int128 WorthOf(MatchingAnswer answer, Draft draft) => Worth.Of(answer.Total, answer.Order, draft.Weights);

    private static Cost Graver(Cost cost, int by) =>
        cost.First == 0 ? cost : new Cost(Math.Min(Cost.MostFirst, cost.First + by), cost.Second, cost.Third, cost.Tie);

    /// <summary>Costs cut to a size that can be had three times.</summary>
    private static Draft.Wish Times(Draft.Wish seeker, int factor)
    {
        return new Draft.Wish(Of(seeker.Unplaced), [.. seeker.Options.Select(option => (option.Cell, Of(option.Cost)))]);

        Cost Of(Cost cost) => new(factor * (cost.First / 3), factor * (cost.Second / 3), factor * (cost.Third / 3), factor * (cost.Tie / 3));
    }
}

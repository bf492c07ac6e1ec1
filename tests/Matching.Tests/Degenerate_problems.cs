namespace Ledestjerne.Matching.Tests;

/// <summary>What chance seldom draws, each by itself.</summary>
public sealed class Degenerate_problems
{
    private static readonly Cost Unplaced = new(8, 40, 999);

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Without_anybody_have_an_answer_without_anybody(Order order)
    {
        var nobody = Drafted([3, 0]);

        var answer = nobody.Solve(order);

        answer.Total.ShouldBe(Levels.Zero);
        answer.Objective.ShouldBe(0);
        Proof.Holds(answer, nobody);
        Proof.Holds(new Draft().Solve(order), new Draft());
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Leave_everybody_unplaced_where_there_is_no_place(Order order)
    {
        var full = Drafted([0, 0], [(0, new Cost(0, 1, 1)), (1, new Cost(0, 0, 0))], [(1, new Cost(0, 0, 0))], []);
        var empty = Drafted([], [], []);

        foreach (var draft in new[] { full, empty })
        {
            var answer = draft.Solve(order);
            Enumerable.Range(0, draft.Seekers.Count).ShouldAllBe(seeker => answer.CellOf(seeker) == -1 && answer.CostOf(seeker) == Unplaced);
            Proof.Holds(answer, draft);
        }
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void With_one_cell_give_it_to_whoever_gains_most(Order order)
    {
        var draft = Drafted([2]);
        for (var seeker = 0; seeker < 50; seeker++)
        {
            draft.Seekers.Add(new Draft.Wish(Unplaced, [(0, new Cost(seeker is 17 or 31 ? 0 : 1, 0, seeker))]));
        }

        var answer = draft.Solve(order);

        Enumerable.Range(0, 50).Where(seeker => answer.CellOf(seeker) == 0).ShouldBe([17, 31]);
        Proof.Holds(answer, draft);
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void With_more_places_than_people_give_everybody_the_dearest_wish(Order order)
    {
        var draft = Drafted([int.MaxValue, 1_000]);
        for (var seeker = 0; seeker < 200; seeker++)
        {
            draft.Seekers.Add(new Draft.Wish(Unplaced, [(0, new Cost(0, seeker % 3, 5)), (1, new Cost(0, 1, 5))]));
        }

        var answer = draft.Solve(order);

        Enumerable.Range(0, 200).ShouldAllBe(seeker => answer.CostOf(seeker).Second == Math.Min(1, seeker % 3));
        answer.PriceOf(0).ShouldBe(Levels.Zero);
        answer.PriceOf(1).ShouldBe(Levels.Zero);
        Proof.Holds(answer, draft);
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void With_a_thousand_seekers_alike_fill_every_place(Order order)
    {
        var draft = Drafted([.. Enumerable.Repeat(3, 300)]);
        for (var seeker = 0; seeker < 1_000; seeker++)
        {
            draft.Seekers.Add(new Draft.Wish(Unplaced, [.. Enumerable.Range(0, 300).Select(cell => (cell, new Cost(0, 5, 5)))]));
        }

        var answer = draft.Solve(order);

        Enumerable.Range(0, 1_000).Count(seeker => answer.CellOf(seeker) >= 0).ShouldBe(900);
        Proof.Holds(answer, draft);
    }

    /// <summary>A place costs more than to go without: nobody takes it.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Leave_whoever_is_better_off_without(Order order)
    {
        var draft = Drafted([5], [(0, new Cost(8, 41, 0))], [(0, new Cost(Cost.MostFirst, Cost.MostSecond, Cost.MostThird, Cost.MostTie))]);

        var answer = draft.Solve(order);

        answer.CellOf(0).ShouldBe(-1);
        answer.CellOf(1).ShouldBe(-1);
        Proof.Holds(answer, draft);
    }

    /// <summary>The whole range of costs at once, along a chain in which each ousts the next.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void With_the_dearest_and_the_cheapest_costs_stay_exact(Order order)
    {
        var most = new Cost(Cost.MostFirst, Cost.MostSecond, Cost.MostThird, Cost.MostTie);
        var least = new Cost(0, 0, 0);
        var draft = new Draft();
        for (var cell = 0; cell < 60; cell++)
        {
            draft.Cells.Add((1, -1));
            draft.Seekers.Add(new Draft.Wish(most, cell == 0 ? [(0, least)] : [(cell - 1, least), (cell, cell % 2 == 0 ? most : new Cost(0, 0, 0, 1))]));
        }

        var answer = draft.Solve(order);

        Worth.Of(answer.Total, order, draft.Weights).ShouldBe(Worth.Of(ShortestPaths.Best(draft, order), order, draft.Weights));
        Proof.Holds(answer, draft);
    }

    private static Draft Drafted(int[] places, params (int, Cost)[][] seekers)
    {
        var draft = new Draft();
        draft.Cells.AddRange(places.Select(capacity => (capacity, -1)));
        draft.Seekers.AddRange(seekers.Select(options => new Draft.Wish(Unplaced, [.. options])));
        return draft;
    }
}

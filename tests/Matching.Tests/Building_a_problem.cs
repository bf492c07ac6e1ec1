namespace Ledestjerne.Matching.Tests;

/// <summary>What cannot be meant is refused where it is said, and not found out while solving.</summary>
public sealed class Building_a_problem
{
    private static readonly Cost Some = new(1, 2, 3);

    [Fact]
    public void Keeps_what_it_was_given()
    {
        var builder = new MatchingProblemBuilder(new Weights(5, 4, 3));
        builder.AddCell(7).ShouldBe(0);
        builder.AddCell(0, together: 9).ShouldBe(1);
        builder.AddSeeker(Some).ShouldBe(0);
        builder.AddOption(1, new Cost(0, 0, 0, 4));
        builder.AddSeeker(Some).ShouldBe(1);
        builder.AddGroup(1, 0);
        var problem = builder.Build();

        (problem.SeekerCount, problem.CellCount, problem.OptionCount, problem.GroupCount).ShouldBe((2, 2, 1, 1));
        (problem.CapacityOf(0), problem.CapacityOf(1)).ShouldBe((7, 0));
        (problem.OptionsOf(0), problem.OptionsOf(1)).ShouldBe(((0, 1), (1, 0)));
        (problem.CellOfOption(0), problem.CostOfOption(0)).ShouldBe((1, new Cost(0, 0, 0, 4)));
        problem.UnplacedCost(1).ShouldBe(Some);
        problem.GroupMembers(0).ToArray().ShouldBe([1, 0]);
        problem.Weights.Of(Some).ShouldBe((5 * 1) + (4 * 2) + (3 * 3));
    }

    /// <summary>A small problem after a larger one finds no trace of it.</summary>
    [Fact]
    public void Is_the_same_in_the_room_of_another_problem()
    {
        var builder = new MatchingProblemBuilder();
        for (var seed = 1; seed <= 50; seed++)
        {
            var draft = SmallProblems.Draw(seed, 12, 6);
            draft.Weights = Weights.Standard;
            builder.Clear();
            draft.AddTo(builder);

            var lent = builder.Lend();

            Draft.Of(lent).ToString().ShouldBe(draft.ToString());
            Proof.Holds(Matcher.Solve(lent, Order.Strict), draft);
        }
    }

    /// <summary>What has been handed over stays as it is.</summary>
    [Fact]
    public void Leaves_alone_what_was_built_before()
    {
        var builder = new MatchingProblemBuilder();
        var draft = SmallProblems.Draw(1, 12, 6);
        draft.Weights = Weights.Standard;
        draft.AddTo(builder);
        var built = builder.Build();

        builder.Clear();
        SmallProblems.Draw(2, 12, 6).AddTo(builder);

        builder.Lend();
        Should.Throw<InvalidOperationException>(() => builder.Lend());
        Draft.Of(built).ToString().ShouldBe(draft.ToString());
    }

    [Fact]
    public void Refuses_cells_seekers_and_options_that_are_not_there()
    {
        var builder = new MatchingProblemBuilder();

        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddCell(-1));
        Should.Throw<InvalidOperationException>(() => builder.AddOption(0, Some));
        builder.AddSeeker(Some);
        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddOption(0, Some));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddOption(-1, Some));
    }

    [Fact]
    public void Refuses_groups_of_one_and_of_strangers()
    {
        var builder = new MatchingProblemBuilder();
        builder.AddSeeker(Some);
        builder.AddSeeker(Some);

        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddGroup(0));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddGroup(0, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddGroup(-1, 0));
    }

    /// <summary>Otherwise a person would have to be in two places, or count twice.</summary>
    [Fact]
    public void Refuses_a_seeker_in_two_groups_or_twice_in_one()
    {
        var builder = new MatchingProblemBuilder();
        for (var each = 0; each < 3; each++)
        {
            builder.AddSeeker(Some);
        }

        builder.AddGroup(0, 1);

        Should.Throw<ArgumentException>(() => builder.AddGroup(1, 2));
        Should.Throw<ArgumentException>(() => builder.AddGroup(2, 2));
        builder.Build().GroupCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(0, -1, 0, 0)]
    [InlineData(0, 0, -1, 0)]
    [InlineData(0, 0, 0, -1)]
    [InlineData(Cost.MostFirst + 1, 0, 0, 0)]
    [InlineData(0, Cost.MostSecond + 1, 0, 0)]
    [InlineData(0, 0, Cost.MostThird + 1, 0)]
    [InlineData(0, 0, 0, Cost.MostTie + 1)]
    public void Refuses_costs_outside_their_range(int first, int second, int third, int tie) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Cost(first, second, third, tie)).Message.ShouldContain("allowed are 0 to");

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(Cost.MostFirst, 0, Cost.MostThird, 0)]
    [InlineData(0, Cost.MostSecond, 0, Cost.MostTie)]
    [InlineData(Cost.MostFirst, Cost.MostSecond, Cost.MostThird, Cost.MostTie)]
    public void Keeps_each_level_of_a_cost_apart(int first, int second, int third, int tie)
    {
        var cost = new Cost(first, second, third, tie);

        (cost.First, cost.Second, cost.Third, cost.Tie).ShouldBe((first, second, third, tie));
    }
}

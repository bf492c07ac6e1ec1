using Ledestjerne.Domain.Tests;

namespace Ledestjerne.Matching.Tests;

/// <summary>Each thing that can be wrong with an answer is planted, and seen by the check alone.</summary>
public sealed class Certificates
{
    private static readonly Cost Unplaced = new(8, 40, 0);

    /// <summary>Two want the one place of cell 0, and both places of cell 1 are more than the two others need.</summary>
    private static readonly Draft Four = Drafted();

    /// <summary>Options are numbered through: seeker 0 has 0 and 1, seeker 1 has 2 and 3, seeker 2 has 4, seeker 3 has 5.</summary>
    private static readonly int[] Best = [0, 3, 4, -1];

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Of_the_best_answer_are_exact(Order order)
    {
        var certificate = Check(order, Best, Weeks(order, 4), Levels.Zero);

        certificate.Flaw.ShouldBeNull();
        certificate.Exact.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_more_seekers_in_a_cell_than_it_has_places(Order order) =>
        Check(order, [0, 2, 4, -1], Levels.Zero, Levels.Zero).Flaw.ShouldBe("cell 0 holds 2 and has room for 1");

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_an_option_of_another(Order order)
    {
        Check(order, [2, 3, 4, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldBe("seeker 0 has option 2, which is another's");
        Check(order, [0, 3, 4, 99], Weeks(order, 4), Levels.Zero).Flaw.ShouldBe("seeker 3 has option 99, which is another's");
        Check(order, [0, 1, 4, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldBe("seeker 1 has option 1, which is another's");
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_a_price_below_nothing(Order order) =>
        Check(order, Best, Weeks(order, 4), Weeks(order, -1)).Flaw.ShouldNotBeNull().ShouldContain("cell 1 has the price");

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_a_price_where_places_are_left(Order order)
    {
        var flaw = Checked(Drafted(placesInSecond: 3), order, Best, Weeks(order, 5), Weeks(order, 1)).Flaw;

        flaw.ShouldNotBeNull().ShouldContain("cell 1 has the price");
        flaw.ShouldContain("1 places left");
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_a_seeker_who_would_rather_be_elsewhere(Order order)
    {
        // The place is given to whoever gains less by it.
        Check(order, [1, 2, 4, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldNotBeNull().ShouldStartWith("seeker 0 bears");
        Check(order, Best, Weeks(order, 2), Levels.Zero).Flaw.ShouldNotBeNull().ShouldStartWith("seeker 1 bears");
        Check(order, Best, Weeks(order, 40), Levels.Zero).Flaw.ShouldNotBeNull().ShouldStartWith("seeker 0 bears");
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_a_seeker_who_is_left_out_though_there_is_room(Order order) =>
        Check(order, [0, 3, -1, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldNotBeNull().ShouldStartWith("seeker 2 bears");

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_a_seeker_in_a_place_that_is_worse_than_none(Order order) =>
        Check(order, [0, 3, 4, 5], Weeks(order, 4), Levels.Zero).Flaw.ShouldNotBeNull().ShouldStartWith("seeker 3 bears");

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_that_somebody_is_missing(Order order)
    {
        Check(order, Best[..3], Weeks(order, 4), Levels.Zero).Valid.ShouldBeFalse();
        Check(order, [.. Best, -1], Weeks(order, 4), Levels.Zero).Valid.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void See_a_group_that_is_not_together(Order order)
    {
        var couple = Four.Copy();
        couple.Groups.Add([0, 2]);

        Checked(couple, order, [0, 3, 4, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldBe("group 0 is not together");
        Checked(couple, order, [0, 3, -1, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldBe("group 0 is not together");
        Checked(couple, order, [0, 3, 99, -1], Weeks(order, 4), Levels.Zero).Flaw.ShouldBe("seeker 2 has option 99, which is another's");
        Checked(couple, order, [1, 2, 4, -1], Weeks(order, 3), Levels.Zero).Exact.ShouldBeTrue();
    }

    /// <summary>The couple is asked to stay apart from its only place: the difference is told, and is the whole of it.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Tell_how_much_better_an_answer_with_groups_could_be(Order order)
    {
        var couple = Four.Copy();
        couple.Groups.Add([0, 2]);

        var certificate = Checked(couple, order, [-1, 2, -1, -1], Weeks(order, 3), Levels.Zero);

        certificate.Valid.ShouldBeTrue(certificate.Flaw);
        certificate.Exact.ShouldBeFalse();
        // Unplaced they cost twice 8 breaches and 40 weeks; together in cell 1 they would cost 9 and 2 weeks.
        certificate.Gap.ShouldBe(order == Order.Weighted ? new Levels(0, 0, 1_669_000, 0) : new Levels(16, 69, 0, 0));
    }

    /// <summary>Groups are left out on purpose, and everybody else is placed as if they were not there: what that costs too much is within the gap.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Tell_a_gap_that_holds_the_best_answer(Order order)
    {
        var worse = 0;
        for (var seed = 0; seed < 6_000; seed++)
        {
            var draft = SmallProblems.WithGroups(seed, seekers: 6, cells: 4);
            var (answer, problem) = (WithoutGroups(draft).Solve(order), draft.Build());
            var option = Enumerable.Range(0, problem.SeekerCount).Select(seeker => answer.OptionOf(seeker) < 0 ? -1
                : problem.OptionsOf(seeker).First + answer.OptionOf(seeker) - answer.Problem.OptionsOf(seeker).First).ToArray();
            var certificate = CertificateCheck.Of(problem, order, option, [.. draft.Cells.Select((_, cell) => answer.PriceOf(cell))]);

            var above = Worth.Of(answer.Total, order, draft.Weights) - Worth.Of(Exhaustive.Best(draft, order), order, draft.Weights);
            Claim.That(certificate.Valid, $"{certificate.Flaw}\n{draft}");
            Claim.That(above <= Worth.OfPrice(certificate.Gap, order), $"{above} above the best, and a gap of {certificate.Gap}\n{draft}");
            worse += above > 0 ? 1 : 0;
        }

        worse.ShouldBeGreaterThan(100);
    }

    /// <summary>Answers and prices thrown together, some a die's throw away from the best: whatever passes is the best.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Let_nothing_pass_that_is_not_the_best(Order order)
    {
        var passed = 0;
        for (var seed = 0; seed < 4_000; seed++)
        {
            var draft = SmallProblems.Draw(seed, seekers: 5, cells: 4);
            var (option, prices) = AlmostRight(draft.Solve(order), new System.Random(seed));
            var certificate = CertificateCheck.Of(draft.Build(), order, option, prices);
            if (!certificate.Valid)
            {
                continue;
            }

            passed++;
            var answer = new MatchingAnswer(draft.Build(), order, option, prices, certificate);
            Proof.Holds(answer, draft);
            Claim.That(
                Worth.Of(answer.Total, order, draft.Weights) == Worth.Of(Exhaustive.Best(draft, order), order, draft.Weights), $"{draft}");
        }

        passed.ShouldBeInRange(100, 3_900);
    }

    private static Draft WithoutGroups(Draft draft)
    {
        var others = draft.Copy();
        others.Groups.Clear();
        foreach (var member in draft.Groups.SelectMany(group => group))
        {
            others.Seekers[member] = new Draft.Wish(draft.Seekers[member].Unplaced, []);
        }

        return others;
    }

    private static (int[] Option, Levels[] Prices) AlmostRight(MatchingAnswer answer, System.Random dice)
    {
        var option = Enumerable.Range(0, answer.Problem.SeekerCount).Select(answer.OptionOf).ToArray();
        var prices = Enumerable.Range(0, answer.Problem.CellCount).Select(answer.PriceOf).ToArray();
        for (var change = dice.Next(3); change > 0 && option.Length > 0; change--)
        {
            option[dice.Next(option.Length)] = dice.Next(-1, answer.Problem.OptionCount);
        }

        for (var change = dice.Next(3); change > 0 && prices.Length > 0; change--)
        {
            prices[dice.Next(prices.Length)] += Weeks(answer.Order, dice.Next(-1, 2));
        }

        return (option, prices);
    }

    private static Certificate Check(Order order, int[] option, params Levels[] prices) => Checked(Four, order, option, prices);

    private static Certificate Checked(Draft draft, Order order, int[] option, params Levels[] prices) =>
        CertificateCheck.Of(draft.Build(), order, option, prices);

    private static Levels Weeks(Order order, int weeks) =>
        order == Order.Weighted ? new Levels(0, 0, weeks * Weights.Standard.Second, 0) : new Levels(0, weeks, 0, 0);

    private static Draft Drafted(int placesInSecond = 2)
    {
        var draft = new Draft();
        draft.Cells.AddRange([(1, -1), (placesInSecond, -1)]);
        draft.Seekers.Add(new Draft.Wish(Unplaced, [(0, new Cost(0, 1, 0)), (1, new Cost(0, 9, 0))]));
        draft.Seekers.Add(new Draft.Wish(Unplaced, [(0, new Cost(0, 1, 0)), (1, new Cost(0, 4, 0))]));
        draft.Seekers.Add(new Draft.Wish(Unplaced, [(1, new Cost(0, 2, 0))]));
        draft.Seekers.Add(new Draft.Wish(new Cost(0, 3, 0), [(0, new Cost(0, 9, 0))]));
        return draft;
    }
}

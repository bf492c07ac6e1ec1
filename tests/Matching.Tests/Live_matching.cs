using Ledestjerne.Domain.Tests;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Matching.Tests;

/// <summary>After every event the answer is proven again, and costs what a solution from nothing would cost.</summary>
public sealed class Live_matching
{
    private const int Seeds = 300;
    private const int Events = 40;

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Is_the_best_answer_after_every_event(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var region = new LiveRegion(SmallProblems.Draw(seed, seekers: 20, cells: 8), order, seed);
            region.IsAtItsBest("nothing has happened");
            for (var each = 0; each < Events; each++)
            {
                region.IsAtItsBest(region.Happen());
            }
        }
    }

    /// <summary>The same against the reference, which shares nothing with the solver.</summary>
    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Costs_what_shortest_paths_find_in_the_end(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var region = new LiveRegion(SmallProblems.Draw(seed, seekers: 12, cells: 5), order, seed);
            for (var each = 0; each < Events; each++)
            {
                region.Happen();
            }

            var now = region.Now();
            var best = ShortestPaths.Best(now, order);
            Claim.That(
                Worth.Of(region.Live.Total, order, now.Weights) == Worth.Of(best, order, now.Weights), $"{region.Live.Total} instead of {best}\n{now}");
        }
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Is_the_best_answer_after_many_events_in_a_county(Order order)
    {
        var region = new LiveRegion(Draft.Of(Instance.Draw(800).ToProblem()), order, seed: 1);
        for (var round = 0; round < 6; round++)
        {
            for (var each = 0; each < 50; each++)
            {
                region.Happen();
            }

            region.IsAtItsBest($"round {round}");
        }
    }

    [Theory]
    [InlineData(Order.Weighted)]
    [InlineData(Order.Strict)]
    public void Is_as_it_was_when_what_happened_is_undone(Order order)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var draft = SmallProblems.Draw(seed, seekers: 20, cells: 8);
            var live = LiveMatching.From(draft.Build(), order);
            var before = Worth.Of(live.Total, order, draft.Weights);

            live.Leave(live.Arrive(new Cost(8, 40, 999), [.. draft.Cells.Select((_, cell) => new Option(cell, new Cost(0, 0, cell)))]));
            for (var cell = 0; cell < draft.Cells.Count; cell++)
            {
                live.AddPlaces(cell, 2);
                live.RemovePlaces(cell, 2);
            }

            Claim.That(Worth.Of(live.Total, order, draft.Weights) == before, $"{draft}");
            Claim.That(live.Certify().Exact, $"{live.Certify().Flaw}\n{draft}");
        }
    }

    [Fact]
    public void Grows_from_nothing()
    {
        var live = LiveMatching.From(new MatchingProblemBuilder().Build(), Order.Strict);
        var seeker = live.Arrive(new Cost(8, 40, 999), []);
        live.CellOf(seeker).ShouldBe(-1);
        for (var each = 0; each < 3_000; each++)
        {
            live.AddCell(1).ShouldBe(each);
        }

        live.Change(seeker, new Cost(8, 40, 999), [new Option(2_999, new Cost(0, 0, 0))]);

        live.CellOf(seeker).ShouldBe(2_999);
        live.CostOf(seeker).ShouldBe(new Cost(0, 0, 0));
        live.Certify().Exact.ShouldBeTrue();
    }

    [Fact]
    public void Refuses_what_cannot_be_and_stays_as_it_was()
    {
        var builder = new MatchingProblemBuilder();
        builder.AddCell(2);
        builder.AddSeeker(new Cost(1, 0, 0));
        builder.AddOption(0, new Cost(0, 0, 0));
        var live = LiveMatching.From(builder.Build(), Order.Weighted);
        var gone = live.Arrive(new Cost(1, 0, 0), []);
        live.Leave(gone);

        Should.Throw<ArgumentException>(() => live.Leave(gone));
        Should.Throw<ArgumentException>(() => live.Leave(-1));
        Should.Throw<ArgumentException>(() => live.Leave(2));
        Should.Throw<ArgumentException>(() => live.Change(gone, new Cost(1, 0, 0), []));
        Should.Throw<ArgumentException>(() => live.Change(0, new Cost(1, 0, 0), [new Option(1, new Cost(0, 0, 0))]));
        Should.Throw<ArgumentException>(() => live.Arrive(new Cost(1, 0, 0), [new Option(-1, new Cost(0, 0, 0))]));
        Should.Throw<ArgumentOutOfRangeException>(() => live.AddCell(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => live.AddPlaces(0, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => live.RemovePlaces(0, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => live.RemovePlaces(0, 3));

        live.IsHere(0).ShouldBeTrue();
        live.IsHere(gone).ShouldBeFalse();
        live.CellOf(gone).ShouldBe(-1);
        live.CellOf(0).ShouldBe(0);
        live.SeekerCount.ShouldBe(2);
        live.Certify().Exact.ShouldBeTrue();
    }

    [Fact]
    public void Refuses_a_problem_with_groups()
    {
        var builder = new MatchingProblemBuilder();
        builder.AddSeeker(new Cost(1, 0, 0));
        builder.AddSeeker(new Cost(1, 0, 0));
        builder.AddGroup(0, 1);

        Should.Throw<ArgumentException>(() => LiveMatching.From(builder.Build(), Order.Strict));
    }
}

using System.Text;

namespace Ledestjerne.Matching.Tests;

/// <summary>
/// A problem that can still be changed, and that the reference solvers read instead of what the builder made of it.
/// Its text is the calls that build it, so that a failure can be pasted into a test.
/// </summary>
internal sealed class Draft
{
    public List<(int Places, int Together)> Cells { get; } = [];

    public List<Wish> Seekers { get; } = [];

    public List<int[]> Groups { get; } = [];

    public Weights Weights { get; set; } = Weights.Standard;

    public static Draft Of(MatchingProblem problem)
    {
        var draft = new Draft { Weights = problem.Weights };
        draft.Cells.AddRange(Enumerable.Range(0, problem.CellCount).Select(cell => (problem.CapacityOf(cell), -1)));
        for (var seeker = 0; seeker < problem.SeekerCount; seeker++)
        {
            var (first, count) = problem.OptionsOf(seeker);
            draft.Seekers.Add(new Wish(problem.UnplacedCost(seeker), [.. Enumerable.Range(first, count)
                .Select(option => (problem.CellOfOption(option), problem.CostOfOption(option)))]));
        }

        return draft;
    }

    public Draft Copy()
    {
        var copy = new Draft { Weights = Weights };
        copy.Cells.AddRange(Cells);
        copy.Seekers.AddRange(Seekers.Select(seeker => new Wish(seeker.Unplaced, [.. seeker.Options])));
        copy.Groups.AddRange(Groups);
        return copy;
    }

    public MatchingProblem Build()
    {
        var builder = new MatchingProblemBuilder(Weights);
        AddTo(builder);
        return builder.Build();
    }

    public void AddTo(MatchingProblemBuilder builder)
    {
        foreach (var (places, together) in Cells)
        {
            builder.AddCell(places, together);
        }

        foreach (var seeker in Seekers)
        {
            builder.AddSeeker(seeker.Unplaced);
            foreach (var (cell, cost) in seeker.Options)
            {
                builder.AddOption(cell, cost);
            }
        }

        foreach (var group in Groups)
        {
            builder.AddGroup(group);
        }
    }

    /// <summary>Solved as it comes, and once more by auction alone, which is to find what is as good.</summary>
    public MatchingAnswer Solve(Order order)
    {
        var answer = Matcher.Solve(Build(), order);
        if (Groups.Count == 0)
        {
            var auctioned = Matcher.Solve(Build(), order, auctionsOnly: true, _ => { }, CancellationToken.None);
            (auctioned.Objective, order == Order.Strict ? auctioned.Total : default).ShouldBe((answer.Objective, order == Order.Strict ? answer.Total : default));
        }

        return answer;
    }

    public override string ToString()
    {
        var text = new StringBuilder().AppendLine($"var builder = new MatchingProblemBuilder(new {Weights});");
        foreach (var (places, together) in Cells)
        {
            text.AppendLine($"builder.AddCell({places}, {together});");
        }

        foreach (var seeker in Seekers)
        {
            text.Append($"builder.AddSeeker({Spelled(seeker.Unplaced)});");
            foreach (var (cell, cost) in seeker.Options)
            {
                text.Append($" builder.AddOption({cell}, {Spelled(cost)});");
            }

            text.AppendLine();
        }

        foreach (var group in Groups)
        {
            text.AppendLine($"builder.AddGroup({string.Join(", ", group)});");
        }

        return text.ToString();
    }

    private static string Spelled(Cost cost) => $"new Cost({cost.First}, {cost.Second}, {cost.Third}, {cost.Tie})";

    internal sealed record Wish(Cost Unplaced, List<(int Cell, Cost Cost)> Options);
}

using System.Collections.Immutable;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Futures_side_by_side
{
    private static readonly RunPlan Plan = SmallRuns.Plan with { Weeks = 1, WarmUpWeeks = 1, Replications = 2 };

    private static readonly ImmutableArray<Scenario> Scenarios =
        [Scenario.AsIs, SmallRuns.Scenario(new Change.MorePlaces(SmallRuns.Orthopaedics, null, 5, RunWeeks.All))];

    [Fact]
    public void Are_the_same_on_one_core_and_on_many()
    {
        var one = Live(1, _ => { }, CancellationToken.None);
        var many = Live(4, _ => { }, CancellationToken.None);

        Accounts(many).ShouldBe(Accounts(one));
        Accounts(one).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Stand_by_scenario_and_seed()
    {
        var set = Live(2, _ => { }, CancellationToken.None);

        set.Futures.Select(f => f.Scenario).ShouldBe(Scenarios);
        foreach (var future in set.Futures)
        {
            future.Runs.Select(r => r.Seed).ShouldBe([5UL, 6UL]);
            future.Runs.ShouldAllBe(r => r.Scenario == future.Scenario.Code);
        }
    }

    [Fact]
    public void Tell_of_every_week_one_at_a_time()
    {
        var told = new List<RunProgress>();
        Live(4, told.Add, CancellationToken.None);

        told.Where(p => p.SoFar is null).Select(p => p.Done).ShouldBe(Enumerable.Range(1, 8));
        told.ShouldAllBe(p => p.Of == 8);
        told[^1].Share.ShouldBe(1);
    }

    /// <summary>On one core; on several the last may be done before the first.</summary>
    [Fact]
    public void Tell_of_what_all_have_lived_before_the_last_are_done()
    {
        var told = new List<FutureSet>();
        var whole = Live(1, p => told.AddRange(p.SoFar is { } soFar ? [soFar] : []), CancellationToken.None);

        var first = told.ShouldHaveSingleItem();
        first.Plan.ShouldBe(Plan with { Replications = 1 });
        first.Futures.Select(f => f.Scenario).ShouldBe(Scenarios);
        Accounts(first).ShouldBe(whole.Futures.Select(f => f.Runs[0].Account));
    }

    [Fact]
    public void Stop_when_asked_to()
    {
        using var cancel = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Live(2, p => { if (p.Done == 2) { cancel.Cancel(); } }, cancel.Token));
    }

    private static FutureSet Live(int cores, Action<RunProgress> progress, CancellationToken cancel) =>
        FutureRuns.Live(SmallRuns.Setup, Scenarios, Plan, progress, cores, cancel);

    private static List<RunAccount> Accounts(FutureSet set) => [.. set.Futures.SelectMany(f => f.Runs).Select(r => r.Account)];
}

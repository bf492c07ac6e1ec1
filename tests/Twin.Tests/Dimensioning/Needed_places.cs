using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>Solved on the small region, lived for real.</summary>
public sealed class Needed_places
{
    private static readonly RunPlan Plan = SmallRuns.Plan with { Weeks = 8, WarmUpWeeks = 1, Replications = 3 };
    private static readonly Lazy<FutureSet> AsIs = new(() => Live(Scenario.AsIs));

    [Fact]
    public void Are_the_least_that_meet_the_target()
    {
        var target = Target("mean wait of physiotherapy ≤ 21 days");
        AtPhysiotherapy(AsIs.Value.Futures[0], target).ShouldBeFalse("the target must be missed at first");

        var found = Solve(target);

        var needed = found.Services.ShouldHaveSingleItem();
        needed.IsEnough.ShouldBeTrue();
        needed.Added.ShouldBeGreaterThan(0);
        needed.UpperBound.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(21);
        found.IsConfirmed.ShouldBeTrue();
        AtPhysiotherapy(found.Future, target).ShouldBeTrue();
        AtPhysiotherapy(Live(With(needed.Added - 1)).Futures[0], target).ShouldBeFalse();
    }

    [Fact]
    public void Are_none_where_the_target_is_met_already()
    {
        var found = Solve(Target("mean wait of each service ≤ 3000 days"));

        found.Rounds.ShouldBe(0);
        found.IsConfirmed.ShouldBeTrue();
        found.Services.ShouldAllBe(s => s.Added == 0 && s.IsEnough);
        found.Services.Length.ShouldBe(AsIs.Value.Futures[0].Runs[0].Services.Length);
    }

    [Fact]
    public void Are_sought_for_all_services_at_once()
    {
        var found = Solve(Target("mean wait of each service ≤ 15 days"));

        found.Services.Count(s => s.Added > 0).ShouldBeGreaterThan(1);
        found.IsConfirmed.ShouldBeTrue();
        foreach (var needed in found.Services.Where(s => s.IsEnough && s.Added > 0))
        {
            needed.UpperBound.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(15);
        }
    }

    [Fact]
    public void Stop_being_sought_when_asked_to()
    {
        using var cancel = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Dimensioning.Solve(
            AsIs.Value, Target("mean wait of physiotherapy ≤ 21 days"), round => { if (round == 2) { cancel.Cancel(); } }, _ => { }, cancel.Token));
    }

    private static Dimensioned Solve(DimensioningTarget target) => Dimensioning.Solve(AsIs.Value, target, _ => { }, _ => { }, CancellationToken.None);

    private static DimensioningTarget Target(string text) => TargetText.Read(text, SmallRuns.Setup.Catalogue, out var wrong).ShouldNotBeNull(wrong);

    private static Scenario With(int places) => places == 0
        ? Scenario.AsIs
        : SmallRuns.Scenario(new Change.MorePlaces(SmallRuns.Physiotherapy, null, places, new RunWeeks(1 - Plan.WarmUpWeeks)));

    private static bool AtPhysiotherapy(Future future, DimensioningTarget target) =>
        target.IsMet(future.Runs.Select(run => target.In(SmallRuns.Of(run, SmallRuns.Physiotherapy))));

    private static FutureSet Live(Scenario scenario) => FutureRuns.Live(SmallRuns.Setup, [scenario], Plan, _ => { }, CancellationToken.None);
}

using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>Common random numbers: scenarios of one seed differ by what was changed, and by nothing else.</summary>
public sealed class Futures_share_their_people
{
    private static readonly RegionSetup Region = LivedRegion.Load(SmallRegion.Path);
    private static readonly RunPlan Plan = new(new LocalDate(2026, 2, 2), Weeks: 10, WarmUpWeeks: 2, Seed: 7, Replications: 1);
    private static readonly ServiceId Changed = new("orthopaedics");

    [Fact]
    public void Needs_arise_alike_whatever_is_changed_elsewhere()
    {
        var asIs = Live(Scenario.AsIs);
        var more = Live(With(new Change.MorePlaces(Changed, null, 5, RunWeeks.All)));

        foreach (var (one, other) in asIs.Services.Zip(more.Services).Where(p => p.First.Service.Code is not ("emergency" or "clarification")))
        {
            // A follow-up in another week makes a need of its own there, and takes one away at the door: a few may move.
            var apart = one.Weeks.Zip(other.Weeks).Sum(w => Math.Abs(w.First.Raised - w.Second.Raised));
            apart.ShouldBeLessThanOrEqualTo(1 + (one.Weeks.Sum(w => w.Raised) / 10), one.Service.Code);
        }

        asIs.Account.StateHash.ShouldNotBe(more.Account.StateHash);
    }

    [Fact]
    public void More_places_never_make_the_queue_longer()
    {
        var asIs = Live(Scenario.AsIs);
        var more = Live(With(new Change.MorePlaces(Changed, null, 5, RunWeeks.All)));

        Waiting(more).ShouldBeLessThan(Waiting(asIs));
    }

    [Fact]
    public void A_change_of_nothing_changes_nothing()
    {
        var asIs = Live(Scenario.AsIs);
        var same = Live(With(new Change.ScaledNeeds(null, 100, RunWeeks.All)));

        same.Account.StateHash.ShouldBe(asIs.Account.StateHash);
    }

    [Fact]
    public void Another_seed_is_another_life()
    {
        var one = TwinRun.Live(Region, Scenario.AsIs, Plan, 7, () => { }, CancellationToken.None);
        var again = TwinRun.Live(Region, Scenario.AsIs, Plan, 7, () => { }, CancellationToken.None);
        var other = TwinRun.Live(Region, Scenario.AsIs, Plan, 8, () => { }, CancellationToken.None);

        again.Account.StateHash.ShouldBe(one.Account.StateHash);
        other.Account.StateHash.ShouldNotBe(one.Account.StateHash);
    }

    private static RunRecord Live(Scenario scenario) => TwinRun.Live(Region, scenario, Plan, Plan.Seed, () => { }, CancellationToken.None);

    private static Scenario With(Change change) => new("changed", "Changed", [change]);

    private static int Waiting(RunRecord run) => run.Services.Single(s => s.Service == Changed).Weeks[^1].Waiting;
}

using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class What_a_run_records
{
    [Fact]
    public void Everybody_who_entered_is_closed_or_still_open()
    {
        var account = SmallRuns.AsIs.Account;

        account.Entered.ShouldBeGreaterThan(400);
        account.Closed.ShouldBeGreaterThan(50);
        (account.Closed + account.Open).ShouldBe(account.Entered);
    }

    [Fact]
    public void Time_in_the_queue_is_the_sum_of_everybodys_wait()
    {
        var account = SmallRuns.AsIs.Account;

        account.QueueDays.ShouldBeGreaterThan(1_000);
        account.WaitDays.ShouldBe(account.QueueDays);
    }

    [Fact]
    public void Time_in_the_queue_is_near_its_length_at_the_ends_of_weeks()
    {
        var run = SmallRuns.AsIs;
        var mean = run.Services.Sum(s => s.Weeks.Average(w => w.Waiting));

        (run.Account.QueueDays / (7 * SmallRuns.Plan.Weeks)).ShouldBe(mean, mean * 0.05);
    }

    [Fact]
    public void Time_in_the_queue_stands_where_those_who_waited_started()
    {
        const double MsOfDay = 86_400_000;
        var weeks = SmallRuns.AsIs.Services.SelectMany(s => s.Weeks).ToList();

        // From a right to a start is never longer than from receipt to start, which is counted in whole days.
        weeks.ShouldAllBe(w => w.QueuedMs <= (w.WaitedDays + w.Started) * MsOfDay);
        weeks.Count(w => w.QueuedMs > 0).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_queue_of_a_week_is_that_of_the_week_before_with_what_came_and_went()
    {
        foreach (var service in SmallRuns.AsIs.Services)
        {
            for (var w = 1; w < service.Weeks.Length; w++)
            {
                var (before, now) = (service.Weeks[w - 1], service.Weeks[w]);
                // Whoever gave up before a right was granted is among the withdrawn too.
                (before.Waiting + now.Granted - now.Started - now.Waiting).ShouldBeInRange(0, now.Withdrawn + now.Died, service.Service.Code);
            }
        }
    }

    [Fact]
    public void Groups_add_up_to_the_services()
    {
        var run = SmallRuns.AsIs;
        foreach (var service in run.Services)
        {
            var groups = run.Groups.Where(g => g.Service == service.Service).ToList();
            groups.Sum(g => g.Started).ShouldBe(service.Weeks.Sum(w => w.Started));
            groups.Sum(g => g.WaitedDays).ShouldBe(service.Weeks.Sum(w => w.WaitedDays));
            groups.Sum(g => g.Late).ShouldBe(service.Weeks.Sum(w => w.StartedLate));
            groups.Sum(g => g.StillWaiting).ShouldBe(service.Weeks[^1].Waiting);
            groups.Sum(g => g.PastDeadline).ShouldBe(service.Weeks[^1].PastDeadline);
        }
    }

    [Fact]
    public void Places_are_those_of_the_capacity_and_are_never_overbooked()
    {
        foreach (var service in SmallRuns.AsIs.Services)
        {
            var capacity = SmallRuns.Setup.Capacity.Rows.Where(r => r.Service == service.Service && r.Weeks is null).Sum(r => r.PlacesPerWeek);
            service.Weeks.ShouldAllBe(w => w.Places == capacity && w.PlacesUsed <= w.Places && w.Started <= w.PlacesUsed);
        }
    }

    [Fact]
    public void Nothing_is_counted_before_the_measured_weeks()
    {
        var longer = SmallRuns.Plan with { WarmUpWeeks = 4, Weeks = 2 };
        var run = TwinRun.Live(SmallRuns.Healthy, Scenario.AsIs, longer, 1, () => { }, CancellationToken.None);

        run.Services.ShouldAllBe(s => s.Weeks.Length == 2);
        run.Services.Sum(s => s.Weeks.Sum(w => (long)w.Raised)).ShouldBeLessThan(run.Account.Entered / 2);
        (run.Account.QueueDays / 14).ShouldBeInRange(0, run.Account.Entered);
    }

    [Fact]
    public void The_same_seed_ends_in_the_same_state_and_another_in_another()
    {
        SmallRuns.Live().Account.ShouldBe(SmallRuns.AsIs.Account);
        TwinRun.Live(SmallRuns.Healthy, Scenario.AsIs, SmallRuns.Plan, 6, () => { }, CancellationToken.None).Account.StateHash
            .ShouldNotBe(SmallRuns.AsIs.Account.StateHash);
        SmallRuns.AsIs.Account.StateHash.ShouldMatch("^[0-9a-f]{64}$");
    }
}

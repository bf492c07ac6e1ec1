using Ledestjerne.Domain;
using Ledestjerne.Engine.Tests.Loop;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Timers;

public class Timers : Given_engine
{
    [Fact]
    public async Task Wakes_each_case_once_for_each_deadline()
    {
        var running = Run();
        for (var number = 0; number < 300; number++)
        {
            await running.Submit(Lives.Of(number, SmallRegion.Start).First());
        }

        var before = running.Position;
        var late = SmallRegion.Start + Duration.FromDays(21);
        await running.AdvanceTo(late);
        running.Position.ShouldBe(before + 300);
        await running.AdvanceTo(late);
        running.Position.ShouldBe(before + 300);
        Journal.ReadAt([before + 1, before + 300]).Select(each => each.Event)
            .ShouldAllBe(each => each is AssessmentOverdue);
        Bugs.ShouldBeEmpty();
    }

    [Fact]
    public void To_expect_cases_changes_nothing_and_minds_none_that_is_not_there()
    {
        var driven = Open();
        var raised = Enumerable.Range(1, 100).Select(number => Lives.Of(number, SmallRegion.Start).First()).ToList();
        raised.ForEach(command => driven.Apply(command));
        var (before, position) = (StateFingerprint.Of(driven.Driven), driven.Position);
        foreach (var command in raised)
        {
            driven.Expect(((CaseCommand)command).Case);
            driven.Expect(new CaseId(Guid.NewGuid()));
        }

        (StateFingerprint.Of(driven.Driven), driven.Position).ShouldBe((before, position));
        driven.ApplyDue(SmallRegion.Start + Duration.FromDays(21)).ShouldBe(100);
    }

    [Fact]
    public void Wakes_again_after_a_restart_only_what_it_had_not_woken()
    {
        var driven = Open();
        driven.Apply(Lives.Of(1, SmallRegion.Start).First());
        driven = Reopen();
        var late = SmallRegion.Start + Duration.FromDays(21);
        driven.ApplyDue(late).ShouldBe(1);
        driven = Reopen();
        driven.ApplyDue(late).ShouldBe(0);
        Bugs.ShouldBeEmpty();
    }

    [Fact]
    public void Reports_a_deadline_that_passed_in_silence_and_tries_again_the_next_day()
    {
        var driven = Open(new RegionEngine.Watch([], Bugs.Add) { Decide = (state, command) => command is Wake ? Outcome.Nothing : Decider.Decide(state, command) });
        driven.Apply(Lives.Of(1, SmallRegion.Start).First());
        var late = SmallRegion.Start + Duration.FromDays(21);
        driven.ApplyDue(late).ShouldBe(0);
        Bugs.ShouldHaveSingleItem().ShouldBeOfType<SilentDeadline>();
        driven.ApplyDue(late).ShouldBe(0);
        Bugs.Count.ShouldBe(1);
        driven.ApplyDue(late + Duration.FromDays(1));
        Bugs.Count.ShouldBe(2);
    }

    [Fact]
    public void Wake_in_the_order_of_days_and_then_of_case_numbers()
    {
        var driven = Open();
        for (var number = 0; number < 40; number++)
        {
            driven.Apply(Lives.Of(number, SmallRegion.Start + Duration.FromDays(40 - number)).First());
        }

        var before = driven.Position;
        driven.ApplyDue(SmallRegion.Start + Duration.FromDays(90)).ShouldBe(40);
        driven.Flush();
        var woken = Journal.Read(before + 1).SelectMany(batch => batch.ToArray())
            .Select(record => driven.Driven.Find(((CaseEvent)record.Event).Case)!)
            .Select(each => ((Raised)each).AssessmentDue.ToString("uuuu-MM-dd", null) + $" {each.File.Number:000}").ToList();
        woken.Count.ShouldBe(40);
        woken.ShouldBe(woken.Order());
    }

    [Fact]
    public void Wake_the_lower_number_first_although_its_day_was_set_later()
    {
        var driven = Open();
        var nextDay = SmallRegion.Start + Duration.FromDays(1);
        driven.Apply(Lives.Of(4, SmallRegion.Start).First());
        driven.Apply(Lives.Of(5, nextDay).First());
        var grant = (GrantRight)Lives.Of(4, nextDay).ElementAt(1);
        driven.Apply(grant with { LatestStart = grant.LatestStart.PlusDays(60) }).ShouldBeOfType<Submission.Accepted>();
        driven.Driven.Cases.Cast<OpenCase>().Select(each => each.WakeOn).Distinct().Count().ShouldBe(1);
        var before = driven.Position;
        driven.ApplyDue(SmallRegion.Start + Duration.FromDays(20)).ShouldBe(2);
        driven.Flush();
        ((CaseEvent)Journal.ReadAt([before + 1])[0].Event).Case.ShouldBe(grant.Case);
    }

    [Fact]
    public void Have_ids_that_follow_from_case_kind_and_day()
    {
        var (one, other) = (new CaseId(Numbered(1)), new CaseId(Numbered(2)));
        var day = new LocalDate(2026, 12, 4);
        WakeId.For(one, "OfferExpiry", day).ShouldBe(WakeId.For(one, "OfferExpiry", day));
        new[]
        {
            WakeId.For(one, "OfferExpiry", day), WakeId.For(other, "OfferExpiry", day), WakeId.For(one, "StepDue", day),
            WakeId.For(one, "OfferExpiry", day.PlusDays(1)),
        }.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Follow_a_clock_that_was_ahead_while_the_region_was_stopped()
    {
        var driven = Open();
        driven.Apply(Lives.Of(1, SmallRegion.Start).First());
        var before = driven.Position;
        driven.Run();
        using var until = new CancellationTokenSource();
        var time = new RegionTime(driven, new Stopped(SmallRegion.Start + Duration.FromDays(21))).Run(until.Token);
        while (driven.Position == before)
        {
            await Task.Delay(5);
        }

        await until.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(time);
        driven.Position.ShouldBe(before + 1);
    }

    private static Guid Numbered(int number) => new(number, 0, 0, new byte[8]);

    private sealed class Stopped(Instant at) : IClock
    {
        public Instant GetCurrentInstant() => at;
    }
}

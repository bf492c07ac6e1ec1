using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Loop;

/// <summary>What the engine keeps, whatever the journal is kept in.</summary>
public abstract class Engine_contract : Given_engine
{
    [Fact]
    public void Lives_whole_lives_and_replays_to_the_same_state()
    {
        var driven = Open();
        var outcomes = Lives.Mixed(1, 200, SmallRegion.Start).Select(driven.Apply).ToList();
        driven.ApplyDue(SmallRegion.Start + Duration.FromDays(60)).ShouldBeGreaterThan(0);
        driven.Flush();
        outcomes.OfType<Submission.Refused>().Select(each => each.Reason.Code).Distinct().ShouldBe(["placement.offer-gone"]);
        outcomes.OfType<Submission.Accepted>().Count(each => each.Repeated).ShouldBe(20);
        var (state, history, last) = (States.Of(driven.Driven), Histories(driven), driven.Position);
        last.ShouldBeGreaterThan(1000);
        Bugs.ShouldBeEmpty();

        var again = Reopen();
        again.Position.ShouldBe(last);
        States.Of(again.Driven).ShouldBe(state);
        Histories(again).ShouldBe(history);
    }

    [Fact]
    public void Answers_a_repeated_command_as_the_first_time()
    {
        var driven = Open();
        var raise = Lives.Of(1, SmallRegion.Start).First();
        var first = driven.Apply(raise).ShouldBeOfType<Submission.Accepted>();
        foreach (var when in new Action[] { () => { }, driven.Flush, () => driven = Reopen() })
        {
            when();
            var again = driven.Apply(raise).ShouldBeOfType<Submission.Accepted>();
            (again.Repeated, again.First, again.Last).ShouldBe((true, first.First, first.Last));
            again.Events.ShouldBe(first.Events.AsEnumerable());
        }

        driven.Position.ShouldBe(first.Last);
    }

    [Fact]
    public void Leaves_nothing_of_a_refused_command()
    {
        var driven = Open();
        var before = driven.Position;
        var wrong = (RaiseNeed)Lives.Of(1, SmallRegion.Start).First() with { Service = new ServiceId("no-such") };
        driven.Apply(wrong).ShouldBeOfType<Submission.Refused>();
        driven.Position.ShouldBe(before);
        driven.Apply(Lives.Of(1, SmallRegion.Start).First()).ShouldBeOfType<Submission.Accepted>().Repeated.ShouldBeFalse();
    }

    [Fact]
    public async Task Leaves_nothing_of_a_command_that_would_break_a_promise()
    {
        var running = Run(new RegionEngine.Watch([], Bugs.Add) { Decide = Vanishing });
        var before = running.Position;
        var raise = (RaiseNeed)Lives.Of(1, SmallRegion.Start).First();
        (await running.Submit(raise)).ShouldBeOfType<Submission.Accepted>();
        var grant = Lives.Of(1, SmallRegion.Start).ElementAt(1);
        (await Should.ThrowAsync<PromiseBroken>(async () => await running.Submit(grant))).Broken.Promise.ShouldBe("L2");
        Bugs.ShouldHaveSingleItem().ShouldBeOfType<PromiseBroken>();
        running.Position.ShouldBe(before + 1);
        running.Read(state => state.Find(raise.Case)).ShouldBeOfType<Raised>();
        (await running.Submit(Lives.Of(2, SmallRegion.Start).First())).ShouldBeOfType<Submission.Accepted>();
    }

    [Fact]
    public async Task Leaves_nothing_of_a_command_with_words_where_a_code_should_be()
    {
        var running = Run();
        var before = running.Position;
        await Should.ThrowAsync<NotEncodable>(async () => await running.Submit(
            Lives.Of(1, SmallRegion.Start).First() is RaiseNeed raise
                ? raise with { Stamp = raise.Stamp with { By = new Actor.Institution(new ProviderId("Kari Nordmann"), default) } }
                : throw new InvalidOperationException()));
        running.Position.ShouldBe(before);
        running.Read(state => state.Cases.Count).ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_times_to_the_millisecond_as_the_journal_does()
    {
        var running = Run();
        var raise = (RaiseNeed)Lives.Of(1, SmallRegion.Start + Duration.FromTicks(12_345)).First();
        var submission = (Submission.Accepted)await running.Submit(raise);
        Journal.ReadAt([submission.First])[0].Stamp.At.ShouldBe(SmallRegion.Start + Duration.FromMilliseconds(1));
    }

    [Fact]
    public async Task Takes_commands_from_many_at_once_and_loses_none()
    {
        var running = Run();
        var before = running.Position;
        var submitted = await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            List<Submission.Accepted> accepted = [];
            for (var number = worker * 100; number < (worker * 100) + 30; number++)
            {
                foreach (var command in Lives.Of(number, SmallRegion.Start))
                {
                    if (await running.Submit(command) is Submission.Accepted { Repeated: false } yes)
                    {
                        Journal.LastPosition.ShouldBeGreaterThanOrEqualTo(yes.Last);
                        accepted.Add(yes);
                    }
                }
            }

            return accepted;
        })));
        var positions = submitted.SelectMany(each => each).SelectMany(each => Enumerable.Range((int)each.First, each.Events.Length)).Order().ToList();
        positions.ShouldBe(Enumerable.Range((int)before + 1, positions.Count));
        positions[^1].ShouldBe((int)running.Position);
    }

    [Fact]
    public async Task Writes_what_waited_for_one_flush_in_the_next()
    {
        var running = Run();
        Journal.Hold();
        var all = Enumerable.Range(0, 500).Select(number => running.Submit(Lives.Of(number, SmallRegion.Start).First()).AsTask()).ToList();
        while (running.Read(state => state.Cases.Count) < 500)
        {
            await Task.Yield();
        }

        var batches = Journal.Batches.Count;
        all.ShouldAllBe(each => !each.IsCompleted);
        Journal.LetGo();
        await Task.WhenAll(all);
        (Journal.Batches.Count - batches).ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Shows_no_page_with_what_could_be_lost()
    {
        var running = Run();
        Journal.Hold();
        var submitting = running.Submit(Lives.Of(1, SmallRegion.Start).First()).AsTask();
        while (running.Read(state => state.Cases.Count) == 0)
        {
            await Task.Yield();
        }

        var page = running.ReadDurable(state => state.Cases.Count).AsTask();
        await Task.Delay(50);
        page.IsCompleted.ShouldBeFalse();
        submitting.IsCompleted.ShouldBeFalse();
        Journal.LetGo();
        (await page).ShouldBe(1);
        await submitting;
    }

    [Fact]
    public async Task Shows_everybody_what_they_have_just_done()
    {
        var running = Run();
        for (var number = 0; number < 50; number++)
        {
            await running.Submit(Lives.Of(number, SmallRegion.Start).First());
            (await running.ReadDurable(state => state.Cases.Count)).ShouldBe(number + 1);
        }
    }

    [Fact]
    public async Task Stops_for_good_when_the_journal_fails()
    {
        var running = Run();
        Journal.Hold();
        var pending = running.Submit(Lives.Of(1, SmallRegion.Start).First()).AsTask();
        while (running.Read(state => state.Cases.Count) == 0)
        {
            await Task.Yield();
        }

        var page = running.ReadDurable(state => state.Cases.Count).AsTask();
        var before = Journal.LastPosition;
        Journal.Fails = true;
        Journal.LetGo();
        await Should.ThrowAsync<RegionStopped>(pending);
        await Should.ThrowAsync<RegionStopped>(page);
        await Should.ThrowAsync<RegionStopped>(running.Stopped);
        await Should.ThrowAsync<RegionStopped>(async () => await running.Submit(Lives.Of(2, SmallRegion.Start).First()));
        await Should.ThrowAsync<RegionStopped>(async () => await running.AdvanceTo(SmallRegion.Start));
        Should.Throw<RegionStopped>(() => running.Read(state => state.Cases.Count));
        Journal.LastPosition.ShouldBe(before);
    }

    [Fact]
    public async Task Stops_for_good_when_a_projection_fails()
    {
        var running = Run(new RegionEngine.Watch([new Failing()], Bugs.Add));
        await Should.ThrowAsync<RegionStopped>(async () => await running.Submit(Lives.Of(1, SmallRegion.Start).First()));
        await Should.ThrowAsync<RegionStopped>(running.Stopped);
        await Should.ThrowAsync<RegionStopped>(async () => await running.Submit(Lives.Of(2, SmallRegion.Start).First()));
    }

    [Fact]
    public void Is_driven_or_runs_but_not_both()
    {
        var running = Run();
        Should.Throw<InvalidOperationException>(() => running.Apply(Lives.Of(1, SmallRegion.Start).First()));
    }

    private List<string> Histories(RegionEngine driven) =>
    [
        .. driven.Driven.Cases.OrderBy(each => each.File.Number).Select(each =>
        {
            driven.Flush();
            var positions = History.PositionsOf(each);
            Journal.ReadAt([.. positions]).ShouldAllBe(record => ((CaseEvent)record.Event).Case == each.Id);
            return $"{each.File.Number}: {string.Join(' ', positions)}";
        }),
    ];

    /// <summary>A planted bug: grants rights in the name of somebody who is not treating.</summary>
    private static Outcome Vanishing(RegionState state, Command command) => command is GrantRight
        ? Decider.Decide(state, command) is { Events: [RightGranted granted] }
            ? new RightBySelfReferral(granted.Case, granted.Right, granted.ChooseBy)
            : throw new InvalidOperationException()
        : Decider.Decide(state, command);

    private sealed class Failing : IProjection
    {
        public void Apply(long position, in Transition transition)
        {
            if (transition.After is not null)
            {
                throw new InvalidOperationException("A planted bug.");
            }
        }
    }
}

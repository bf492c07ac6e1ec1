using System.Collections.Immutable;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using Ledestjerne.Web.Laboratory;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Ledestjerne.Web.Tests.Laboratory;

public sealed class Trials_in_the_laboratory : IDisposable
{
    private readonly Town _town = new();
    private readonly SemaphoreSlim _gate = new(0);
    private readonly List<ImmutableArray<Scenario>> _asked = [];
    private LaboratoryRuns? _runs;

    [Fact]
    public async Task Are_lived_one_at_a_time_one_waits_and_a_third_is_refused()
    {
        var runs = Over(Held);
        var first = Ask(runs, 4).ShouldNotBeNull();
        var second = Ask(runs, 5).ShouldNotBeNull();
        Ask(runs, 6).ShouldBeNull();
        second.State.ShouldBeOfType<TrialState.Queued>();
        _gate.Release();
        await Ends(first);
        _gate.Release();
        await Ends(second);
        first.State.ShouldBeOfType<TrialState.Found>();
        second.State.ShouldBeOfType<TrialState.Found>();
        Ask(runs, 6).ShouldNotBeNull();
    }

    [Fact]
    public async Task That_throw_end_as_failed_and_let_the_next_one_live()
    {
        var runs = Over(BrokenOnce());
        var (first, second) = (Ask(runs, 4), Ask(runs, 4));
        await Ends(first.ShouldNotBeNull());
        await Ends(second.ShouldNotBeNull());
        first.State.ShouldBeOfType<TrialState.Failed>();
        second.State.ShouldBeOfType<TrialState.Found>();
    }

    [Fact]
    public async Task Are_cancelled_while_they_live_and_while_they_wait()
    {
        var runs = Over(Held);
        var (first, second) = (Ask(runs, 4).ShouldNotBeNull(), Ask(runs, 5).ShouldNotBeNull());
        runs.Cancel(second);
        second.State.ShouldBeOfType<TrialState.Cancelled>();
        runs.Cancel(first);
        await Ends(first);
        first.State.ShouldBeOfType<TrialState.Cancelled>();
        Ask(runs, 6).ShouldNotBeNull();
    }

    [Fact]
    public async Task Live_the_region_as_it_is_once_for_the_same_plan()
    {
        var runs = Over(Noted);
        await Ends(Ask(runs, 4).ShouldNotBeNull());
        await Ends(Ask(runs, 4).ShouldNotBeNull());
        await Ends(Ask(runs, 5).ShouldNotBeNull());
        _asked.Select(each => each.Length).ShouldBe([2, 1, 2]);
    }

    [Fact]
    public async Task Find_the_region_as_it_is_lived_when_the_form_has_been_opened()
    {
        var runs = Over(Noted);
        runs.GetReady(_town.Today);
        runs.GetReady(_town.Today);
        var trial = Ask(runs, Experiment.UsualWeeks, Experiment.UsualTimes).ShouldNotBeNull();
        await Ends(trial);
        runs.GetReady(_town.Today);
        _asked.Select(each => each.Length).ShouldBe([1, 1]);
        var alone = Over(FutureRuns.Live);
        var same = Ask(alone, Experiment.UsualWeeks, Experiment.UsualTimes);
        await Ends(same.ShouldNotBeNull());
        Figures(trial).ShouldBe(Figures(same));
    }

    [Fact]
    public async Task Of_another_plan_do_not_wait_for_what_was_got_ready()
    {
        var runs = Over(Held);
        runs.GetReady(_town.Today);
        var trial = Ask(runs, 5).ShouldNotBeNull();
        for (var tries = 0; tries < 200 && trial.State is TrialState.Queued; tries++)
            await Task.Delay(50);
        trial.State.ShouldBeOfType<TrialState.Lived>();
        _gate.Release();
        await Ends(trial);
        trial.State.ShouldBeOfType<TrialState.Found>();
    }

    [Fact]
    public async Task Live_after_getting_ready_failed()
    {
        var runs = Over(BrokenOnce());
        runs.GetReady(_town.Today);
        var trial = Ask(runs, Experiment.UsualWeeks, Experiment.UsualTimes).ShouldNotBeNull();
        await Ends(trial);
        trial.State.ShouldBeOfType<TrialState.Found>();
    }

    [Fact]
    public async Task Give_the_same_answer_each_time()
    {
        var runs = Over(FutureRuns.Live);
        var (first, second) = (Ask(runs, 4), Ask(runs, 4));
        await Ends(first.ShouldNotBeNull());
        await Ends(second.ShouldNotBeNull());
        Figures(first).ShouldBe(Figures(second));
    }

    /// <param name="isReady">The region as it is has been lived before.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Show_so_far_what_fewer_lives_would_have_shown(bool isReady)
    {
        var runs = Over(HeldSoFar);
        if (isReady)
        {
            _gate.Release(10);
            await Ends(Ask(runs, 4, 3).ShouldNotBeNull());
            while (_gate.Wait(0))
            {
            }
        }
        var trial = Ask(runs, 4, 3).ShouldNotBeNull();
        _gate.Release();
        for (var tries = 0; tries < 600 && trial.SoFar?.Times != 2; tries++)
            await Task.Delay(50);
        var soFar = trial.SoFar.ShouldNotBeNull();
        _gate.Release(10);
        await Ends(trial);
        var fewer = Ask(runs, 4, 2).ShouldNotBeNull();
        await Ends(fewer);
        Figures(soFar).ShouldBe(Figures(fewer));
    }

    [Fact]
    public async Task Never_read_the_running_region_nor_change_it()
    {
        var runs = Over(FutureRuns.Live);
        var before = _town.Hand.Engine.Position;
        Trial? trial = null;
        _town.Hand.Engine.Read(_ =>
        {
            // The region's state is held here: a trial that needed it would not end.
            trial = Ask(runs, 4).ShouldNotBeNull();
            Ends(trial).GetAwaiter().GetResult();
            return true;
        });
        trial.ShouldNotBeNull().State.ShouldBeOfType<TrialState.Found>();
        _town.Hand.Engine.Position.ShouldBe(before);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Are_forgotten_oldest_first()
    {
        var runs = Over((_, _, _, _, _, _) => throw new InvalidOperationException("A bug."));
        var first = Ask(runs, 4).ShouldNotBeNull();
        await Ends(first);
        for (var n = 0; n < 12; n++)
            await Ends(Ask(runs, 4).ShouldNotBeNull());
        runs.Find(first.Id).ShouldBeNull();
        runs.Trials.Length.ShouldBe(12);
    }

    [Fact]
    public void Say_how_long_is_left_when_some_weeks_are_lived()
    {
        var since = Instant.FromUtc(2026, 11, 22, 3, 0);
        new TrialState.Lived(5, 400, since).Left(since + Duration.FromSeconds(10)).ShouldBeNull();
        new TrialState.Lived(100, 400, since).Left(since + Duration.FromSeconds(10)).ShouldBe(Duration.FromSeconds(30));
    }

    public void Dispose()
    {
        _runs?.Dispose();
        _town.Dispose();
    }

    private LaboratoryRuns Over(LiveFutures live) => _runs = new LaboratoryRuns(_town.Hand, _town.Clock, live, NullLogger<LaboratoryRuns>.Instance);

    private FutureSet Noted(
        RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, int cores, CancellationToken cancel)
    {
        lock (_asked)
            _asked.Add(scenarios);
        return FutureRuns.Live(setup, scenarios, plan, progress, cores, cancel);
    }

    private static LiveFutures BrokenOnce()
    {
        var isFirst = true;
        return (setup, scenarios, plan, progress, cores, cancel) =>
        {
            if (!isFirst)
                return FutureRuns.Live(setup, scenarios, plan, progress, cores, cancel);
            isFirst = false;
            throw new InvalidOperationException("A bug.");
        };
    }

    private FutureSet Held(
        RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, int cores, CancellationToken cancel)
    {
        _gate.Wait(cancel);
        return FutureRuns.Live(setup, scenarios, plan, progress, cores, cancel);
    }

    /// <summary>Waits each time there is more of an answer; on one core, where one life is done after the other.</summary>
    private FutureSet HeldSoFar(
        RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, int cores, CancellationToken cancel) =>
        FutureRuns.Live(setup, scenarios, plan, told =>
        {
            progress(told);
            if (told.SoFar is not null)
                _gate.Wait(cancel);
        }, 1, cancel);

    private Trial? Ask(LaboratoryRuns runs, int weeks, int times = Experiment.LeastTimes) =>
        runs.Ask(new Experiment([], [new PlacesMoved(_town.Setup.Catalogue.Services[Town.Orthopaedics], 5)], weeks, times), _town.Today);

    private static async Task Ends(Trial trial)
    {
        for (var tries = 0; tries < 1200 && trial.IsUnderWay; tries++)
            await Task.Delay(50);
        trial.IsUnderWay.ShouldBeFalse();
    }

    private static string Figures(Trial? trial) => Figures(((TrialState.Found)trial.ShouldNotBeNull().State).Findings);

    private static string Figures(TrialFindings found) => string.Join(
        '\n', found.Figures.Services.SelectMany(each => each.Scenarios).SelectMany(each => each.Figures));
}

using System.Collections.Immutable;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using Ledestjerne.Web.Regional;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Ledestjerne.Web.Laboratory;

/// As <see cref="FutureRuns.Live(RegionSetup, ImmutableArray{Scenario}, RunPlan, Action{RunProgress}, int, CancellationToken)"/>.
public delegate FutureSet LiveFutures(
    RegionSetup setup, ImmutableArray<Scenario> scenarios, RunPlan plan, Action<RunProgress> progress, int cores, CancellationToken cancel);

/// Lives the futures that are asked for, beside the region and never on its thread: one trial at a time, and one that
/// waits. The twin begins from the region's files, so the running region is not read at all.
public sealed class LaboratoryRuns(RegionAtHand region, IClock clock, LiveFutures live, ILogger<LaboratoryRuns> log) : IDisposable
{
    /// The newest ones are remembered, each about a megabyte; the address of an older one says that it is gone.
    private const int Remembered = 12;

    /// The longest trial there can be is minutes; one that takes longer than this will not be waited for by anybody.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// One core is left for the pages and the region, where there is more than one.
    private static readonly int Cores = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly List<Trial> _trials = [];
    private bool _isLiving;

    /// The region as it is, lived by the latest plan: the next trial of the same plan need not live it again.
    private (RunPlan Plan, Future Future)? _asIs;

    /// The region as it is, being lived for a trial that has not been asked for yet.
    private (RunPlan Plan, CancellationTokenSource Stop)? _ahead;

    /// Newest first.
    public ImmutableArray<Trial> Trials
    {
        get
        {
            lock (_turn)
                return [.. Enumerable.Reverse(_trials)];
        }
    }

    /// Null when it is not, or no longer, remembered.
    public Trial? Find(string id) => Trials.FirstOrDefault(each => each.Id == id);

    /// Somebody has opened the form, and will take longer to fill it in than to live the region as it is by the usual plan:
    /// so that is done now. Does nothing while anything is under way, nor when it is known.
    public void GetReady(LocalDate today)
    {
        lock (_turn)
        {
            var plan = Experiment.UsualPlan(today);
            if (_isLiving || _ending.IsCancellationRequested || _asIs?.Plan == plan)
                return;
            _isLiving = true;
            var stop = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
            _ahead = (plan, stop);
            _ = Task.Factory.StartNew(() => LiveAhead(plan, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// Null when one is being lived and another waits already.
    public Trial? Ask(Experiment experiment, LocalDate today)
    {
        lock (_turn)
        {
            if (_trials.Count(each => each.IsUnderWay) > 1)
                return null;
            var trial = new Trial(Guid.NewGuid().ToString("N")[..12], experiment, experiment.Plan(today));
            _trials.Add(trial);
            if (_ahead is { } ahead && ahead.Plan != trial.Plan)
                ahead.Stop.Cancel();
            if (_trials.Count > Remembered && _trials.FirstOrDefault(each => !each.IsUnderWay) is { } oldest)
                _trials.Remove(oldest);
            StartNext();
            return trial;
        }
    }

    /// Does nothing to a trial that has ended.
    public void Cancel(Trial trial)
    {
        lock (_turn)
        {
            trial.Stop.Cancel();
            if (trial.State is TrialState.Queued)
                trial.Becomes(new TrialState.Cancelled());
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    /// Under <see cref="_turn"/>.
    private void StartNext()
    {
        if (_isLiving || _ending.IsCancellationRequested || _trials.FirstOrDefault(each => each.State is TrialState.Queued) is not { } next)
            return;
        _isLiving = true;
        next.Becomes(new TrialState.Lived(0, WeeksOf(next), clock.GetCurrentInstant()));
        var until = CancellationTokenSource.CreateLinkedTokenSource(next.Stop.Token, _ending.Token);
        _ = Task.Factory.StartNew(() => Live(next, until), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Live(Trial trial, CancellationTokenSource until)
    {
        using (until)
        {
            until.CancelAfter(Longest);
            TrialState end;
            try
            {
                end = new TrialState.Found(TrialFindings.Of(Futures(trial, until.Token)));
            }
            catch (OperationCanceledException) when (until.IsCancellationRequested)
            {
                end = trial.Stop.IsCancellationRequested || _ending.IsCancellationRequested ? new TrialState.Cancelled() : new TrialState.TookTooLong();
            }
            catch (Exception bug)
            {
                // The edge of the process for what runs beside the pages: above here nobody would log it or tell of it.
                log.LogError(bug, "Trial {Trial} could not be worked out", trial.Id);
                end = new TrialState.Failed();
            }
            End(trial, end);
        }
    }

    private void LiveAhead(RunPlan plan, CancellationTokenSource stop)
    {
        try
        {
            stop.CancelAfter(Longest);
            var lived = live(region.Setup, [Scenario.AsIs], plan, _ => { }, Cores, stop.Token);
            _asIs = (plan, lived.Futures[0]);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody asked for it: a trial of another plan lives what it needs itself.
        }
        catch (Exception bug)
        {
            // As in a trial, which will meet it again and tell of it.
            log.LogError(bug, "The region as it is could not be worked out");
        }
        lock (_turn)
        {
            _ahead = null;
            stop.Dispose();
            _isLiving = false;
            StartNext();
        }
    }

    private void End(Trial trial, TrialState end)
    {
        lock (_turn)
        {
            trial.Becomes(end);
            _isLiving = false;
            StartNext();
        }
    }

    private FutureSet Futures(Trial trial, CancellationToken cancel)
    {
        var since = clock.GetCurrentInstant();
        var known = _asIs is { } latest && latest.Plan == trial.Plan ? latest.Future : null;
        TrialFindings? soFar = null;
        var both = Both(live(
            region.Setup, known is null ? [Scenario.AsIs, trial.Experiment.Scenario] : [trial.Experiment.Scenario], trial.Plan, Tell, Cores, cancel));
        _asIs = (trial.Plan, both.Futures[0]);
        return both;

        FutureSet Both(FutureSet lived) => known is null
            ? lived
            : lived with { Futures = [known with { Runs = known.Runs[..lived.Plan.Replications] }, .. lived.Futures] };

        void Tell(RunProgress progress)
        {
            soFar = progress.SoFar is { } lived ? TrialFindings.Of(Both(lived)) : soFar;
            trial.Becomes(new TrialState.Lived(progress.Done, progress.Of, since, soFar));
        }
    }

    private int WeeksOf(Trial trial)
    {
        var weeks = trial.Plan.Replications * (trial.Plan.Weeks + trial.Plan.WarmUpWeeks);
        return _asIs?.Plan == trial.Plan ? weeks : 2 * weeks;
    }
}

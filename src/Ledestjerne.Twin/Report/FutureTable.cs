using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// The runs as figures: by scenario, service, figure and week, each with its interval, and paired differences from the first
/// scenario. Every number of the files, the report and the terminal comes from here.
/// </summary>
public sealed class FutureTable
{
    /// <summary>Weeks by scenario, service and run.</summary>
    private readonly WeekRun[][][][] weeks;

    public FutureTable(FutureSet set)
    {
        Set = set;
        Services =
        [
            null,
            .. set.Futures.SelectMany(f => f.Runs).SelectMany(r => r.Services).Select(s => s.Service).Distinct()
                .OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => (ServiceId?)s),
        ];
        weeks = [.. set.Futures.Select(future => Services.Select(service => future.Runs.Select(run => WeeksOf(run, service)).ToArray()).ToArray())];
    }

    public FutureSet Set { get; }

    public int Scenarios => Set.Futures.Length;

    /// <summary>First all together, then each by code.</summary>
    public ImmutableArray<ServiceId?> Services { get; }

    public int Weeks => Set.Plan.Weeks;

    /// <summary>Over all weeks that are measured.</summary>
    public Estimate? Whole(int scenario, int service, WeekFigure figure) =>
        RunMean.Of([.. ByRun(scenario, service, figure).OfType<double>()]);

    /// <param name="week">From 0.</param>
    public Estimate? InWeek(int scenario, int service, WeekFigure figure, int week) =>
        RunMean.Of([.. weeks[scenario][service].Select(run => figure.Over(run.AsSpan(week, 1))).OfType<double>()]);

    /// <summary>This scenario less the first one, run by run with the same people and the same chance.</summary>
    public Estimate? Difference(int scenario, int service, WeekFigure figure) => RunMean.Of(
        [.. ByRun(scenario, service, figure).Zip(ByRun(0, service, figure), (here, first) => here - first).OfType<double>()]);

    /// <summary>Over all weeks that are measured, each run for itself; nothing where a run had nothing to divide by.</summary>
    public IReadOnlyList<double?> ByRun(int scenario, int service, WeekFigure figure) =>
        [.. weeks[scenario][service].Select(run => figure.Over(run))];

    private WeekRun[] WeeksOf(RunRecord run, ServiceId? service)
    {
        if (service is { } one)
        {
            return run.Services.FirstOrDefault(s => s.Service == one) is { } found ? [.. found.Weeks] : new WeekRun[Weeks];
        }

        var all = new WeekRun[Weeks];
        foreach (var each in run.Services)
        {
            for (var week = 0; week < all.Length; week++)
            {
                Add(ref all[week], each.Weeks[week]);
            }
        }

        return all;
    }

    /// <summary>Without bed-minutes: beds and places cannot be added, and all services have places.</summary>
    private static void Add(ref WeekRun to, in WeekRun one)
    {
        to.Raised += one.Raised;
        to.Granted += one.Granted;
        to.Refused += one.Refused;
        to.Started += one.Started;
        to.WaitedDays += one.WaitedDays;
        to.StartedLate += one.StartedLate;
        to.Breached += one.Breached;
        to.BreachWeight += one.BreachWeight;
        to.Waiting += one.Waiting;
        to.PastDeadline += one.PastDeadline;
        to.WaitingDays += one.WaitingDays;
        to.Places += one.Places;
        to.PlacesUsed += one.PlacesUsed;
        to.Declined += one.Declined;
        to.Cancelled += one.Cancelled;
        to.DidNotArrive += one.DidNotArrive;
        to.Withdrawn += one.Withdrawn;
        to.Died += one.Died;
        to.Told += one.Told;
        to.ToldErrorDays += one.ToldErrorDays;
        to.ToldMissDays += one.ToldMissDays;
    }
}

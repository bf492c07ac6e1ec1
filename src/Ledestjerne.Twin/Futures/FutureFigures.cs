using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>One figure of one scenario.</summary>
/// <param name="Value">Over the scenario's runs.</param>
/// <param name="Difference">From the first scenario, run by run with the same seed; nought for the first one itself.</param>
public readonly record struct FigureEstimate(Estimate Value, Estimate Difference);

/// <summary>Every figure of one scenario, for a service or for all of them.</summary>
/// <param name="Figures">By <see cref="FutureFigure"/>.</param>
public sealed record ScenarioFigures(Scenario Scenario, ImmutableArray<FigureEstimate> Figures)
{
    public FigureEstimate this[FutureFigure figure] => Figures[(int)figure];
}

/// <summary>A service under every scenario.</summary>
/// <param name="Service">Empty for the whole region: every service but emergency help, for which nobody queues.</param>
/// <param name="Scenarios">In the order of the set; the first is what the others are compared with.</param>
public sealed record ServiceFigures(ServiceId? Service, ImmutableArray<ScenarioFigures> Scenarios);

/// <summary>Futures side by side, in figures with intervals.</summary>
/// <param name="Services">By code.</param>
public sealed record FutureFigures(ServiceFigures Region, ImmutableArray<ServiceFigures> Services)
{
    private static readonly FutureFigure[] All = Enum.GetValues<FutureFigure>();

    /// <param name="set">At least one scenario and one run; every scenario with the same seeds.</param>
    public static FutureFigures Of(FutureSet set)
    {
        RequireSameSeeds(set);
        var services = set.Futures[0].Runs[0].Services.Length;
        return new FutureFigures(
            Figures(set, null, RegionWeeks),
            [.. Enumerable.Range(0, services).Select(at => Figures(set, set.Futures[0].Runs[0].Services[at].Service, (_, run) => run.Services[at].Weeks))]);
    }

    /// <summary>The weeks of the whole region in one run: every service but emergency help, added up.</summary>
    public static ImmutableArray<WeekRun> RegionWeeks(FutureSet set, RunRecord run)
    {
        var emergency = set.Setup.Profile.FrontDoor.Emergency;
        var side = new WeekRun[run.Services.Length];
        var weeks = new WeekRun[set.Plan.Weeks];
        for (var week = 0; week < weeks.Length; week++)
        {
            for (var at = 0; at < side.Length; at++)
            {
                side[at] = run.Services[at].Service == emergency ? default : run.Services[at].Weeks[week];
            }

            weeks[week] = FigureOfWeeks.Sum(side);
        }

        return [.. weeks];
    }

    /// <summary>A seed in one scenario is compared with the same seed in another; anything else is an error of the caller.</summary>
    public static void RequireSameSeeds(FutureSet set)
    {
        foreach (var future in set.Futures)
        {
            if (!future.Runs.Select(r => r.Seed).SequenceEqual(set.Futures[0].Runs.Select(r => r.Seed)))
            {
                throw new ArgumentException($"{future.Scenario.Code} was not lived with the seeds of {set.Futures[0].Scenario.Code}.", nameof(set));
            }
        }
    }

    private static ServiceFigures Figures(FutureSet set, ServiceId? service, Func<FutureSet, RunRecord, ImmutableArray<WeekRun>> weeksOf)
    {
        var weeks = set.Futures.Select(f => f.Runs.Select(r => weeksOf(set, r)).ToList()).ToList();
        var scenarios = set.Futures.Select(f => (f.Scenario, Figures: new FigureEstimate[All.Length])).ToList();
        foreach (var figure in All)
        {
            double[][] runs = [.. weeks.Select(future => future.Select(w => FigureOfWeeks.Of(figure, w)).ToArray())];
            for (var s = 0; s < runs.Length; s++)
            {
                scenarios[s].Figures[(int)figure] = new FigureEstimate(Estimate.Of(runs[s]), Estimate.OfDifference(runs[s], runs[0]));
            }
        }

        return new ServiceFigures(service, [.. scenarios.Select(s => new ScenarioFigures(s.Scenario, [.. s.Figures]))]);
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>A figure week by week, for pictures and tables over time.</summary>
public static class FutureWeeks
{
    /// <summary>Each measured week's figure with its interval, as if the week stood alone.</summary>
    /// <param name="scenario">Index in the set.</param>
    /// <param name="service">Empty for the whole region.</param>
    public static ImmutableArray<Estimate> Of(FutureSet set, int scenario, ServiceId? service, FutureFigure figure)
    {
        var runs = set.Futures[scenario].Runs.Select(r => WeeksOf(set, r, service)).ToList();
        var weeks = ImmutableArray.CreateBuilder<Estimate>(set.Plan.Weeks);
        var figures = new double[runs.Count];
        for (var week = 0; week < set.Plan.Weeks; week++)
        {
            for (var run = 0; run < figures.Length; run++)
            {
                figures[run] = FigureOfWeeks.Of(figure, [runs[run][week]]);
            }

            weeks.Add(Estimate.Of(figures));
        }

        return weeks.MoveToImmutable();
    }

    private static ImmutableArray<WeekRun> WeeksOf(FutureSet set, RunRecord run, ServiceId? service) => service is { } one
        ? run.Services.Single(s => s.Service == one).Weeks
        : FutureFigures.RegionWeeks(set, run);
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>One service in a life.</summary>
/// <param name="MeanWait">Days from receipt to start.</param>
/// <param name="PastDeadline">Of those waiting, per cent.</param>
/// <param name="Growth">Of the queue, per cent of a week's rights in each week; with as many needs as starts it is nought.</param>
public sealed record CalibratedQueue(ServiceId Service, double MeanWait, double PastDeadline, double Growth);

/// <summary>One life in a calibration.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Fill">The mean wait over the mean time the guideline gives, see <see cref="CalibrationStep"/>.</param>
public sealed record CalibrationRound(int Number, double Fill, CalibrationTable Table, ImmutableArray<CalibratedQueue> Queues, ImmutableArray<RegionSetup> Regions);

/// <summary>
/// Holds regions against published figures: lives them, compares, moves the needs a little, and lives them again until
/// every figure is within the tolerance or the rounds are used up.
/// </summary>
public static class Calibration
{
    /// <param name="regions">One or more, of the same country.</param>
    /// <param name="tell">Called after each life.</param>
    /// <returns>The round that came nearest to what is published.</returns>
    public static CalibrationRound Run(
        ImmutableArray<RegionSetup> regions, PublishedFigures published, CalibrationPlan plan, Action<CalibrationRound> tell, CancellationToken cancel)
    {
        var areas = regions[0].Catalogue.Services
            .Select(s => (s.Key, Area: CalibrationArea.Of(s.Value))).Where(s => s.Area is not null).ToDictionary(s => s.Key, s => s.Area!.Value);
        var share = published.Find(PublishedFigure.Inhabitants) is { } country and > 0
            ? regions.Sum(r => r.Catalogue.Inhabitants) / (double)country : 1;
        var step = new CalibrationStep();
        CalibrationRound? best = null;
        for (var number = 1; number <= plan.Rounds; number++)
        {
            var lived = LivedQueues.Live(regions, plan, cancel);
            var queues = lived.Together();
            var round = new CalibrationRound(
                number,
                CalibrationStep.FillOf(regions[0], queues, areas),
                CalibrationTable.Of(published, lived, areas, plan.Weeks, share),
                [.. regions[0].Needs.Where(n => areas.ContainsKey(n.Service)).Select(n => Queue(n.Service, queues[n.Service], plan.Weeks))],
                regions);
            tell(round);
            best = best is null || round.Table.Misfit < best.Table.Misfit ? round : best;
            if (round.Table.Within(plan.Tolerance))
            {
                break;
            }

            (step, regions) = step.After(regions, lived, round.Table, published, areas, plan.Weeks);
        }

        return best ?? throw new ArgumentOutOfRangeException(nameof(plan), plan.Rounds, "at least one round");
    }

    private static CalibratedQueue Queue(ServiceId service, QueueFigures lived, int weeks) => new(
        service, lived.MeanWait, lived.Waiting == 0 ? 0 : 100.0 * lived.PastDeadline / lived.Waiting, 100 * lived.Growth(weeks));
}

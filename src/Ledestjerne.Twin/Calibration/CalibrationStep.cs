using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>
/// One step of a damped fixed-point iteration over <c>needs.csv</c>. Three things are moved, each by what it alone is
/// answerable for: the backlog by the wait of its area, the needs by whether the queue grows, and how grave the needs are by
/// how many wait past their deadline.
/// </summary>
/// <remarks>
/// Why the last: offers are made so that as few deadlines as possible pass, so nobody's passes while the mean wait is
/// shorter than the mean time the guideline gives. Where it is longer, what does not fit waits past its deadline. The mean
/// wait over the mean of the guideline is the fill; it is one number for all services.
/// </remarks>
/// <param name="Fill">Wanted in the next life; empty before the first.</param>
internal sealed record CalibrationStep(double? Fill = null)
{
    /// <summary>Of what the figures ask, how much is done in one round: more swings over, less takes more rounds.</summary>
    private const double Damping = 0.7;

    /// <summary>With fewer than this past their deadline, in per cent, the figure does not say how far the fill is from where deadlines pass.</summary>
    private const double FewPercent = 1;

    /// <summary>Then the fill is raised by this.</summary>
    private const double Stride = 0.1;

    /// <summary>A rate moves no further in one round, so that one unlucky life does not spoil the next.</summary>
    private const double MostLoad = 0.03;

    /// <summary>What the fill was in the life: by service the mean wait over the mean of the guideline, weighed by starts.</summary>
    public static double FillOf(RegionSetup region, Dictionary<ServiceId, QueueFigures> lived, IReadOnlyDictionary<ServiceId, PublishedArea> areas)
    {
        var counted = region.Needs.Where(n => areas.ContainsKey(n.Service) && lived[n.Service].Started > 0).ToList();
        return counted.Sum(n => lived[n.Service].DaysWaited / 7.0)
            / counted.Sum(n => lived[n.Service].Started * SeverityMix.MeanWeeks(n.SeverityPercent, Guideline(region, n)));
    }

    /// <summary>The fill wanted next, and the regions with their needs moved, rounded as the file is written.</summary>
    public (CalibrationStep Next, ImmutableArray<RegionSetup> Regions) After(
        ImmutableArray<RegionSetup> regions, LivedQueues lived, CalibrationTable table, PublishedFigures published,
        IReadOnlyDictionary<ServiceId, PublishedArea> areas, int weeks)
    {
        var all = lived.Together();
        var fill = Math.Clamp((Fill ?? FillOf(regions[0], all, areas)) + Raise(table), 0.3, 2);
        var waits = Waits(lived.Runs, published, areas);
        return (new CalibrationStep(fill), [.. regions.Select(r => r with { Needs = [.. r.Needs.Select(n => Moved(r, n))] })]);

        NeedRate Moved(RegionSetup region, NeedRate need)
        {
            if (!areas.TryGetValue(need.Service, out var area))
            {
                return need;
            }

            var load = 1 - Math.Clamp(Damping * all[need.Service].Growth(weeks), -MostLoad, MostLoad);
            var wait = 1 + (Damping * (waits[area] - 1));
            var mean = all[need.Service].MeanWait / 7 * wait / fill;
            return need with
            {
                PerThousand = [.. need.PerThousand.Select(p => Math.Round(p * (decimal)load, 2))],
                BacklogWeeks = Math.Round((decimal)Math.Clamp((double)need.BacklogWeeks * wait, 0.5, 40), 2),
                SeverityPercent = SeverityMix.WithMeanWeeks(need.SeverityPercent, Guideline(region, need), mean),
            };
        }
    }

    /// <summary>Where deadlines pass, a fill that is higher by one per cent leaves about one per cent more of those waiting past theirs.</summary>
    private static double Raise(CalibrationTable table) =>
        table.Rows.FirstOrDefault(r => r.Published is { Figure: PublishedFigure.PastDeadline, Area: PublishedArea.All }) is not { } past ? 0
        : past.Simulated.Mean < FewPercent && past.Expected > FewPercent ? Stride
        : Damping * (past.Expected - past.Simulated.Mean) / 100;

    /// <summary>
    /// Wanted over simulated wait of each area. What is published of the areas are targets of the same year; the mean of
    /// all is what came, so it binds: the areas keep their proportions and are moved until together they make it.
    /// </summary>
    private static Dictionary<PublishedArea, double> Waits(
        ImmutableArray<ImmutableDictionary<ServiceId, QueueFigures>> runs, PublishedFigures published, IReadOnlyDictionary<ServiceId, PublishedArea> areas)
    {
        var found = areas.Values.Distinct().ToDictionary(a => a, a => runs.Select(r => CalibrationTable.In(a, r, areas)).Aggregate((x, y) => x + y));
        double Wanted(PublishedArea area) => (double)(published.Find(PublishedFigure.MeanWait, area) ?? 0);
        var asked = found.Sum(a => Wanted(a.Key) * a.Value.Started) / Math.Max(1, found.Sum(a => a.Value.Started));
        var bind = published.Find(PublishedFigure.MeanWait) is { } all && asked > 0 ? (double)all / asked : 1;
        return found.ToDictionary(a => a.Key, a => Wanted(a.Key) == 0 || a.Value.MeanWait == 0 ? 1 : Wanted(a.Key) * bind / a.Value.MeanWait);
    }

    private static ImmutableArray<int> Guideline(RegionSetup region, NeedRate need) => region.Catalogue.Services[need.Service].GuidelineWeeks;
}

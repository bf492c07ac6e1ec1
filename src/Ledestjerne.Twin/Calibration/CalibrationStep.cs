using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>
/// One step of a damped fixed-point iteration over <c>needs.csv</c>. Three things are moved, each by what it alone is
/// answerable for: the backlog by the wait of its area, the needs by whether the queue grows, and the share of the least
/// grave by how many wait past their deadline.
/// </summary>
/// <remarks>
/// Why the last: places go by need, so the wait gathers in class 5. A queue of q weeks in a service where class 5 is a
/// share s of the needs makes class 5 wait about q ÷ s weeks. With g weeks of guideline, q ÷ (s × g) is how full the
/// guideline is; near 1 some deadlines pass, and above it more do. It is one number for all services.
/// </remarks>
/// <param name="Fill">How full the guideline of class 5 is, 0.5–1.6.</param>
internal sealed record CalibrationStep(double Fill)
{
    /// <summary>Of what the figures ask, how much is done in one round: more swings over, less takes more rounds.</summary>
    private const double Damping = 0.7;

    /// <summary>Fill per unit of the logarithm of published over simulated past their deadline.</summary>
    private const double FillGain = 0.08;

    /// <summary>Per cent added to both before their ratio is taken, so that nobody past the deadline is not infinitely few.</summary>
    private const double FewPercent = 0.5;

    private const int LeastClass5 = 5, MostClass5 = 85;

    /// <summary>As the region's files have it, over the services that statistics count.</summary>
    public static CalibrationStep From(RegionSetup region, IReadOnlyDictionary<ServiceId, PublishedArea> areas)
    {
        var counted = region.Needs.Where(n => areas.ContainsKey(n.Service) && n.SeverityPercent[4] > 0).ToList();
        return new CalibrationStep(counted.Average(n => (double)n.BacklogWeeks / (n.SeverityPercent[4] / 100.0 * Guideline(region, n))));
    }

    /// <summary>The next fill and the needs of every region, rounded as the file is written.</summary>
    public (CalibrationStep Next, ImmutableArray<RegionSetup> Regions) After(
        ImmutableArray<RegionSetup> regions, LivedQueues lived, CalibrationTable table, PublishedFigures published,
        IReadOnlyDictionary<ServiceId, PublishedArea> areas, int weeks)
    {
        var past = table.Rows.FirstOrDefault(r => r.Published is { Figure: PublishedFigure.PastDeadline, Area: PublishedArea.All });
        var next = past is null ? this : new CalibrationStep(Math.Clamp(
            Fill * Math.Exp(FillGain * Math.Log((past.Expected + FewPercent) / (past.Simulated.Mean + FewPercent))), 0.5, 1.6));
        var all = lived.Runs.SelectMany(r => r).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Select(s => s.Value).Aggregate((a, b) => a + b));
        var waits = Waits([.. lived.Runs], published, areas);
        return (next, [.. regions.Select(r => r with { Needs = [.. r.Needs.Select(Moved)] })]);

        NeedRate Moved(NeedRate need)
        {
            if (!areas.TryGetValue(need.Service, out var area))
            {
                return need;
            }

            var load = 1 - Math.Clamp(Damping * all[need.Service].Growth(weeks), -0.05, 0.05);
            var backlog = Math.Clamp((double)need.BacklogWeeks * (1 + (Damping * (waits[area] - 1))), 0.5, 40);
            var guideline = Guideline(regions[0], need);
            var class5 = (int)Math.Round(100 * backlog / (next.Fill * guideline));
            return need with
            {
                PerThousand = [.. need.PerThousand.Select(p => Math.Round(p * (decimal)load, 2))],
                BacklogWeeks = Math.Round((decimal)backlog, 2),
                SeverityPercent = WithClass5(need.SeverityPercent, Math.Clamp(class5, LeastClass5, MostClass5)),
            };
        }
    }

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

    /// <summary>Classes 1–4 keep their proportions, in whole per cent that make 100 with class 5.</summary>
    internal static ImmutableArray<int> WithClass5(ImmutableArray<int> severity, int class5)
    {
        int left = 100 - class5, sum = Math.Max(1, severity[..4].Sum()), before = 0, given = 0;
        var four = ImmutableArray.CreateBuilder<int>(5);
        foreach (var share in severity[..4])
        {
            before += share;
            var here = (int)Math.Round((double)left * before / sum) - given;
            given += here;
            four.Add(here);
        }

        four[3] += left - given;
        four.Add(class5);
        return four.ToImmutable();
    }

    private static double Guideline(RegionSetup region, NeedRate need) => region.Catalogue.Services[need.Service].GuidelineWeeks[4];
}

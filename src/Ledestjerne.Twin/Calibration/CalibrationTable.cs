using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>One published figure beside what was lived.</summary>
/// <param name="Expected">The published value; of people and starts the share that falls on those who were lived.</param>
/// <param name="Simulated">Over the runs.</param>
public sealed record CalibrationRow(PublishedRow Published, double Expected, Estimate Simulated)
{
    /// <summary>Of the expected: 0.05 is five per cent too much.</summary>
    public double Difference => Expected == 0 ? 0 : (Simulated.Mean - Expected) / Expected;
}

/// <summary>Published figures beside those of the regions that were lived.</summary>
public sealed record CalibrationTable(ImmutableArray<CalibrationRow> Rows)
{
    /// <summary>Root of the mean square of the differences.</summary>
    public double Misfit => Rows.IsEmpty ? 0 : Math.Sqrt(Rows.Average(r => r.Difference * r.Difference));

    public bool Within(double tolerance) => Rows.All(r => Math.Abs(r.Difference) <= tolerance);

    /// <param name="share">Of the country's inhabitants, those of the lived regions; 0–1.</param>
    internal static CalibrationTable Of(
        PublishedFigures published, LivedQueues lived, IReadOnlyDictionary<ServiceId, PublishedArea> areas, int weeks, double share) =>
        new([.. published.Rows.Where(r => r.Figure != PublishedFigure.Inhabitants).Select(row => new CalibrationRow(
            row,
            (double)row.Value * (row.Figure is PublishedFigure.Waiting or PublishedFigure.Starts ? share : 1),
            Estimate.Of([.. lived.Runs.Select(run => Simulated(row, In(row.Area, run, areas), weeks))])))]);

    internal static QueueFigures In(
        PublishedArea area, ImmutableDictionary<ServiceId, QueueFigures> run, IReadOnlyDictionary<ServiceId, PublishedArea> areas) =>
        run.Where(s => areas.TryGetValue(s.Key, out var of) && (area == PublishedArea.All || of == area))
            .Select(s => s.Value).Aggregate(default(QueueFigures), (a, b) => a + b);

    private static double Simulated(PublishedRow row, QueueFigures of, int weeks) => row.Figure switch
    {
        PublishedFigure.Waiting => (double)of.Waiting / weeks,
        PublishedFigure.MeanWait => of.MeanWait,
        PublishedFigure.PastDeadline => of.Waiting == 0 ? 0 : 100.0 * of.PastDeadline / of.Waiting,
        PublishedFigure.Starts => of.Started / (7.0 * weeks),
        PublishedFigure.Inhabitants => 0,
    };
}

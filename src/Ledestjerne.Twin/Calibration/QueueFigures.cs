using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>What the measured weeks of one service showed. The sums are of all weeks; regions lived apart are added up.</summary>
/// <param name="DaysWaited">From receipt to start, of <paramref name="Started"/>.</param>
/// <param name="Waiting">From receipt to start at each week's end, those not yet assessed among them.</param>
/// <param name="PastDeadline">Of them at each week's end.</param>
/// <param name="First">Waiting at the first measured week's end.</param>
/// <param name="Last">Waiting at the last one's.</param>
internal readonly record struct QueueFigures(
    long Granted, long Started, long DaysWaited, long Waiting, long PastDeadline, long First, long Last)
{
    /// <summary>Weeks of rights that the queue grew by for each week that was lived; negative when it shrinks.</summary>
    public double Growth(int lived) => Granted == 0 ? 0 : (double)(Last - First) / Granted * lived / Math.Max(1, lived - 1);

    public double MeanWait => Started == 0 ? 0 : (double)DaysWaited / Started;

    public static QueueFigures operator +(QueueFigures a, QueueFigures b) => new(
        a.Granted + b.Granted, a.Started + b.Started, a.DaysWaited + b.DaysWaited, a.Waiting + b.Waiting,
        a.PastDeadline + b.PastDeadline, a.First + b.First, a.Last + b.Last);

    /// <summary>By service, over the last whole weeks.</summary>
    public static ImmutableDictionary<ServiceId, QueueFigures> Of(WeeklyMeasures measures, int weeks) =>
        measures.Services.ToImmutableDictionary(s => s, s => Of([.. measures.LastWhole(s, weeks)]));

    private static QueueFigures Of(ServiceWeek[] weeks) => weeks.Length == 0 ? default : new QueueFigures(
        weeks.Sum(w => (long)w.Granted),
        weeks.Sum(w => (long)w.Started),
        weeks.Sum(w => w.DaysWaited),
        weeks.Sum(w => (long)(w.Waiting + w.Unassessed)),
        weeks.Sum(w => (long)w.WaitingPastDeadline),
        weeks[0].Waiting + weeks[0].Unassessed,
        weeks[^1].Waiting + weeks[^1].Unassessed);
}

using System.Collections.Immutable;

namespace Ledestjerne.Twin;

/// <summary>What a figure is counted in.</summary>
public enum FigureUnit
{
    Days,

    /// <summary>0–1.</summary>
    Share,

    /// <summary>People there are at the end of a week.</summary>
    People,

    /// <summary>People, or other things counted, in a week.</summary>
    PerWeek,
}

/// <summary>
/// One figure of a service, from the counts of its weeks. One with a <paramref name="Per"/> is the sum of the one over the sum
/// of the other, and is not there when the other is nought; one without is a mean over the weeks.
/// </summary>
/// <param name="Code">Names columns and fields: lower case with underscores, never changed.</param>
/// <param name="Meaning">For whoever reads the files, in English.</param>
public sealed record WeekFigure(string Code, FigureUnit Unit, string Meaning, Func<WeekRun, double> Of, Func<WeekRun, double>? Per = null)
{
    public static readonly WeekFigure MeanWait = new(
        "mean_wait_days", FigureUnit.Days, "Days from receipt to start, mean of those who started", w => w.WaitedDays, w => w.Started);

    public static readonly WeekFigure LateShare = new(
        "late_share", FigureUnit.Share, "Share of those who started who started after their deadline", w => w.StartedLate, w => w.Started);

    public static readonly WeekFigure Waiting = new(
        "waiting", FigureUnit.People, "People with a right who have not started, at the end of a week", w => w.Waiting);

    public static readonly WeekFigure PastDeadline = new(
        "past_deadline", FigureUnit.People, "Of those waiting, past their deadline, at the end of a week", w => w.PastDeadline);

    public static readonly WeekFigure Breaches = new(
        "breaches", FigureUnit.PerWeek, "Deadlines that passed without a start, a week", w => w.Breached);

    public static readonly WeekFigure BreachWeight = new(
        "breach_weight", FigureUnit.PerWeek, "The same weighed by severity 16, 8, 4, 2, 1", w => w.BreachWeight);

    public static readonly WeekFigure Occupancy = new(
        "occupancy",
        FigureUnit.Share,
        "Share of places that were booked or used; of beds the share of their time; of all services together the share of places",
        w => w.BedMinutes > 0 ? w.BedMinutesTaken : w.PlacesUsed,
        w => w.BedMinutes > 0 ? w.BedMinutes : w.Places);

    public static readonly WeekFigure ForecastMiss = new(
        "forecast_miss_days", FigureUnit.Days, "Days between the start people were told and the start they had, without sign, mean", w => w.ToldMissDays, w => w.Told);

    public static readonly WeekFigure ForecastError = new(
        "forecast_error_days", FigureUnit.Days, "The same with sign: above nought, help came later than told", w => w.ToldErrorDays, w => w.Told);

    public static readonly WeekFigure Places = new("places", FigureUnit.PerWeek, "Places for starts, a week", w => w.Places);

    public static readonly WeekFigure Raised = new("raised", FigureUnit.PerWeek, "Needs raised, a week", w => w.Raised);

    public static readonly WeekFigure Granted = new("granted", FigureUnit.PerWeek, "Rights granted, a week", w => w.Granted);

    public static readonly WeekFigure Started = new("started", FigureUnit.PerWeek, "Help that started on a right, a week", w => w.Started);

    public static readonly WeekFigure Declined = new("declined", FigureUnit.PerWeek, "Offers declined, a week", w => w.Declined);

    public static readonly WeekFigure Cancelled = new(
        "cancelled", FigureUnit.PerWeek, "Placements given up by the person or taken back by the provider, a week", w => w.Cancelled);

    public static readonly WeekFigure DidNotArrive = new("did_not_arrive", FigureUnit.PerWeek, "People who did not come to their place, a week", w => w.DidNotArrive);

    public static readonly WeekFigure Withdrawn = new("withdrawn", FigureUnit.PerWeek, "Needs withdrawn, a week", w => w.Withdrawn);

    public static readonly WeekFigure Died = new("died", FigureUnit.PerWeek, "People who died while waiting, a week", w => w.Died);

    /// <summary>In the order of the columns.</summary>
    public static readonly ImmutableArray<WeekFigure> All =
    [
        MeanWait, LateShare, Waiting, PastDeadline, Breaches, BreachWeight, Occupancy, ForecastMiss, ForecastError,
        Places, Raised, Granted, Started, Declined, Cancelled, DidNotArrive, Withdrawn, Died,
    ];

    /// <returns>Nothing when there is nothing to divide by.</returns>
    public double? Over(ReadOnlySpan<WeekRun> weeks)
    {
        double top = 0, bottom = 0;
        foreach (var week in weeks)
        {
            top += Of(week);
            bottom += Per is null ? 1 : Per(week);
        }

        return bottom == 0 ? null : top / bottom;
    }
}

using System.Collections.Immutable;

namespace Ledestjerne.Twin;

/// <summary>What a figure is counted in.</summary>
public enum FigureUnit
{
    Days,

    /// <summary>0–1.</summary>
    Share,

    /// <summary>Of people, deadlines or places.</summary>
    Count,
}

/// <summary>A figure as it is written to files and shown.</summary>
/// <param name="Code">Names columns and fields: lower case with underscores, never changed.</param>
/// <param name="Meaning">For whoever reads the files, in English.</param>
/// <param name="Rather">Taken instead where it is known: beds are occupied in another way than places.</param>
public sealed record ReportFigure(string Code, FigureUnit Unit, string Meaning, FutureFigure Of, FutureFigure? Rather = null)
{
    public static readonly ReportFigure MeanWait = new(
        "mean_wait_days", FigureUnit.Days, "Days from receipt to start, mean of those who started", FutureFigure.MeanWaitDays);

    public static readonly ReportFigure LateShare = new(
        "late_share", FigureUnit.Share, "Share of those who started who started after their deadline", FutureFigure.LateShare);

    public static readonly ReportFigure Waiting = new(
        "waiting", FigureUnit.Count, "People with a right who have not started, at the end", FutureFigure.WaitingAtEnd);

    public static readonly ReportFigure PastDeadlineShare = new(
        "past_deadline_share", FigureUnit.Share, "Share of those waiting who are past their deadline, at the end", FutureFigure.PastDeadlineShare);

    public static readonly ReportFigure MeanDaysWaiting = new(
        "mean_days_waiting", FigureUnit.Days, "Days since receipt, mean of those waiting at the end", FutureFigure.MeanDaysWaiting);

    public static readonly ReportFigure Breaches = new(
        "breaches", FigureUnit.Count, "Deadlines that passed without a start", FutureFigure.Breaches);

    public static readonly ReportFigure BreachWeight = new(
        "breach_weight", FigureUnit.Count, "The same weighed by severity 16, 8, 4, 2, 1", FutureFigure.BreachWeight);

    public static readonly ReportFigure Occupancy = new(
        "occupancy", FigureUnit.Share, "Share of places that were booked or used; of beds the share of their time", FutureFigure.PlaceOccupancy, FutureFigure.BedOccupancy);

    public static readonly ReportFigure ForecastMiss = new(
        "forecast_miss_days", FigureUnit.Days, "Days between the start people were told and the start they had, without sign, mean", FutureFigure.ForecastMissDays);

    public static readonly ReportFigure ForecastError = new(
        "forecast_error_days", FigureUnit.Days, "The same with sign: above nought, help came later than told", FutureFigure.ForecastErrorDays);

    public static readonly ReportFigure Starts = new(
        "starts_per_day", FigureUnit.Count, "Help that started on a right, a calendar day", FutureFigure.StartsPerDay);

    public static readonly ReportFigure Places = new("places_per_week", FigureUnit.Count, "Places for starts, a week", FutureFigure.PlacesPerWeek);

    public static readonly ReportFigure Raised = new("raised_per_week", FigureUnit.Count, "Needs raised, a week", FutureFigure.RaisedPerWeek);

    public static readonly ReportFigure RefusedShare = new(
        "refused_share", FigureUnit.Share, "Share of the needs decided that were refused", FutureFigure.RefusedShare);

    public static readonly ReportFigure Withdrawn = new("withdrawn", FigureUnit.Count, "People who gave up while they waited", FutureFigure.Withdrawn);

    public static readonly ReportFigure Died = new("died", FigureUnit.Count, "People who died while they waited", FutureFigure.Died);

    /// <summary>In the order of the columns.</summary>
    public static readonly ImmutableArray<ReportFigure> All =
    [
        MeanWait, LateShare, Waiting, PastDeadlineShare, MeanDaysWaiting, Breaches, BreachWeight, Occupancy, ForecastMiss, ForecastError,
        Starts, Places, Raised, RefusedShare, Withdrawn, Died,
    ];
}

using System.Collections.Immutable;

namespace Ledestjerne.Twin;

/// <summary>Each <see cref="FutureFigure"/> from the weeks of one service, or of the sum of several.</summary>
public static class FigureOfWeeks
{
    private const int DaysOfWeek = 7;

    /// <returns>Not a number when there is nobody, and nothing, to reckon it from.</returns>
    /// <param name="weeks">At least one.</param>
    public static double Of(FutureFigure figure, ImmutableArray<WeekRun> weeks)
    {
        var sum = Sum(weeks.AsSpan());
        var end = weeks[^1];
        return figure switch
        {
            FutureFigure.MeanWaitDays => Share(sum.WaitedDays, sum.Started),
            FutureFigure.LateShare => Share(sum.StartedLate, sum.Started),
            FutureFigure.Breaches => sum.Breached,
            FutureFigure.BreachWeight => sum.BreachWeight,
            FutureFigure.WaitingAtEnd => end.Waiting,
            FutureFigure.PastDeadlineShare => Share(end.PastDeadline, end.Waiting),
            FutureFigure.MeanDaysWaiting => Share(end.WaitingDays, end.Waiting),
            FutureFigure.PlaceOccupancy => Share(sum.PlacesUsed, sum.Places),
            FutureFigure.BedOccupancy => Share(sum.BedMinutesTaken, sum.BedMinutes),
            FutureFigure.ForecastErrorDays => Share(sum.ToldErrorDays, sum.Told),
            FutureFigure.ForecastMissDays => Share(sum.ToldMissDays, sum.Told),
            FutureFigure.StartsPerDay => (double)sum.Started / (weeks.Length * DaysOfWeek),
            FutureFigure.PlacesPerWeek => (double)sum.Places / weeks.Length,
            FutureFigure.RaisedPerWeek => (double)sum.Raised / weeks.Length,
            FutureFigure.RefusedShare => Share(sum.Refused, sum.Granted + sum.Refused),
            FutureFigure.Withdrawn => sum.Withdrawn,
            FutureFigure.Died => sum.Died,
        };
    }

    /// <summary>Counts of an event are added; so are those of a week's end, for services side by side.</summary>
    public static WeekRun Sum(ReadOnlySpan<WeekRun> weeks)
    {
        var sum = default(WeekRun);
        foreach (ref readonly var week in weeks)
        {
            AddEvents(ref sum, week);
            sum.Waiting += week.Waiting;
            sum.PastDeadline += week.PastDeadline;
            sum.WaitingDays += week.WaitingDays;
            sum.Places += week.Places;
            sum.PlacesUsed += week.PlacesUsed;
            sum.BedMinutes += week.BedMinutes;
            sum.BedMinutesTaken += week.BedMinutesTaken;
        }

        return sum;
    }

    private static void AddEvents(ref WeekRun sum, in WeekRun week)
    {
        sum.Raised += week.Raised;
        sum.Granted += week.Granted;
        sum.Refused += week.Refused;
        sum.Started += week.Started;
        sum.WaitedDays += week.WaitedDays;
        sum.StartedLate += week.StartedLate;
        sum.Breached += week.Breached;
        sum.BreachWeight += week.BreachWeight;
        sum.Declined += week.Declined;
        sum.Cancelled += week.Cancelled;
        sum.DidNotArrive += week.DidNotArrive;
        sum.Withdrawn += week.Withdrawn;
        sum.Died += week.Died;
        sum.Told += week.Told;
        sum.ToldErrorDays += week.ToldErrorDays;
        sum.ToldMissDays += week.ToldMissDays;
    }

    private static double Share(long part, long of) => of == 0 ? double.NaN : (double)part / of;
}

using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>What a target is about.</summary>
public enum TargetFigure
{
    MeanWait,
    LateShare,
    WaitingAtEnd,
}

/// <summary>What places are added for.</summary>
/// <param name="Service">Empty: each service for itself.</param>
/// <param name="AtMost">Days, a share of 0–1, or people; reached when the mean is this or less.</param>
/// <param name="Text">As it was written.</param>
public sealed record DimensioningTarget(TargetFigure Figure, ServiceId? Service, double AtMost, string Text)
{
    private const int DaysInWeek = 7;

    /// <summary>What one run says of a service.</summary>
    /// <returns>Nothing when nobody needed it; without end when somebody waited and nobody started.</returns>
    public double? In(ImmutableArray<WeekRun> weeks)
    {
        var value = FigureOfWeeks.Of(
            Figure switch
            {
                TargetFigure.MeanWait => FutureFigure.MeanWaitDays,
                TargetFigure.LateShare => FutureFigure.LateShare,
                TargetFigure.WaitingAtEnd => FutureFigure.WaitingAtEnd,
            },
            weeks);
        return !double.IsNaN(value) ? value : weeks[^1].Waiting > 0 ? double.PositiveInfinity : null;
    }

    /// <summary>Whether the target is met with 95 per cent certainty.</summary>
    /// <param name="byRun">What <see cref="In"/> says of each run; those in which nobody needed the service do not count.</param>
    public bool IsMet(IEnumerable<double?> byRun)
    {
        return UpperBound(byRun) is not { } bound || bound <= AtMost;
    }

    /// <summary>The true mean lies below this with 95 per cent certainty; without end when one run is all there is.</summary>
    /// <param name="byRun">As in <see cref="IsMet"/>.</param>
    /// <returns>Nothing when nobody needed the service.</returns>
    public static double? UpperBound(IEnumerable<double?> byRun)
    {
        double[] values = [.. byRun.OfType<double>()];
        if (values.Length < 2 || values.Any(double.IsInfinity))
        {
            return values.Length == 0 ? null : double.PositiveInfinity;
        }

        var (mean, freedom) = (values.Average(), values.Length - 1);
        var error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / freedom / values.Length);
        return mean + (error * StudentT.ReachOneSided(freedom));
    }

    /// <summary>In days whatever was written, for showing.</summary>
    public static double Days(double weeks) => weeks * DaysInWeek;
}

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
    public double? In(IReadOnlyList<WeekRun> weeks)
    {
        var started = weeks.Sum(w => (long)w.Started);
        return Figure switch
        {
            TargetFigure.WaitingAtEnd => weeks[^1].Waiting,
            TargetFigure.MeanWait when started > 0 => (double)weeks.Sum(w => w.WaitedDays) / started,
            TargetFigure.LateShare when started > 0 => (double)weeks.Sum(w => (long)w.StartedLate) / started,
            TargetFigure.MeanWait or TargetFigure.LateShare => weeks[^1].Waiting > 0 ? double.PositiveInfinity : null,
        };
    }

    /// <summary>Whether the target is met with 95 per cent certainty.</summary>
    /// <param name="byRun">What <see cref="In"/> says of each run; those in which nobody needed the service do not count.</param>
    public bool IsMet(IEnumerable<double?> byRun)
    {
        double[] values = [.. byRun.OfType<double>()];
        return values.Length == 0 || (!values.Any(double.IsInfinity) && RunMean.UpperBound(values) <= AtMost);
    }

    /// <summary>In days whatever was written, for showing.</summary>
    public static double Days(double weeks) => weeks * DaysInWeek;
}

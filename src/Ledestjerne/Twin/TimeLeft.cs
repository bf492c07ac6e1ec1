using System.Diagnostics;
using System.Globalization;
using Ledestjerne.LongRuns;

namespace Ledestjerne.Twin;

/// <summary>How many weeks are lived, and how long the rest will take at the same pace.</summary>
public sealed class TimeLeft
{
    /// <summary>Before this much is done a guess says nothing.</summary>
    private const double LeastShare = 0.02;

    private readonly ProgressLine line;
    private readonly long begun = Stopwatch.GetTimestamp();

    public TimeLeft(ProgressLine line, string work)
    {
        this.line = line;
        line.Begin(work);
    }

    public void Share(RunProgress progress)
    {
        var weeks = string.Create(CultureInfo.InvariantCulture, $"{progress.Done:N0} of {progress.Of:N0} weeks");
        var left = Stopwatch.GetElapsedTime(begun) * ((1 - progress.Share) / Math.Max(progress.Share, LeastShare));
        line.Share(progress.Share, progress.Share < LeastShare ? weeks : $"{weeks}, {Spoken(left)} left");
    }

    private static string Spoken(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1.5 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        { TotalHours: < 1.5 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h"),
    };
}

using System.Diagnostics;

namespace Ledestjerne.Bench;

/// <summary>How long something took: by the clock, and of all processors together.</summary>
internal readonly record struct Timed(double WallSeconds, double CpuSeconds)
{
    public static Timed Of(Action action)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        return new Timed(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    /// <summary>The lower of two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[(sorted.Length - 1) / 2];
    }
}

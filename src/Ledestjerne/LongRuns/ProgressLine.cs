using System.Diagnostics;
using System.Globalization;

namespace Ledestjerne.LongRuns;

/// <summary>How far long work has come: a bar on a terminal, and otherwise a plain line every few seconds.</summary>
/// <param name="to">Not where the result is written.</param>
public sealed class ProgressLine(TextWriter to, bool isTerminal)
{
    private const int Width = 30;
    private const int PlainSecondsBetween = 5;
    private static readonly long BarTicksBetween = Stopwatch.Frequency / 10;

    private string what = "";
    private long lastTicks;
    private int drawn;

    /// <summary>Begins the next piece of work.</summary>
    public void Begin(string work)
    {
        End();
        what = work;
        lastTicks = Stopwatch.GetTimestamp();
        if (isTerminal)
        {
            Draw(0, "");
        }
        else
        {
            to.WriteLine($"{what} …");
        }
    }

    /// <param name="done">0–1.</param>
    public void Share(double done) => Share(done, "");

    /// <param name="done">0–1.</param>
    /// <param name="beside">What else is known of it: how much is done, how long it will take.</param>
    public void Share(double done, string beside)
    {
        var now = Stopwatch.GetTimestamp();
        if (now - lastTicks < (isTerminal ? BarTicksBetween : PlainSecondsBetween * Stopwatch.Frequency))
        {
            return;
        }

        lastTicks = now;
        if (isTerminal)
        {
            Draw(Math.Clamp(done, 0, 1), beside);
        }
        else
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {(int)(100 * done)} % {beside}").TrimEnd());
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        if (drawn > 0)
        {
            to.Write($"\r{new string(' ', drawn)}\r");
            drawn = 0;
        }
    }

    private void Draw(double done, string beside)
    {
        var filled = (int)(done * Width);
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{what} [{new string('#', filled)}{new string('.', Width - filled)}] {(int)(100 * done),3} % {beside}").TrimEnd();

        // What stood there before may have been longer.
        to.Write($"\r{line.PadRight(drawn)}");
        drawn = line.Length;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Ledestjerne.Clear;

/// <summary>How far long work has come: a bar on a terminal, and otherwise a plain line every few seconds.</summary>
/// <param name="to">Not where the result is written.</param>
public sealed class ProgressLine(TextWriter to, bool isTerminal)
{
    private const int Width = 30;
    private const int PlainSecondsBetween = 5;
    private static readonly long BarTicksBetween = Stopwatch.Frequency / 10;

    private string what = "";
    private long lastTicks;
    private bool drawn;

    /// <summary>Begins the next piece of work.</summary>
    public void Begin(string work)
    {
        End();
        what = work;
        lastTicks = Stopwatch.GetTimestamp();
        if (isTerminal)
        {
            Draw(0);
        }
        else
        {
            to.WriteLine($"{what} …");
        }
    }

    /// <param name="done">0–1.</param>
    public void Share(double done)
    {
        var now = Stopwatch.GetTimestamp();
        if (now - lastTicks < (isTerminal ? BarTicksBetween : PlainSecondsBetween * Stopwatch.Frequency))
        {
            return;
        }

        lastTicks = now;
        if (isTerminal)
        {
            Draw(Math.Clamp(done, 0, 1));
        }
        else
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {(int)(100 * done)} %"));
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        if (drawn)
        {
            to.Write($"\r{new string(' ', what.Length + Width + 10)}\r");
            drawn = false;
        }
    }

    private void Draw(double done)
    {
        var filled = (int)(done * Width);
        to.Write(string.Create(
            CultureInfo.InvariantCulture, $"\r{what} [{new string('#', filled)}{new string('.', Width - filled)}] {(int)(100 * done),3} %"));
        drawn = true;
    }
}

using NodaTime;

namespace Ledestjerne.LongRuns;

/// <summary>What every command does that may take minutes: shows how far it has come, and stops when told to with nothing written.</summary>
internal static class LongRun
{
    /// <param name="go">The work itself; throws <see cref="OperationCanceledException"/> when told to stop.</param>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public static int Go(Func<ProgressLine, CancellationToken, int> go)
    {
        using var signals = new StopSignals();
        var progress = new ProgressLine(Console.Error, isTerminal: !Console.IsErrorRedirected);
        try
        {
            return go(progress, signals.Stop);
        }
        catch (OperationCanceledException)
        {
            progress.End();
            Console.Error.WriteLine("Stopped. Nothing was written.");
            return Exit.Interrupted;
        }
        finally
        {
            progress.End();
        }
    }

    /// <summary>Where the demonstration is, so that the default week does not turn with the machine's zone.</summary>
    public static LocalDate Today() =>
        RealClock.On("").GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).Date;
}

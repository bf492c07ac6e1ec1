using System.CommandLine;
using Ledestjerne.LongRuns;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary><c>ledestjerne twin</c>: a region's possible futures, lived by the product's own engine.</summary>
public static class TwinCommand
{
    public static Command Make(Func<Func<Task<int>>, Task<int>> edge)
    {
        var options = new TwinOptions();
        var twin = new Command(
            "twin",
            """
            Lives a region's future many times over, as it is and under scenarios, with made-up people: waits, breaches, queue, occupancy, who is hit.
            Example: ledestjerne twin --region regions/akershus --years 1 --scenario closed-ward.json --out out
            Writes twin.json, weeks.csv, services.csv, who.csv and report.html; places.csv with --solve-for. Without --out it only says what it found.
            Exit code 0 done, 1 a scenario file is wrong and nothing was run, 2 the command line is wrong, 3 a file cannot be read or written, 130 stopped.
            """);
        options.AddTo(twin);
        twin.SetAction((parsed, _) => edge(() => Task.FromResult(Run(options.Read(parsed, Today())))));
        return twin;
    }

    private static int Run(TwinOrder order)
    {
        using var signals = new StopSignals();
        var progress = new ProgressLine(Console.Error, isTerminal: !Console.IsErrorRedirected);
        try
        {
            return new TwinStudy(order, progress, Console.WriteLine, Console.Error.WriteLine).Go(signals.Stop);
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
    private static LocalDate Today() =>
        RealClock.On("").GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).Date;
}

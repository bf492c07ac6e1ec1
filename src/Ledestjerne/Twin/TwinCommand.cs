using System.CommandLine;
using Ledestjerne.LongRuns;

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
        twin.SetAction((parsed, _) => edge(() => Task.FromResult(Run(options.Read(parsed, LongRun.Today())))));
        return twin;
    }

    private static int Run(TwinOrder order) =>
        LongRun.Go((progress, stop) => new TwinStudy(order, progress, Console.WriteLine, Console.Error.WriteLine).Go(stop));
}

using System.CommandLine;
using Ledestjerne.LongRuns;

namespace Ledestjerne.Clear;

/// <summary><c>ledestjerne clear</c>: the best use of all places for a waiting list, from files to files, without a region.</summary>
public static class ClearCommand
{
    public static Command Make(Func<Func<Task<int>>, Task<int>> edge)
    {
        var options = new ClearOptions();
        var clear = new Command(
            "clear",
            """
            Clears a waiting list: the best possible use of all places, with a reason for each person and an account of what is missing.
            Example: ledestjerne clear --waiting waiting.csv --capacity capacity.csv --providers providers.csv --out out
            Writes offers.csv, unplaced.csv, shortfall.csv, place-use.csv, summary.json and report.html; rejected.csv with --skip-bad-rows.
            Exit code 0 done, 1 rows are wrong and nothing was run, 2 the command line is wrong, 3 a file cannot be read or written, 130 stopped.
            """);
        options.AddTo(clear);
        clear.Add(SampleCommand.Make(edge));
        clear.SetAction((parsed, _) => edge(() => Task.FromResult(Run(options.Read(parsed, LongRun.Today())))));
        return clear;
    }

    private static int Run(ClearOrder order) =>
        LongRun.Go((progress, stop) => new ClearRun(order, progress, Console.WriteLine, Console.Error.WriteLine).Go(stop));
}

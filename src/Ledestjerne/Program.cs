using System.CommandLine;
using Ledestjerne;
using Ledestjerne.Clear;
using Ledestjerne.Engine;
using Ledestjerne.Storage;
using Ledestjerne.Twin;

var root = new RootCommand(
    """
    The common IT system of a region's health and care services, by need.
    Without a command it serves the region; example:
      ledestjerne --data ./data/akershus --region regions/akershus --port 5080
    """);
var run = new Command("run", "Serves the region; makes it first if it is not there. Example: ledestjerne run --life-weeks 4 --data ./data/small");
var options = new SettingOptions();
options.AddTo(root);
root.SetAction((parsed, cancel) => AtTheEdge(() => RunCommand.Run(options.Read(parsed), cancel)));
run.SetAction((parsed, cancel) => AtTheEdge(() => RunCommand.Run(options.Read(parsed), cancel)));
root.Add(run);
root.Add(JournalCommands.Make(options, AtTheEdge));
root.Add(RegionCommands.Make(AtTheEdge));
root.Add(ClearCommand.Make(AtTheEdge));
root.Add(TwinCommand.Make(AtTheEdge));
var parsed = root.Parse(args);

// A bug ends the process as one, not with an exit code that says something about the user's files.
return parsed.Errors.Count > 0 && parsed.Action is not null
    ? Wrong(parsed)
    : await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });

static int Wrong(ParseResult parsed)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("See ledestjerne --help.");
    return Exit.Usage;
}

// The one place where what could not be helped further in becomes a sentence and an exit code.
static async Task<int> AtTheEdge(Func<Task<int>> act)
{
    try
    {
        return await act();
    }
    catch (SettingsWrong wrong)
    {
        Console.Error.WriteLine(wrong.Message);
        return Exit.Usage;
    }
    catch (Exception stop) when (stop is RegionInUse or RegionStopped or JournalCorrupted or IdentitiesCorrupted or RegionUnusable or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(stop.Message);
        return Exit.Stopped;
    }
}

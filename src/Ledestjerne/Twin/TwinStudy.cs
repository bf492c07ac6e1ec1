using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Ledestjerne.Clear;
using Ledestjerne.Engine.Regions;
using Ledestjerne.LongRuns;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.Twin;

/// <summary>From a region and scenarios to files: reads, lives, reckons, and only then puts the result in its place.</summary>
/// <param name="say">One line at a time: what came out.</param>
/// <param name="complain">Likewise: what is wrong.</param>
public sealed class TwinStudy(TwinOrder order, ProgressLine progress, Action<string> say, Action<string> complain)
{
    private static readonly OutNames Names = new("twin", TwinFile.All);

    private readonly List<(string Stage, double Seconds)> stages = [];
    private readonly List<FileMark> read = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private long stageStarted = Stopwatch.GetTimestamp();

    /// <returns>One of <see cref="Exit"/>.</returns>
    /// <exception cref="SettingsWrong">The command line asks for what cannot be.</exception>
    /// <exception cref="RegionUnusable">The region's files are wrong.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop; nothing has been written then.</exception>
    public int Go(CancellationToken cancel)
    {
        var country = RegionAtHome.LoadCountry(order.Region);
        var setup = country.Whole;
        RequireOpen(setup);
        var target = Target(setup);
        if (Scenarios(setup) is not { } scenarios)
        {
            return Exit.Found;
        }

        if (order.Out is null)
        {
            Tell(Live(country, scenarios, target, cancel));
            return Exit.Done;
        }

        RequireRoom(order.Out);
        using var to = OutFolder.Begin(order.Out, Names, order.Scenarios);
        var result = Live(country, scenarios, target, cancel);
        Write(result, to, cancel);
        Tell(result);
        return Exit.Done;
    }

    private TwinResult Live(Country country, ImmutableArray<Scenario> scenarios, DimensioningTarget? target, CancellationToken cancel)
    {
        EndStage("read");
        var left = new TimeLeft(progress, "Living");
        var lived = FutureRuns.Live(country, scenarios, order.Plan, left.Share, cancel);
        progress.End();
        EndStage("live");
        Dimensioned? dimensioned = null;
        if (target is not null)
        {
            dimensioned = Dimensioning.Solve(
                lived, target, round => left = new TimeLeft(progress, $"Trying places, round {round}"), done => left.Share(done), cancel);
            progress.End();
            EndStage("solve");
            lived = dimensioned.Rounds > 0 ? lived with { Futures = lived.Futures.Add(dimensioned.Future) } : lived;
        }

        var table = new FutureTable(lived);
        return new TwinResult(table, GroupFutures.Of(table), dimensioned);
    }

    private void Write(TwinResult result, OutFolder to, CancellationToken cancel)
    {
        progress.Begin("Writing");
        var words = TwinWords.In(order.Language);
        new TwinTables(result, words, to.Create).Write();
        using (var report = new StreamWriter(to.Create(TwinFile.Report), new UTF8Encoding(false)) { NewLine = "\n" })
        {
            TwinReport.Write(result, words, report);
        }

        progress.End();
        EndStage("write");
        stages.Add(("total", Stopwatch.GetElapsedTime(started).TotalSeconds));
        var mark = new TwinMark(ProgramVersion.Text, RuntimeInformation.FrameworkDescription, order.Language, [.. read], to.Written, [.. stages]);
        using (var summary = to.Create(TwinFile.Summary))
        {
            new TwinJson(result, words, mark).Write(summary);
        }

        cancel.ThrowIfCancellationRequested();
        to.Commit();
    }

    private void Tell(TwinResult result)
    {
        foreach (var line in new TwinLines(result, order, Stopwatch.GetElapsedTime(started)).All())
        {
            say(line);
        }
    }

    /// <summary>The region as it is, and then what the files say; nothing when one of them is wrong.</summary>
    private ImmutableArray<Scenario>? Scenarios(RegionSetup setup)
    {
        var scenarios = new List<Scenario> { Scenario.AsIs };
        var faults = 0;
        foreach (var path in order.Scenarios)
        {
            switch (ScenarioFile.Parse(Text(path), path, setup))
            {
                case ScenarioLoad.Loaded loaded:
                    scenarios.AddRange(loaded.Scenarios.Where(s => s.Code != Scenario.AsIsCode));
                    break;
                case ScenarioLoad.Rejected rejected:
                    faults += rejected.Errors.Length;
                    rejected.Errors.Take(Faults.Kept).ToList().ForEach(error => complain(error.ToString()));
                    break;
            }
        }

        if (faults > 0)
        {
            complain($"{faults} {(faults == 1 ? "error" : "errors")}. Nothing was run and nothing was written.");
            return null;
        }

        if (scenarios.Select(s => s.Code).Append(Dimensioning.ScenarioCode).CountBy(code => code).FirstOrDefault(c => c.Value > 1) is { Key: { } twice })
        {
            throw new SettingsWrong($"--scenario: found the code {twice} more than once; allowed: a code of its own for each scenario, and not {Dimensioning.ScenarioCode}");
        }

        return [.. scenarios];
    }

    private string Text(string path)
    {
        using var file = InputFile.Open("--scenario", path);
        using var reader = new StreamReader(file.Source.Bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var text = reader.ReadToEnd();
        read.Add(file.Mark);
        return text;
    }

    private DimensioningTarget? Target(RegionSetup setup) => order.SolveFor is null
        ? null
        : TargetText.Read(order.SolveFor, setup.Catalogue, out var wrong) ?? throw new SettingsWrong($"--solve-for: {wrong}");

    /// <summary>Every rule must be in force from the first day that is lived.</summary>
    private void RequireOpen(RegionSetup setup)
    {
        var (earliest, opening) = (setup.Profile.Opening.Earliest, order.Plan.From.PlusWeeks(-order.Plan.WarmUpWeeks));
        if (opening < earliest)
        {
            throw new SettingsWrong($"--from: found {order.Plan.From:uuuu-MM-dd} after {order.Plan.WarmUpWeeks} weeks of warm-up; allowed: {earliest.PlusWeeks(order.Plan.WarmUpWeeks):uuuu-MM-dd} or later, the rules of {setup.Profile.Name} begin {earliest:uuuu-MM-dd}");
        }
    }

    private void RequireRoom(string folder)
    {
        if (!order.Overwrite && TwinFile.All.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } there)
        {
            throw new SettingsWrong($"--out: found {there}; allowed: a folder without it, or --overwrite");
        }
    }

    private void EndStage(string stage)
    {
        stages.Add((stage, Stopwatch.GetElapsedTime(stageStarted).TotalSeconds));
        stageStarted = Stopwatch.GetTimestamp();
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Ledestjerne.LongRuns;
using Ledestjerne.Planning;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.Clear;

/// <summary>From files to files: reads, clears, proves that nobody is lost, and only then puts the result in its place.</summary>
/// <param name="say">One line at a time: what came out.</param>
/// <param name="complain">Likewise: what is wrong.</param>
public sealed class ClearRun(ClearOrder order, ProgressLine progress, Action<string> say, Action<string> complain)
{
    private static readonly OutNames Names = new("clear", OutFile.All);

    private readonly List<(string Stage, double Seconds)> stages = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private long stageStarted = Stopwatch.GetTimestamp();

    /// <returns>One of <see cref="Exit"/>.</returns>
    /// <exception cref="SettingsWrong">A path cannot be what it was given as.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop; nothing has been written then.</exception>
    public int Go(CancellationToken cancel)
    {
        var files = new List<InputFile>();
        try
        {
            TableSource Add(InputFile file)
            {
                files.Add(file);
                return file.Source;
            }

            var sources = new ClearingSources(
                Add(InputFile.Open("--waiting", order.Waiting)),
                Add(InputFile.Open("--capacity", order.Capacity)),
                order.Providers is null ? null : Add(InputFile.Open("--providers", order.Providers)),
                [
                    .. ShippedRegions.Files("municipalities.csv").Select(file => Add(InputFile.OpenShipped(file))),
                    .. order.Municipalities.Select(file => Add(InputFile.Open("--municipalities", file))),
                ]);
            using var to = OutFolder.Begin(order.Out, Names, files.Select(f => f.Source.Name));
            return Go(sources, files, to, cancel);
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private int Go(ClearingSources sources, List<InputFile> files, OutFolder to, CancellationToken cancel)
    {
        var (faults, length) = (new Faults(), files.Sum(f => f.Length));
        progress.Begin("Reading");
        using var tables = new ClearingTables(
            sources, order.Asked, new ReadingRun(faults, to.Create, order.SetAside, bytes => progress.Share(length == 0 ? 0 : (double)bytes / length), cancel));
        var read = tables.Read();
        progress.End();
        EndStage("read");
        if (read is null || (faults.Count > 0 && !order.SetAside))
        {
            Complain(faults, read is not null);
            return Exit.Found;
        }

        RequireServices(read);
        var asked = People(read);
        read = read with { Input = read.Input with { ServiceNames = ShippedRegions.ServiceNames(order.Asked.Language) } };
        progress.Begin("Clearing");
        var cleared = Clearing.Clear(read.Input, order.Order, progress.Share, cancel);
        progress.End();
        EndStage("clear");
        if (!cleared.Certificate.Valid)
        {
            throw new InvalidOperationException($"The answer is not proven and nothing is written: {cleared.Certificate.Flaw}");
        }

        var account = ClearingAccount.Of(read, cleared);
        Write(read, cleared, account, files, to, cancel);
        foreach (var line in new ClearResult(read, cleared, account, order, Stopwatch.GetElapsedTime(started)).Lines())
        {
            say(line);
        }

        var words = ClearingWords.In(order.Asked.Language);
        foreach (var person in asked)
        {
            say($"{cleared.Input.Waiting[person].Id}:");
            foreach (var line in words.Why(cleared, ClearedWhy.Of(cleared, person)))
            {
                say($"  {line}");
            }
        }

        return Exit.Done;
    }

    private void Write(ClearingRead read, Cleared cleared, ClearingAccount account, List<InputFile> files, OutFolder to, CancellationToken cancel)
    {
        progress.Begin("Writing");
        var words = ClearingWords.In(order.Asked.Language);
        var tables = new ClearedFiles(read, cleared, words, to.Create);
        tables.Write(progress.Share, cancel);
        using (var report = new StreamWriter(to.Create(OutFile.Report), new UTF8Encoding(false)) { NewLine = "\n" })
        {
            ClearingReport.Write(cleared, words, report);
        }

        progress.End();
        EndStage("write");
        stages.Add(("total", Stopwatch.GetElapsedTime(started).TotalSeconds));
        var run = new RunMark(
            ProgramVersion.Text,
            RuntimeInformation.FrameworkDescription,
            order.Asked.Language,
            order.SetAside,
            [.. order.Asked.Services.Order(StringComparer.Ordinal)],
            [.. files.Select(f => f.Mark)],
            to.Written,
            [.. stages]);
        using (var summary = to.Create(OutFile.Summary))
        {
            new ClearingSummary(read, cleared, account, run, read.Disarmed + tables.Disarmed).Write(summary);
        }

        cancel.ThrowIfCancellationRequested();
        to.Commit();
    }

    /// <summary>A service asked for that stands in no row is misspelt.</summary>
    private void RequireServices(ClearingRead read)
    {
        var known = read.Input.Waiting.Select(p => p.Service).Concat(read.Input.Places.Select(p => p.Service)).ToHashSet(StringComparer.Ordinal);
        if (order.Asked.Services.Where(s => !known.Contains(s)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new SettingsWrong($"--services: found {unknown}; allowed: services that stand in {order.Waiting} or, in the weeks of the run, in {order.Capacity}");
        }
    }

    /// <summary>Those of --why, numbered as in the input. Somebody who is not there is misspelt.</summary>
    private List<int> People(ClearingRead read)
    {
        var people = new List<int>();
        foreach (var id in order.Why)
        {
            var person = 0;
            while (person < read.Input.Waiting.Length && read.Input.Waiting[person].Id != id)
            {
                person++;
            }

            people.Add(person < read.Input.Waiting.Length
                ? person
                : throw new SettingsWrong($"--why: found {id}; allowed: ids of people in {order.Waiting} who take part in the run"));
        }

        return people;
    }

    /// <param name="canSkip">Whether the rest could run.</param>
    private void Complain(Faults faults, bool canSkip)
    {
        foreach (var fault in faults.First)
        {
            complain(fault.ToString());
        }

        if (faults.Count > faults.First.Count)
        {
            complain(string.Create(CultureInfo.InvariantCulture, $"… and {faults.Count - faults.First.Count:N0} more."));
        }

        complain(string.Create(CultureInfo.InvariantCulture, $"{faults.Count:N0} {(faults.Count == 1 ? "error" : "errors")}. Nothing was run and nothing was written.")
            + (canSkip ? " Mend the files, or run the rest with --skip-bad-rows." : ""));
    }

    private void EndStage(string stage)
    {
        stages.Add((stage, Stopwatch.GetElapsedTime(stageStarted).TotalSeconds));
        stageStarted = Stopwatch.GetTimestamp();
    }
}

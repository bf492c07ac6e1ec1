using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;

namespace Ledestjerne;

/// <summary><c>ledestjerne region calibrate</c>: lives a region, or a country, and holds it against what statistics publish.</summary>
public static class CalibrateCommand
{
    /// <summary>Where the published figures stand for a region that has none beside it.</summary>
    private const string Country = "regions/norway";

    /// <summary>Fixed, so that the same files give the same table next year; a Friday, so that whole weeks lie before it.</summary>
    private static readonly LocalDate Until = new(2026, 11, 20);

    public static Command Make(Func<Func<Task<int>>, Task<int>> edge)
    {
        var folder = new Argument<string>("folder") { Description = "Folder with the region's data files, or a country's folder with a region in each sub-folder" };
        var only = new Option<string[]>("--only") { Description = "Of a country, only regions with these codes", AllowMultipleArgumentsPerToken = true };
        var weeks = NumberOption.Of("--weeks", "Weeks that are measured", 26, 4, 104);
        var warmUp = NumberOption.Of("--warm-up", "Weeks lived before", 8, 0, 104);
        var seed = NumberOption.Of("--seed", "Another number, other people", 0, 0, 1_000_000);
        var runs = NumberOption.Of("--replications", "Runs with different chance; from 2 on there are intervals", 1, 1, 100);
        var rounds = NumberOption.Of("--rounds", "Lives at most; 1 only compares", 1, 1, 50);
        var tolerance = NumberOption.Of("--tolerance", "Per cent that every figure may be off", 10, 1, 100);
        var write = new Option<bool>("--write") { Description = "Write needs.csv as it was in the best round" };
        var calibrate = new Command(
            "calibrate",
            "Lives it and prints published.csv beside what came; with --rounds it moves needs.csv until they agree. Example: ledestjerne region calibrate regions/norway --only troms vestfold --rounds 6 --write")
        {
            folder, only, weeks, warmUp, seed, runs, rounds, tolerance, write,
        };
        calibrate.SetAction((parsed, cancel) => edge(() => Task.FromResult(Calibrate(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(only) ?? [],
            new CalibrationPlan(
                Until, parsed.GetValue(weeks), parsed.GetValue(warmUp), parsed.GetValue(seed), parsed.GetValue(runs), parsed.GetValue(rounds),
                parsed.GetValue(tolerance) / 100.0),
            parsed.GetValue(write),
            cancel))));
        return calibrate;
    }

    private static int Calibrate(string folder, string[] only, CalibrationPlan plan, bool write, CancellationToken cancel)
    {
        var (read, errors) = Read(folder);
        if (!errors.IsEmpty)
        {
            return RegionCommands.Tell(errors, folder);
        }

        if (only.FirstOrDefault(code => !read.Any(r => r.Profile.Code == code)) is { } unknown)
        {
            throw new SettingsWrong($"--only: found {unknown}; allowed: {string.Join(", ", read.Select(r => r.Profile.Code))}");
        }

        var (published, wrong) = PublishedFigures.Load(PublishedFigures.AreIn(folder) ? folder : Country);
        if (published is null)
        {
            return RegionCommands.Tell(wrong, folder);
        }

        ImmutableArray<RegionSetup> lived = [.. read.Where(r => only.Length == 0 || only.Contains(r.Profile.Code))];
        var best = Calibration.Run(lived, published, plan, Tell, cancel);
        if (write)
        {
            Console.WriteLine($"{RegionFolder.WriteNeeds(folder, best.Regions[0].Needs)} is as in round {best.Number}.");
        }

        return best.Table.Within(plan.Tolerance) ? Exit.Done : Exit.Found;
    }

    private static (ImmutableArray<RegionSetup> Regions, ImmutableArray<RegionError> Errors) Read(string folder)
    {
        if (CountryFolder.Is(folder))
        {
            return CountryFolder.Load(folder) switch
            {
                CountryLoad.Rejected rejected => ([], rejected.Errors),
                CountryLoad.Loaded loaded => (loaded.Regions, []),
                var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
            };
        }

        return RegionFolder.Load(folder) switch
        {
            RegionLoad.Rejected rejected => ([], rejected.Errors),
            RegionLoad.Loaded { Setup: var setup } => ([setup], []),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private static void Tell(CalibrationRound round)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Round {round.Number}: {string.Join(", ", round.Regions.Select(r => r.Profile.Name))}; fill {round.Fill:0.00}."));
        Console.WriteLine($"{"figure",-15}{"area",-22}{"published",12}{"simulated",12}{"± 95 %",9}{"off",8}");
        foreach (var row in round.Table.Rows)
        {
            var half = double.IsFinite(row.Simulated.HalfWidth) ? row.Simulated.HalfWidth.ToString("0.0", CultureInfo.InvariantCulture) : "–";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Words(row.Published.Figure),-15}{Words(row.Published.Area),-22}{row.Expected,12:#,0.0}{row.Simulated.Mean,12:#,0.0}{half,9}{100 * row.Difference,7:+0;-0;0}%"));
        }

        Console.WriteLine($"{"service",-22}{"wait",7}{"past %",8}{"growth %",10}");
        foreach (var queue in round.Queues)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{queue.Service.Code,-22}{queue.MeanWait,7:0.0}{queue.PastDeadline,8:0.0}{queue.Growth,10:+0.0;-0.0;0.0}"));
        }

        Console.WriteLine();
    }

    /// <summary>As the file has it: <c>mean-wait</c>.</summary>
    private static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary><c>ledestjerne clear</c> on the sample that ships, as anybody would run it.</summary>
public sealed class Clearing_a_waiting_list : IDisposable
{
    private static readonly string[] Tables = ["offers.csv", "unplaced.csv", "shortfall.csv", "place-use.csv", "report.html"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Puts_everybody_in_exactly_one_file_and_proves_it()
    {
        var ran = await Clear();

        ran.Exit.ShouldBe(0, ran.Errors);
        var people = Lines("samples/waiting.csv").Skip(1).Select(Id).ToList();
        Out("offers.csv").Skip(1).Concat(Out("unplaced.csv").Skip(1)).Select(Id).Order().ShouldBe(people.Order());
        Out("place-use.csv").Length.ShouldBe(Lines("samples/capacity.csv").Length);
        var summary = Summary();
        var waiting = summary["account"]!["waiting"]!;
        waiting["rows"]!.GetValue<int>().ShouldBe(people.Count);
        (waiting["offers"]!.GetValue<int>() + waiting["unplaced"]!.GetValue<int>()).ShouldBe(people.Count);
        summary["certificate"]!["valid"]!.GetValue<bool>().ShouldBeTrue();
        Out("offers.csv")[0].ShouldBe("person,service,provider,provider_name,week,week_begins,wait_days,travel_minutes,choice_rank,breach,reason,provider_attributes,note");
        File.Exists(folder["out/rejected.csv"]).ShouldBeFalse();
        var report = await File.ReadAllTextAsync(folder["out/report.html"]);
        report.ShouldContain("</html>");
        report.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Writes_the_same_bytes_every_time_but_for_how_long_it_took()
    {
        await Clear();
        var (first, summary) = (Tables.Select(Bytes).ToList(), Untimed());

        await Clear();

        Tables.Select(Bytes).ShouldBe(first);
        Untimed().ShouldBe(summary);
    }

    [Fact]
    public async Task Gives_the_same_places_in_whatever_order_the_rows_stand()
    {
        await Clear();
        var offers = Out("offers.csv").Skip(1).Order().ToList();
        var rows = Lines("samples/waiting.csv");
        string[] turned = [rows[0], .. rows.Skip(1).Reverse()];
        await File.WriteAllTextAsync(folder["turned.csv"], string.Join('\n', turned));

        (await Clear("--waiting", folder["turned.csv"])).Exit.ShouldBe(0);

        Out("offers.csv").Skip(1).Order().ShouldBe(offers);
    }

    [Fact]
    public async Task Says_why_to_whoever_asks()
    {
        var offer = (await Clear()).Exit == 0 ? Out("offers.csv").First(row => row.Contains("er full", StringComparison.Ordinal)) : "";

        var ran = await Clear("--why", Id(offer));

        ran.Exit.ShouldBe(0, ran.Errors);
        var said = ran.Output.Split('\n');
        var asked = Array.FindIndex(said, line => line.TrimEnd() == $"{Id(offer)}:");
        asked.ShouldBeGreaterThan(0);
        said.Skip(asked + 1).Count(line => line.StartsWith("  ", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        var missed = await Clear("--why", "nobody");
        missed.Exit.ShouldBe(2);
        missed.Errors.ShouldContain("--why: found nobody; allowed: ids of people in");
    }

    [Fact]
    public async Task Runs_nothing_when_a_row_is_wrong()
    {
        await GiveBadRows();

        var ran = await Clear("--waiting", folder["bad.csv"]);

        ran.Exit.ShouldBe(1);
        ran.Errors.ShouldContain($"{folder["bad.csv"]}:3: severity: found 7; allowed: a whole number from 1 to 5");
        ran.Errors.ShouldContain("2 errors. Nothing was run and nothing was written.");
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Sets_wrong_rows_aside_when_asked_to()
    {
        await GiveBadRows();

        var ran = await Clear("--waiting", folder["bad.csv"], "--skip-bad-rows");

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("2 of 10 rows");
        Out("rejected.csv").Length.ShouldBe(3);
        (Out("offers.csv").Length - 1 + Out("unplaced.csv").Length - 1).ShouldBe(8);
        Summary()["account"]!["waiting"]!["rejected"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Leaves_other_files_alone_and_no_old_ones_of_its_own()
    {
        Directory.CreateDirectory(folder["out"]);
        await File.WriteAllTextAsync(folder["out/mine.txt"], "mine");
        await File.WriteAllTextAsync(folder["out/rejected.csv"], "of an earlier run");

        await Clear();

        Directory.EnumerateFileSystemEntries(folder["out"]).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)
            .ShouldBe(["mine.txt", "offers.csv", "place-use.csv", "report.html", "shortfall.csv", "summary.json", "unplaced.csv"]);
    }

    [Theory]
    [InlineData("--waiting", "samples", "found the folder samples; allowed: a file")]
    [InlineData("--capacity", "samples/gone.csv", "found no file samples/gone.csv")]
    [InlineData("--weeks", "0", "--weeks: found 0; allowed: 1–104")]
    [InlineData("--weeks", "many", "--weeks: found many; allowed: a whole number, 1–104")]
    [InlineData("--from", "monday", "--from: found monday; allowed: a week as 2026-W48")]
    [InlineData("--order", "cheapest", "cheapest")]
    [InlineData("--services", "knees", "--services: found knees")]
    [InlineData("--out", "samples/waiting.csv", "--out: found the file samples/waiting.csv")]
    public async Task Says_what_is_allowed_on_its_command_line(string option, string value, string words)
    {
        var ran = await Clear(option, value);

        ran.Exit.ShouldBe(2, ran.Errors);
        ran.Errors.ShouldContain(words);
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Never_overwrites_what_it_reads()
    {
        Directory.CreateDirectory(folder["out"]);
        File.Copy(Path.Combine(LedestjerneProgram.Repository, "samples/waiting.csv"), folder["out/rejected.csv"]);

        var ran = await Clear("--waiting", folder["out/rejected.csv"]);

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain("would be overwritten");
    }

    [Fact]
    public async Task Limits_itself_to_the_services_asked_for()
    {
        var ran = await Clear("--services", "cardiology", "neurology", "--language", "en", "--order", "weighted");

        ran.Exit.ShouldBe(0, ran.Errors);
        var asked = Out("offers.csv").Skip(1).Concat(Out("unplaced.csv").Skip(1)).ToList();
        asked.Select(line => line.Split(',')[1]).Distinct().Order().ShouldBe(["cardiology", "neurology"]);
        (asked.Count + Out("not-asked.csv").Length - 1).ShouldBe(Lines("samples/waiting.csv").Length - 1);
        Summary()["run"]!["order"]!.GetValue<string>().ShouldBe("weighted");
    }

    [Fact]
    public async Task Takes_any_day_to_its_week()
    {
        (await Clear("--from", "29.11.2026", "--services", "hospice")).Exit.ShouldBe(0);

        Summary()["run"]!["first_day"]!.GetValue<string>().ShouldBe("2026-11-23");
    }

    [Fact]
    public async Task Lets_one_run_at_a_time_write_to_a_folder()
    {
        Directory.CreateDirectory(folder["out/.ledestjerne-clear"]);
        await using (new FileStream(folder["out/.ledestjerne-clear/lock"], FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var ran = await Clear();

            ran.Exit.ShouldBe(3);
            ran.Errors.ShouldContain("another run is writing to it");
        }

        (await Clear("--services", "hospice")).Exit.ShouldBe(0);
        Directory.Exists(folder["out/.ledestjerne-clear"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Stops_with_nothing_half_written_when_told_to()
    {
        (await LedestjerneProgram.Run("clear", "sample", folder["large"], "--people", "60000")).Exit.ShouldBe(0);
        using var process = LedestjerneProgram.Start(
            [
                "clear", "--waiting", folder["large/waiting.csv"], "--capacity", folder["large/capacity.csv"],
                "--providers", folder["large/providers.csv"], "--from", "2026-W48", "--out", folder["out"],
            ],
            new Dictionary<string, string>());
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Clearing", StringComparison.Ordinal))
        {
            line.ShouldNotContain("error");
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        (await process.StandardError.ReadToEndAsync()).ShouldContain("Stopped. Nothing was written.");
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(130);
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Ships_the_sample_that_it_makes()
    {
        (await LedestjerneProgram.Run("clear", "sample", folder["sample"])).Exit.ShouldBe(0);

        foreach (var name in new[] { "waiting.csv", "capacity.csv", "providers.csv" })
        {
            (await File.ReadAllTextAsync(folder[$"sample/{name}"])).ShouldBe(string.Join('\n', Lines($"samples/{name}")) + "\n");
        }

        (await LedestjerneProgram.Run("clear", "sample", folder["sample"])).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task Says_what_the_readme_shows()
    {
        var readme = Lines("README.md");
        var shown = readme.SkipWhile(line => line != "```text").Skip(1).TakeWhile(line => line != "```").ToList();
        shown.Count.ShouldBeGreaterThan(4);

        var said = (await Clear()).Output;

        foreach (var line in shown.Where(line => !line.Contains("It took", StringComparison.Ordinal)))
        {
            said.ShouldContain(line, customMessage: "Put what the command says now into README.md.");
        }
    }

    /// <param name="instead">Options that take the place of those below, or come beside them.</param>
    private Task<Ran> Clear(params string[] instead)
    {
        var usual = new Dictionary<string, string>
        {
            ["--waiting"] = "samples/waiting.csv",
            ["--capacity"] = "samples/capacity.csv",
            ["--providers"] = "samples/providers.csv",
            ["--from"] = "2026-11-23",
            ["--out"] = folder["out"],
        };
        return LedestjerneProgram.Run(["clear", .. usual.Where(o => !instead.Contains(o.Key)).SelectMany(o => new[] { o.Key, o.Value }), .. instead]);
    }

    /// <summary>Ten people of whom the second has no such severity and the fifth too few fields.</summary>
    private Task GiveBadRows()
    {
        var rows = Lines("samples/waiting.csv").Take(1)
            .Concat(Enumerable.Range(1, 10).Select(i => $"x{i},cardiology,{(i == 2 ? 7 : 3)},2026-10-01,2027-01-01,,3205,,,,,,,{(i == 5 ? "a,b" : "")}"));
        return File.WriteAllTextAsync(folder["bad.csv"], string.Join('\n', rows));
    }

    private static string Id(string line) => line.Split(',')[0];

    private static string[] Lines(string file) =>
        File.ReadAllText(Path.Combine(LedestjerneProgram.Repository, file)).TrimEnd('\n').Split('\n');

    private string[] Out(string file) => File.ReadAllText(folder[$"out/{file}"]).TrimEnd('\n').Split('\n');

    private byte[] Bytes(string file) => File.ReadAllBytes(folder[$"out/{file}"]);

    private JsonNode Summary() => JsonNode.Parse(Bytes("summary.json"))!;

    private string Untimed()
    {
        var summary = Summary();
        summary.AsObject().Remove("seconds");
        return summary.ToJsonString();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary><c>ledestjerne twin</c> on the small region, as anybody would run it.</summary>
public sealed class Futures_of_a_region : IDisposable
{
    private const string Region = "tests/Regions/small";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Stand_side_by_side_in_files_and_in_a_report()
    {
        var ran = await Twin("--scenario", "samples/small/two-futures.json");

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("Småland: 6 weeks from 2026-11-23, 1 lived before, 3 runs of each future.");
        ran.Output.ShouldContain("Den ideelle stenger i ti uker: mean wait ");
        ran.Output.ShouldContain("  against As it is: wait ");
        ran.Errors.ShouldContain("Living …");
        Files().ShouldBe(["report.html", "services.csv", "twin.json", "weeks.csv", "who.csv"]);
        var twin = JsonNode.Parse(await File.ReadAllTextAsync(folder["out/twin.json"]))!;
        twin["scenarios"]!.AsArray().Select(s => s!["code"]!.GetValue<string>()).ShouldBe(["as-is", "closed", "more"]);
        twin["read"]![0]!["file"]!.GetValue<string>().ShouldBe("samples/small/two-futures.json");
        twin["written"]!.AsArray().Select(w => w!["file"]!.GetValue<string>()).ShouldBe(["weeks.csv", "services.csv", "who.csv", "report.html"]);
        (await File.ReadAllTextAsync(folder["out/report.html"])).ShouldContain("Den ideelle, Storby er stengt, uke 5–14");
    }

    [Fact]
    public async Task Are_the_same_bytes_every_time_but_for_how_long_it_took()
    {
        (await Twin()).Exit.ShouldBe(0);
        string[] tables = ["weeks.csv", "services.csv", "who.csv", "report.html"];
        var (first, summary) = (tables.Select(Bytes).ToList(), Untimed());

        (await Twin("--overwrite")).Exit.ShouldBe(0);

        tables.Select(Bytes).ShouldBe(first);
        Untimed().ShouldBe(summary);
        (await Twin("--overwrite", "--seed", "7")).Exit.ShouldBe(0);
        Bytes("weeks.csv").ShouldNotBe(first[0]);
    }

    [Fact]
    public async Task Say_how_many_places_are_needed()
    {
        var ran = await Twin("--solve-for", "mean wait of physiotherapy <= 3 weeks", "--language", "en");

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("more places a week, with 95 % certainty for each service.");
        ran.Errors.ShouldContain("Trying places, round 1 …");
        Files().ShouldContain("places.csv");
        (await File.ReadAllTextAsync(folder["out/places.csv"])).ShouldStartWith("service,service_name,places_now,places_added,enough,upper_bound\nphysiotherapy,Physiotherapy,");
        (await File.ReadAllTextAsync(folder["out/report.html"])).ShouldContain("Places that are needed");
    }

    [Fact]
    public async Task Are_only_told_of_without_a_folder()
    {
        var ran = await LedestjerneProgram.Run("twin", "--region", Region, "--weeks", "2", "--warm-up", "0", "--replications", "1");

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("1 run of each future");
        ran.Output.ShouldContain("Nothing was written: --out makes a report.");
    }

    [Theory]
    [InlineData("--weeks", "0", "--weeks: found 0; allowed: 1–520")]
    [InlineData("--years", "2", "--weeks: found 6 beside --years 2; allowed: one of them")]
    [InlineData("--years", "1,5", "--years: found 1,5; allowed: a whole number, 1–10")]
    [InlineData("--replications", "1e3", "--replications: found 1e3; allowed: a whole number, 1–1000")]
    [InlineData("--seed", "99999999999", "--seed: found 99999999999; allowed: a whole number, 0–2147483647")]
    [InlineData("--warm-up", "105", "--warm-up: found 105; allowed: 0–104")]
    [InlineData("--replications", "0", "--replications: found 0; allowed: 1–1000")]
    [InlineData("--seed", "-1", "--seed: found -1; allowed: 0–")]
    [InlineData("--from", "monday", "--from: found monday; allowed: a week as 2026-W48")]
    [InlineData("--from", "2024-06-03", "the rules of Småland begin 2024-06-03")]
    [InlineData("--language", "sv", "sv")]
    [InlineData("--scenario", "samples/gone.json", "--scenario: found no file samples/gone.json; allowed: a file that is there")]
    [InlineData("--scenario", "samples", "--scenario: found the folder samples; allowed: a file")]
    [InlineData("--solve-for", "no queues", "--solve-for: found no queues; allowed: \"mean wait of each service ≤ 2 weeks\"")]
    [InlineData("--solve-for", "mean wait of knees ≤ 2 weeks", "--solve-for: found the service knees; allowed: each service, clarification")]
    [InlineData("--out", "samples/waiting.csv", "--out: found the file samples/waiting.csv")]
    public async Task Say_what_is_allowed_on_the_command_line(string option, string value, string words)
    {
        var ran = await Twin(option, value);

        ran.Exit.ShouldBe(2, ran.Errors);
        ran.Errors.ShouldContain(words);
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Are_not_lived_for_a_folder_that_cannot_be_made()
    {
        var ran = await Twin("--out", "samples/waiting.csv/out");

        ran.Exit.ShouldBe(3, ran.Errors);
        ran.Errors.ShouldContain("samples/waiting.csv/out cannot be written to");
        ran.Output.ShouldNotContain("Living");
    }

    [Fact]
    public async Task Are_not_lived_when_a_scenario_is_wrong()
    {
        await File.WriteAllTextAsync(folder["wrong.json"], """
            {
              "code": "wrong",
              "name": "Wrong",
              "changes": [ { "kind": "more-places", "service": "knees", "per_week": 9000 } ]
            }
            """);

        var ran = await Twin("--scenario", folder["wrong.json"]);

        ran.Exit.ShouldBe(1);
        ran.Errors.ShouldContain("wrong.json:4:");
        ran.Errors.ShouldContain("knees");
        ran.Errors.ShouldContain("2 errors. Nothing was run and nothing was written.");
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Take_no_code_twice()
    {
        var ran = await Twin("--scenario", "samples/small/two-futures.json", "--scenario", "samples/small/two-futures.json");

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain("--scenario: found the code closed more than once");
    }

    [Fact]
    public async Task Replace_an_earlier_run_only_when_told_to()
    {
        Directory.CreateDirectory(folder["out"]);
        await File.WriteAllTextAsync(folder["out/twin.json"], "of an earlier run");
        await File.WriteAllTextAsync(folder["out/places.csv"], "of an earlier run");
        await File.WriteAllTextAsync(folder["out/mine.txt"], "mine");

        var refused = await Twin();
        refused.Exit.ShouldBe(2);
        refused.Errors.ShouldContain("allowed: a folder without it, or --overwrite");

        (await Twin("--overwrite")).Exit.ShouldBe(0);
        Files().ShouldBe(["mine.txt", "report.html", "services.csv", "twin.json", "weeks.csv", "who.csv"]);
    }

    [Fact]
    public async Task Stop_with_nothing_written_when_told_to()
    {
        using var process = LedestjerneProgram.Start(
            ["twin", "--region", Region, "--years", "10", "--replications", "100", "--out", folder["out"]], new Dictionary<string, string>());
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Living", StringComparison.Ordinal))
        {
            line.ShouldNotContain("error");
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        (await process.StandardError.ReadToEndAsync()).ShouldContain("Stopped. Nothing was written.");
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(130);
        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(folder["out"]).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    private byte[] Bytes(string file) => File.ReadAllBytes(folder[$"out/{file}"]);

    private string Untimed()
    {
        var twin = JsonNode.Parse(Bytes("twin.json"))!;
        twin.AsObject().Remove("seconds");
        return twin.ToJsonString();
    }

    /// <param name="instead">Options that take the place of those below, or come beside them.</param>
    private Task<Ran> Twin(params string[] instead)
    {
        var usual = new Dictionary<string, string>
        {
            ["--region"] = Region,
            ["--weeks"] = "6",
            ["--warm-up"] = "1",
            ["--replications"] = "3",
            ["--from"] = "2026-11-23",
            ["--out"] = folder["out"],
        };
        return LedestjerneProgram.Run(["twin", .. usual.Where(o => !instead.Contains(o.Key)).SelectMany(o => new[] { o.Key, o.Value }), .. instead]);
    }
}

using System.Diagnostics;
using Shouldly;

namespace Ledestjerne.Acceptance;

public sealed class Making_a_country
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static string Norway => Path.Combine(LedestjerneProgram.Repository, "regions", "norway");

    /// <summary>Whoever changes a figure makes the counties again, and whoever calibrates the needs too.</summary>
    [Fact]
    public async Task From_its_figures_again_gives_the_files_that_are_there()
    {
        using var made = new TemporaryFolder();

        var ran = await Make(made.Path);

        ran.Exit.ShouldBe(0, ran.Output + ran.Errors);
        Files(made.Path).Count.ShouldBe(15 * 8);
        foreach (var file in Files(made.Path))
        {
            var there = await File.ReadAllTextAsync(Path.Combine(Norway, file));
            (await File.ReadAllTextAsync(made[file])).ShouldBe(there, $"{file}: run dotnet run regions/norway/make.cs");
        }

        // And nothing is left there of a county that is made no more.
        Files(Norway).Where(f => f.Contains(Path.DirectorySeparatorChar)).ShouldBe(Files(made.Path), ignoreOrder: true);
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))];

    private static async Task<Ran> Make(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(Norway, "make.cs"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = LedestjerneProgram.Repository,
        };

        // What this test run told its own build is nothing to another one's.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Longest);
        await process.WaitForExitAsync(timeout.Token);
        return new Ran(process.ExitCode, await output, await errors);
    }
}

using Ledestjerne.Tidy.Docs;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>What a document tells its reader to run does what it says, in a folder of the test's own.</summary>
public sealed class Documented_commands
{
    [Fact]
    public async Task Of_the_program_all_run()
    {
        using var folder = new TemporaryFolder();
        string[] here = ["--data", folder.Path, "--life-weeks", "0"];
        await using (var region = await ServedRegion.Start(here))
        {
            await region.Stop();
        }

        var commands = Commands().ToList();
        commands.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var command in commands)
        {
            var arguments = command.ProgramArguments!;
            if (arguments is [] or ["run", ..] or ["--data", ..])
            {
                await using var region = await ServedRegion.Start([.. arguments, .. here]);
                continue;
            }

            if (arguments is ["clear" or "twin", ..])
            {
                arguments = InsideOf(folder, [.. arguments]);
            }

            string[] data = arguments is ["journal", ..] && !arguments.Contains("--data") ? ["--data", folder.Path] : [];
            var ran = await LedestjerneProgram.Run([.. arguments, .. data]);
            ran.Exit.ShouldBe(0, $"{command.File}:{command.Line}: {command.Text}: {ran.Errors}");
        }
    }

    /// <summary>What the command writes goes to the test's folder, not to the reader's.</summary>
    private static string[] InsideOf(TemporaryFolder folder, string[] arguments)
    {
        var to = arguments is ["clear", "sample", ..] ? 2 : Array.IndexOf(arguments, "--out") + 1;
        return to < 1 ? arguments : [.. arguments[..to], folder[arguments[to].TrimEnd('/')], .. arguments[(to + 1)..]];
    }

    private static IEnumerable<DocumentedCommand> Commands() =>
        Directory.EnumerateFiles(LedestjerneProgram.Repository, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(Directory.EnumerateFiles(Path.Combine(LedestjerneProgram.Repository, "docs"), "*.md", SearchOption.AllDirectories))
            .SelectMany(file => DocumentedCommand.In(Path.GetRelativePath(LedestjerneProgram.Repository, file), File.ReadAllLines(file)))
            .Where(command => command.ProgramArguments is not null);
}

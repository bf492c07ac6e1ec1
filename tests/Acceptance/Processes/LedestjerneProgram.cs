using System.Diagnostics;
using System.Text;

namespace Ledestjerne.Acceptance;

/// <summary>What a finished run of the program left: its exit code and what it said.</summary>
public sealed record Ran(int Exit, string Output, string Errors);

/// <summary>The real program as a process of its own, with nothing of the test in it.</summary>
public static class LedestjerneProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static string Repository { get; } = FindRepository();

    /// <summary>Runs to the end. Standard input is empty.</summary>
    public static async Task<Ran> Run(params string[] arguments)
    {
        using var process = Start(arguments, new Dictionary<string, string>());
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Longest);
        await process.WaitForExitAsync(timeout.Token);
        return new Ran(process.ExitCode, await output, await errors);
    }

    internal static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Repository,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ledestjerne.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        return process;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ledestjerne.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run from inside the repository.");
    }
}

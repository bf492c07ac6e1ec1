using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ledestjerne.Acceptance;

/// <summary>A region served by the real program on a free port of this machine.</summary>
public sealed partial class ServedRegion : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly List<string> said;

    private ServedRegion(Process process, Uri address, List<string> said, TimeSpan startedIn)
    {
        this.process = process;
        this.said = said;
        Address = address;
        StartedIn = startedIn;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the line that says it answers.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>What the program has said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return string.Join('\n', said);
            }
        }
    }

    public static async Task<ServedRegion> Start(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var process = LedestjerneProgram.Start([.. arguments, "--port", "0"], new Dictionary<string, string>());
        var said = new List<string>();
        var answering = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (said)
            {
                said.Add(line);
            }

            if (Answers().Match(line) is { Success: true } match)
            {
                answering.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => answering.TrySetException(new InvalidOperationException(Ended(process, said)));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = await answering.Task.WaitAsync(LongestStart);
        return new ServedRegion(process, address, said, clock.Elapsed);
    }

    /// <summary>SIGKILL: nothing in the process gets to say goodbye.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an operator would stop it.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static string Ended(Process process, List<string> said)
    {
        lock (said)
        {
            return $"The program ended with {process.ExitCode} before it answered:\n{string.Join('\n', said)}";
        }
    }

    [GeneratedRegex(@"answers on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Answers();
}

using System.Collections.Concurrent;
using System.Text.Json;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>Promise L4 on the real process: what was answered survives SIGKILL, once, in an unbroken chain.</summary>
public sealed class Killed_region
{
    private const int Kills = 25;
    private const int Residents = 6;

    /// <summary>Milliseconds of life before a kill: between the first request and some hundred.</summary>
    private const int LongestLife = 700;

    [Fact]
    public async Task Has_every_answered_command_once_after_each_of_25_kills()
    {
        using var folder = new TemporaryFolder();
        var acknowledged = new ConcurrentDictionary<string, byte>();
        var uncertain = new ConcurrentDictionary<string, Dictionary<string, string>>();
        var chance = new Random(20261121);
        var longestBefore = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using (var region = await ServedRegion.Start("--data", folder.Path, "--life-weeks", "0"))
            {
                var door = new OpenDoor(region.Address, acknowledged, uncertain);
                await door.RetryUncertain();
                var residents = Enumerable.Range(0, Residents).Select(_ => Task.Run(door.RaiseUntilGone)).ToArray();
                await Task.Delay(chance.Next(1, LongestLife));
                await region.Kill();
                await Task.WhenAll(residents);
            }

            longestBefore = await Verify(folder.Path, acknowledged, longestBefore, kill);
        }

        acknowledged.Count.ShouldBeGreaterThan(Kills * 5, "too few commands were answered for the kills to prove anything");
    }

    private static async Task<int> Verify(string data, ConcurrentDictionary<string, byte> acknowledged, int before, int kill)
    {
        var verified = await LedestjerneProgram.Run("journal", "verify", "--data", data);
        verified.Exit.ShouldBe(0, $"after kill {kill}: {verified.Errors}");
        var raised = Raised((await LedestjerneProgram.Run("journal", "export", "--data", data)).Output);
        var twice = raised.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        twice.ShouldBeEmpty($"after kill {kill}");
        var kept = raised.ToHashSet();
        acknowledged.Keys.Where(id => !kept.Contains(id)).ShouldBeEmpty($"after kill {kill} of {acknowledged.Count} answered");
        raised.Count.ShouldBeGreaterThanOrEqualTo(before, $"after kill {kill}: the journal became shorter");
        return raised.Count;
    }

    /// <summary>Command ids of every need in an export.</summary>
    private static List<string> Raised(string export)
    {
        List<string> ids = [];
        foreach (var line in export.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.GetProperty("event").GetString() == "need.raised/1")
            {
                ids.Add(record.RootElement.GetProperty("command").GetString()!);
            }
        }

        return ids;
    }
}

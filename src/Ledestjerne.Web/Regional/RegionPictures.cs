using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Ledestjerne.Web.Regional;

/// Keeps the latest picture of the region. A reader gets the one there is at once; when it is older than a few seconds
/// and something has happened since, a new one is reckoned beside, for the next reader.
public sealed class RegionPictures(RegionAtHand region, ILogger<RegionPictures> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private RegionPicture? latest;
    private long reckonedAt;

    public async ValueTask<RegionPicture> At(LocalDate today)
    {
        if (latest is not { } seen || seen.On != today)
            return await Reckon(today);
        if (Stopwatch.GetElapsedTime(reckonedAt) > Fresh && seen.Position != region.Engine.Position && turn.CurrentCount > 0)
            _ = Task.Run(() => ReckonBeside(today));
        return seen;
    }

    private async Task ReckonBeside(LocalDate today)
    {
        try
        {
            await Reckon(today);
        }
        catch (Exception bug)
        {
            // The edge of the process for what runs beside the pages: the reader has the picture there is, and the next has it tried again.
            log.LogError(bug, "The picture of the region could not be reckoned");
        }
    }

    private async ValueTask<RegionPicture> Reckon(LocalDate today)
    {
        await turn.WaitAsync();
        try
        {
            if (latest is { } seen && seen.On == today && Stopwatch.GetElapsedTime(reckonedAt) < Fresh)
                return seen;
            var position = region.Engine.Position;
            latest = await region.Engine.ReadDurable(state => RegionPicture.Reckon(state, region.Measures, position, today));
            reckonedAt = Stopwatch.GetTimestamp();
            return latest;
        }
        finally
        {
            turn.Release();
        }
    }
}

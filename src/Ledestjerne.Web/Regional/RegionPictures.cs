using System.Diagnostics;
using NodaTime;

namespace Ledestjerne.Web.Regional;

/// Keeps the latest picture of the region. A reader gets the one there is at once; when it is older than a few seconds
/// and something has happened since, a new one is reckoned beside, for the next reader.
public sealed class RegionPictures(RegionAtHand region)
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
            _ = Task.Run(() => Reckon(today).AsTask());
        return seen;
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

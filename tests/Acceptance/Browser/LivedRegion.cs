using Ledestjerne.Tests;

namespace Ledestjerne.Acceptance;

/// <summary>The small region after eight weeks of life, served once for a class of tests that look and do not change much.</summary>
public sealed class LivedRegion : IAsyncLifetime
{
    // A Wednesday, always the same: the same people are ready, and the same steps wait for them.
    private const string Day = "2026-11-18";

    private readonly TemporaryFolder folder = new();
    private ServedRegion? served;

    public Uri Address => served?.Address ?? throw new InvalidOperationException("The region is not served yet.");

    public async Task InitializeAsync() => served = await ServedRegion.Start(
        "--data", folder.Path, "--region", SmallRegion.Path, "--life-weeks", "8", "--date", Day);

    public async Task DisposeAsync()
    {
        if (served is not null)
        {
            await served.DisposeAsync();
        }

        folder.Dispose();
    }
}

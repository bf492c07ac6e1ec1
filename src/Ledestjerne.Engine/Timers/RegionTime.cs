using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>Lets real time pass in a region: at once what fell due while it was stopped, then every half minute.</summary>
public sealed class RegionTime(RegionEngine engine, IClock clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    /// <summary>Until cancelled; faults when the region stops.</summary>
    public async Task Run(CancellationToken until)
    {
        using var pace = new PeriodicTimer(Pace);
        do
        {
            await engine.AdvanceTo(clock.GetCurrentInstant());
        }
        while (await pace.WaitForNextTickAsync(until));
    }
}

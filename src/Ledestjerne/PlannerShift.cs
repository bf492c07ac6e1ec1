using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne;

/// <summary>
/// The planner at work in a region that runs: each working day at six, when the timers of the day have been heard, it
/// offers the places to come by need. Institutions and owners offer beside it all day.
/// </summary>
public sealed class PlannerShift(RegionAtHome home, IClock clock)
{
    private const int BeginsAtHour = 6;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private readonly PlannerRun run = new(home.Lists, PlannerSetup.Rules(home.Hand.Setup), Guid.CreateVersion7);

    /// <summary>Until cancelled. The day the program starts on is left as it is: its places were offered before it stopped.</summary>
    public async Task Run(CancellationToken until)
    {
        var done = Local().Date;
        using var pace = new PeriodicTimer(Pace);
        while (await pace.WaitForNextTickAsync(until))
        {
            var now = Local();
            if (now.Date > done && now.Hour >= BeginsAtHour)
            {
                await OfferPlaces();
                done = now.Date;
            }
        }
    }

    private LocalDateTime Local() => clock.GetCurrentInstant().InZone(home.Hand.Catalogue.Zone).LocalDateTime;

    private async Task OfferPlaces()
    {
        var offers = home.Hand.Engine.Read(state =>
        {
            var proposed = new List<CaseCommand>();
            run.Propose(state, clock.GetCurrentInstant(), proposed);
            return proposed;
        });
        foreach (var offer in offers)
        {
            await home.Hand.Engine.Submit(offer);
        }
    }
}

using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne;

/// <summary>
/// The planner at work in a region that runs: each working day at six, when the timers of the day have been heard, it
/// offers the places to come by need; and each bed that comes free, at any hour, to whoever is first. Institutions and owners
/// offer beside it all day.
/// </summary>
public sealed class PlannerShift(RegionAtHome home, IClock clock)
{
    private const int BeginsAtHour = 6;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    /// <summary>Have been offered a bed today: who says no is not asked again before tomorrow.</summary>
    private readonly HashSet<CaseId> asked = [];
    private readonly PlannerRun run = new(home.Lists, PlannerSetup.Rules(home.Hand.Setup), Guid.CreateVersion7);

    /// <summary>The day the program starts on is left as it is: its places were offered before it stopped.</summary>
    private LocalDate done = home.Hand.Catalogue.DateAt(clock.GetCurrentInstant());

    /// <summary>Until cancelled.</summary>
    public async Task Run(CancellationToken until)
    {
        using var pace = new PeriodicTimer(Pace);
        while (await pace.WaitForNextTickAsync(until))
        {
            await Turn();
        }
    }

    /// <summary>Does what is due now.</summary>
    public async Task Turn()
    {
        var now = clock.GetCurrentInstant().InZone(home.Hand.Catalogue.Zone).LocalDateTime;
        await OfferBeds(now.Date);
        if (now.Date > done && now.Hour >= BeginsAtHour)
        {
            await OfferPlaces();
            asked.Clear();
            done = now.Date;
        }
    }

    /// <summary>For tomorrow, so that there is time to answer. The bed is held until then.</summary>
    private async Task OfferBeds(LocalDate today)
    {
        var free = home.Hand.Engine.Read(state => BedOffers.ForFreeBeds(state, home.Lists, today, asked).DistinctBy(bed => bed.Case.Id).ToList());
        foreach (var (c, site) in free)
        {
            asked.Add(c.Id);
            var stamp = new Stamp(new CommandId(Guid.CreateVersion7()), clock.GetCurrentInstant(), Actor.Planning);
            await home.Hand.Engine.Submit(new OfferPlace(stamp, c.Id, new OfferId(Guid.CreateVersion7()), site, today.PlusDays(1)));
        }
    }

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

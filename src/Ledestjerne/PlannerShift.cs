using System.Runtime.InteropServices;
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
            done = now.Date;
        }
    }

    /// <summary>For tomorrow, so that there is time to answer. The bed is held until then.</summary>
    private async Task OfferBeds(LocalDate today)
    {
        var tomorrow = today.PlusDays(1);
        var free = await home.Hand.Engine.ReadDurable(state => BedOffers.ForFreeBeds(state, home.Lists, tomorrow, c => SaidNo(c, today)));
        foreach (var (c, site) in free)
        {
            var stamp = new Stamp(new CommandId(Guid.CreateVersion7()), clock.GetCurrentInstant(), Actor.Planning);
            await home.Hand.Engine.Submit(new OfferPlace(stamp, c.Id, new OfferId(Guid.CreateVersion7()), site, tomorrow));
        }
    }

    /// <summary>Whoever has said no today, or not answered, is not asked again before tomorrow.</summary>
    private bool SaidNo(Waiting c, LocalDate today)
    {
        var positions = CollectionsMarshal.AsSpan(home.Hand.History.PositionsOf(c));
        return home.Hand.Records.ReadAt(positions)
            .Any(record => record.Event is OfferDeclined or OfferExpired && home.Hand.Catalogue.DateAt(record.Stamp.At) == today);
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

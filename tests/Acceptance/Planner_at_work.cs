using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Tests;
using NodaTime;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>The planner of a region that runs, turn by turn under a clock of the test's own: the small region, its orthopaedics a ward.</summary>
public sealed class Planner_at_work : IDisposable
{
    private static readonly ServiceId Ward = new("orthopaedics");
    private static readonly SiteId Hospital = new("sykehus-storby");
    private static readonly Actor Staff = new Actor.Institution(new("sykehus"), new(9900002));
    private readonly TemporaryFolder folder = new();
    private readonly Hands clock = new(Instant.FromUtc(2026, 11, 20, 14, 0));
    private readonly RegionAtHome home;
    private readonly PlannerShift shift;

    public Planner_at_work()
    {
        using var copy = new RegionCopy();
        File.WriteAllLines(copy.In("stays.csv"), ["service,spread,mean_days,median_days", "orthopaedics,exponential,6,"]);
        File.WriteAllLines(copy.In("capacity.csv"), File.ReadAllLines(copy.In("capacity.csv")).Where(line => !line.Contains("2026-W28")));
        home = RegionAtHome.Open(RegionAtHome.Load(copy.Path, lifeWeeks: 12), new(folder["data"], null), clock, _ => { }, bug => throw bug);
        home.Hand.Engine.Run();
        shift = new PlannerShift(home, clock);
    }

    [Fact]
    public async Task Offers_a_bed_that_comes_free_to_the_first_and_to_the_next_when_that_one_says_no()
    {
        Read(state => state.Places.Find(Hospital, Ward)).ShouldNotBeNull().FreeBeds.ShouldBe(0, "the life before has filled them");
        await shift.Turn();
        OffersOut().ShouldBeEmpty();

        var left = Read(state => state.Cases.OfType<InService>().First(c => c.Site == Hospital && Staying.HoldsBed(state, c)));
        await Do(new EndStay(Stamp(Staff), left.Id));
        await shift.Turn();
        var first = OffersOut().ShouldHaveSingleItem();
        first.Offer.Start.ShouldBe(new LocalDate(2026, 11, 21));
        await shift.Turn();
        OffersOut().ShouldHaveSingleItem("the bed is held");

        await Do(new DeclineOffer(Stamp(new Actor.Self(first.Person)), first.Id, first.Offer.Id, DeclineReason.TimeDoesNotSuit));
        await shift.Turn();
        OffersOut().ShouldHaveSingleItem().Id.ShouldNotBe(first.Id, "who has said no is not asked again the same day");
    }

    [Fact]
    public async Task Offers_the_places_by_week_once_each_working_morning()
    {
        await shift.Turn();
        var before = home.Hand.Engine.Position;
        clock.Now = Instant.FromUtc(2026, 11, 23, 4, 0);
        await shift.Turn();
        home.Hand.Engine.Position.ShouldBe(before, "it is five in the morning");
        clock.Now = Instant.FromUtc(2026, 11, 23, 5, 30);
        await shift.Turn();
        var after = home.Hand.Engine.Position;
        after.ShouldBeGreaterThan(before);
        clock.Now = Instant.FromUtc(2026, 11, 23, 9, 0);
        await shift.Turn();
        home.Hand.Engine.Position.ShouldBe(after);
    }

    public void Dispose()
    {
        home.Dispose();
        folder.Dispose();
    }

    private List<Offered> OffersOut() => Read(state => state.Cases.OfType<Offered>().Where(c => c.Offer.Site == Hospital).ToList());

    private T Read<T>(Func<RegionState, T> read) => home.Hand.Engine.Read(read);

    private async Task Do(Command command) => (await home.Hand.Engine.Submit(command)).ShouldBeOfType<Submission.Accepted>();

    private Stamp Stamp(Actor by) => new(new CommandId(Guid.NewGuid()), clock.Now, by);

    private sealed class Hands(Instant at) : IClock
    {
        public Instant Now { get; set; } = at;

        public Instant GetCurrentInstant() => Now;
    }
}

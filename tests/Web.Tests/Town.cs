using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Tests;
using Ledestjerne.Web.Regional;
using NodaTime;

namespace Ledestjerne.Web.Tests;

/// The smallest region, alive in memory: what the pages show is what the engine decided.
public sealed class Town : IDisposable
{
    public static readonly ServiceId Orthopaedics = new("orthopaedics");
    public static readonly SiteId Hospital = new("sykehus-storby");
    public static readonly MunicipalityId Storby = new("9001");

    /// Owns the first case in orthopaedics.
    public static readonly ProfessionalId Doctor = new(9900002);

    public Town()
    {
        Setup = ((RegionLoad.Loaded)RegionFolder.Load(SmallRegion.Path)).Setup;
        var codec = EventCodec.ForDomain();
        var journal = new MemoryJournal(Setup.Profile.Code, codec);
        var (index, history) = (new CaseIndex(), new CaseHistory());
        var engine = RegionEngine.Open(
            new RegionState(Setup.Catalogue), journal, codec, new RegionEngine.Watch([history, index], bug => throw new InvalidOperationException("A decision failed.", bug)));
        foreach (var command in RegionBirth.Open(Setup, Clock.GetCurrentInstant(), Fresh))
            engine.Apply(command).ShouldBeOfType<Submission.Accepted>();
        engine.Run();
        Hand = new RegionAtHand(engine, Setup, new MemoryIdentities(), index, history, journal);
    }

    public RegionSetup Setup { get; }

    public RegionAtHand Hand { get; }

    public TownClock Clock { get; } = new();

    public LocalDate Today => Setup.Catalogue.DateAt(Clock.GetCurrentInstant());

    public static CommandId Fresh() => new(Guid.NewGuid());

    public Stamp By(Actor actor, PersonId? onBehalfOf = null) => new(Fresh(), Clock.GetCurrentInstant(), actor, onBehalfOf);

    public async Task<Submission.Accepted> Do(Command command) => (await Hand.Engine.Submit(command)).ShouldBeOfType<Submission.Accepted>();

    /// Lets days pass, with all that falls due.
    public async Task Pass(int days)
    {
        Clock.Now += Duration.FromDays(days);
        await Hand.Engine.AdvanceTo(Clock.Now);
    }

    public Task<Domain.Case?> Find(long number) =>
        Hand.Engine.ReadDurable(state => Hand.Index.WithNumber(number) is { } id ? state.Find(id) : null).AsTask();

    /// A need of the person's own, in orthopaedics unless said otherwise; its number.
    public async Task<long> Raise(PersonId person, string service = "orthopaedics")
    {
        if (Hand.Identities.Find(person) is null)
            Hand.Identities.Add([new Identity(person, null, "Astrid", "Solbakken", null, null, null, "nb")]);
        var words = Hand.Identities.Write([new(person, "Vondt i hofta.")])[0];
        var raised = await Do(new RaiseNeed(By(new Actor.Self(person)), new(Guid.NewGuid()), person, new(service), Storby, words, Channel.Web));
        return ((NeedRaised)raised.Events[0]).Number;
    }

    /// To a right, with the choice still open.
    public async Task<long> Granted(PersonId person)
    {
        var number = await Raise(person);
        var raised = (OpenCase)(await Find(number))!;
        var reason = Hand.Identities.Write([new(person, "Slitasjen er stor.")])[0];
        await Do(new GrantRight(By(new Actor.Professional(raised.Now.Owner)), raised.Id, Orthopaedics, Severity.Class3, Today.PlusWeeks(6), reason));
        return number;
    }

    /// To an offer from the hospital, four weeks ahead.
    public async Task<long> Offered(PersonId person)
    {
        var number = await Granted(person);
        var id = (await Find(number))!.Id;
        await Do(new MakeChoice(By(new Actor.Self(person)), id, ChoiceKind.Shortlist, [Hospital]));
        await Do(new OfferPlace(By(Actor.Planning), id, new(Guid.NewGuid()), Hospital, Today.PlusWeeks(4)));
        return number;
    }

    /// Past a refusal.
    public async Task<long> Refused(PersonId person)
    {
        var number = await Raise(person);
        var raised = (OpenCase)(await Find(number))!;
        var reason = Hand.Identities.Write([new(person, "Trening hjelper bedre.")])[0];
        await Do(new RefuseRight(By(new Actor.Professional(raised.Now.Owner)), raised.Id, RefusalGround.AnotherServiceHelpsBetter, OfferedInstead.AnotherService, new("physiotherapy"), reason));
        return number;
    }

    /// To the two questions after the service.
    public async Task<long> FollowedUp(PersonId person)
    {
        var number = await Offered(person);
        var offered = (Offered)(await Find(number))!;
        await Do(new AcceptOffer(By(new Actor.Self(person)), offered.Id, offered.Offer.Id));
        Clock.Now += Duration.FromDays(28);
        await Do(new StartService(By(new Actor.Institution(new("sykehus"), Doctor)), offered.Id));
        await Do(new RecordFollowUp(By(new Actor.Institution(new("sykehus"), Doctor)), offered.Id, ServiceOutcome.NeedMet));
        return number;
    }

    public void Dispose() => Hand.Engine.Dispose();
}

/// Stands still until it is moved. Begins on Monday 23 November 2026 at ten.
public sealed class TownClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 9, 0);

    public Instant GetCurrentInstant() => Now;
}

using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>One case on its way through the region, each step done by somebody who may.</summary>
public sealed class Life
{
    private static readonly TextId Words = new(new Guid("00000000-0000-0000-0000-0000000000aa"));

    private Life(Story story, ServiceId service)
    {
        Story = story;
        Service = service;
        Id = new CaseId(story.NewGuid());
        Person = new PersonId(story.NewGuid());
    }

    public Story Story { get; }

    public CaseId Id { get; }

    public PersonId Person { get; }

    public ServiceId Service { get; }

    public Case Case => Story.State.Find(Id)!;

    public OpenCase Open => (OpenCase)Case;

    public Entitled Entitled => (Entitled)Case;

    /// <summary>Stamped by the person.</summary>
    public Stamp Self => Story.By(Person);

    /// <summary>Stamped by the owner of the case.</summary>
    public Stamp Owner => Story.By(Open.Now.Owner);

    public Offer Offered => ((Offered)Case).Offer;

    /// <summary>A need raised by the person on the web, in a region of its own unless one is given; by the desk when it came in earlier.</summary>
    public static Life Raise(ServiceId? service = null, Story? story = null, Func<RaiseNeed, RaiseNeed>? but = null)
    {
        var life = new Life(story ?? Story.Begins(), service ?? OfferedHelp.Orthopaedics);
        var raise = new RaiseNeed(life.Self, life.Id, life.Person, life.Service, TestRegion.Fjordby, Words, Channel.Web);
        raise = but is null ? raise : but(raise);
        life.Do(raise.ReceivedOn is null ? raise : AtTheDesk(raise));
        return life;
    }

    /// <summary>The same need, written down at the desk for the person.</summary>
    public static RaiseNeed AtTheDesk(RaiseNeed raise) => raise with
    {
        Stamp = raise.Stamp with { By = new Actor.Desk(TestProfessionals.DeskWorker), OnBehalfOf = raise.Person },
    };

    public Life Grant(Severity severity = Severity.Class3, LocalDate? latestStart = null)
    {
        var guideline = LatestStartGuideline.For(Story.State.Catalogue.Services[Service], severity, Case.Need.ReceivedOn);
        return Do(new GrantRight(Owner, Id, Service, severity, latestStart ?? guideline, Words, Words));
    }

    public Life Ask() => Do(new RequestInformation(Owner, Id, Words));

    public Life Refuse() =>
        Do(new RefuseRight(Owner, Id, RefusalGround.BenefitNotExpected, OfferedInstead.SecondOpinion, null, Words));

    public Life Choose(params ImmutableArray<SiteId> sites) => Do(new MakeChoice(Self, Id, ChoiceKind.Shortlist, sites));

    public Life ChooseAny(ChoiceKind kind = ChoiceKind.FirstThatFits) => Do(new MakeChoice(Self, Id, kind, []));

    /// <summary>Offered by the planner, two weeks ahead unless said otherwise.</summary>
    public Life Offer(SiteId site, LocalDate? start = null) =>
        Do(new OfferPlace(Story.By(Actor.Planning), Id, new OfferId(Story.NewGuid()), site, start ?? Story.Today.PlusWeeks(2)));

    public Life Accept() => Do(new AcceptOffer(Self, Id, Offered.Id));

    public Life Start()
    {
        var place = ((Placed)Case).Placement;
        Story.On(place.Start > Story.Today ? place.Start : Story.Today);
        return Do(new StartService(At(place.Site), Id));
    }

    public Life Record(ServiceOutcome outcome = ServiceOutcome.NeedMet) => Do(new RecordFollowUp(Owner, Id, outcome));

    public Life Answer(int helped = 4, bool heard = true) => Do(new AnswerFollowUp(Self, Id, new PersonAnswer(helped, heard)));

    public Life Close(CloseOutcome outcome = CloseOutcome.NeedMet) => Do(new CloseCase(Owner, Id, outcome, InformedBy.Conversation));

    /// <summary>Stamped by staff of the provider that owns the site.</summary>
    public Stamp At(SiteId site) => Story.By(InstitutionAt(site));

    public static Actor.Institution InstitutionAt(SiteId site) =>
        new(TestRegion.Catalogue.Sites[site].Provider, TestProfessionals.Administrator);

    // From here on: a life as far as the state it is named after, at the northern hospital.

    public static Life UntilRefused() => Raise().Refuse();

    public static Life UntilChoosing() => Raise().Grant();

    public static Life UntilWaiting() => UntilChoosing().Choose(TestProviders.HospitalNorth);

    public static Life UntilOffered() => UntilWaiting().Offer(TestProviders.HospitalNorth);

    public static Life UntilPlaced() => UntilOffered().Accept();

    public static Life UntilInService() => UntilPlaced().Start();

    public static Life UntilFollowedUp() => UntilInService().Record();

    public static Life UntilClosed() => UntilFollowedUp().Answer().Close();

    /// <summary>Does what must be accepted.</summary>
    public Life Do(Command command)
    {
        Story.When(command).ThenAccepted();
        return this;
    }
}

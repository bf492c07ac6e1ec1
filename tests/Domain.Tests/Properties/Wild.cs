using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>Any command with any contents by anybody: most are refused, none may break anything.</summary>
public static class Wild
{
    public static Command Next(Dice dice, RegionState state, Stamp stamp)
    {
        var c = new Aim(dice, state, stamp);
        return dice.Next(5) switch
        {
            0 => Early(c),
            1 => Middle(c),
            2 => Late(c),
            3 => OfTheRegion(c),
            _ => OfTheTimer(c),
        };
    }

    private static Command Early(Aim c) => c.Dice.Next(7) switch
    {
        0 => new RaiseNeed(
            c.Stamp, c.Dice.Chance(70) ? c.NewCase : c.Case, c.Dice.Person(), c.Dice.Service(), c.Dice.Home(), null,
            c.Dice.Value<Channel>(), c.Dice.Chance(50) ? c.Date : null, c.Dice.Chance(20),
            c.Dice.Chance(30) ? c.Dice.Pick(["ur", "", "Norsk", "1"]) : null, c.Dice.Chance(50), c.Dice.Chance(30) ? c.Dice.Site() : null),
        1 => new RequestInformation(c.Stamp, c.Case, Cast.Text),
        2 => new GiveInformation(c.Stamp, c.Case, Cast.Text),
        3 => new AdmitEmergency(c.Stamp, c.Case),
        4 => new GrantRight(
            c.Stamp, c.Case, c.Dice.Service(), c.Dice.Value<Severity>(), c.Date, Cast.Text, c.Dice.Chance(50) ? Cast.Text : null),
        5 => new RefuseRight(
            c.Stamp, c.Case, c.Dice.Value<RefusalGround>(), c.Dice.Value<OfferedInstead>(),
            c.Dice.Chance(50) ? c.Dice.Service() : null, Cast.Text),
        _ => new AppealRefusal(c.Stamp, c.Case),
    };

    private static Command Middle(Aim c) => c.Dice.Next(7) switch
    {
        0 => new MakeChoice(c.Stamp, c.Case, c.Dice.Value<ChoiceKind>(), Sites(c.Dice), c.Dice.Chance(50) ? c.Dice.Next(200) - 50 : null),
        1 => new OfferPlace(c.Stamp, c.Case, new OfferId(c.Dice.Guid()), c.Dice.Site(), c.Date),
        2 => new AcceptOffer(c.Stamp, c.Case, c.Offer),
        3 => new DeclineOffer(c.Stamp, c.Case, c.Offer, c.Dice.Value<DeclineReason>()),
        4 => new CancelPlacement(c.Stamp, c.Case, c.Dice.Value<CancelReason>()),
        5 => new WithdrawOffer(c.Stamp, c.Case, c.Dice.Value<CancelReason>()),
        _ => new StartService(c.Stamp, c.Case),
    };

    private static Command Late(Aim c) => c.Dice.Next(9) switch
    {
        8 => new EndStay(c.Stamp, c.Case),
        0 => new RecordFollowUp(
            c.Stamp, c.Case, c.Dice.Value<ServiceOutcome>(),
            c.Dice.Chance(50) ? new NextNeed(c.Dice.Chance(50) ? c.NewCase : c.Case, c.Dice.Service(), null) : null),
        1 => new AnswerFollowUp(c.Stamp, c.Case, new PersonAnswer(c.Dice.Next(8) - 1, c.Dice.Chance(50))),
        2 => new CloseCase(c.Stamp, c.Case, c.Dice.Value<CloseOutcome>(), c.Dice.Value<InformedBy>()),
        3 => new ReopenCase(c.Stamp, c.Case),
        4 => new ProposeHandover(c.Stamp, c.Case, c.Dice.Professional(), c.Dice.Professional()),
        5 => new AcceptHandover(c.Stamp, c.Case),
        6 => new DeclineHandover(c.Stamp, c.Case, c.Dice.Value<HandoverDecline>()),
        _ => new LookAtCase(c.Stamp, c.Case),
    };

    /// <summary>About the region and its people; half of them by somebody who may.</summary>
    private static Command OfTheRegion(Aim c)
    {
        var dice = c.Dice;
        var region = dice.Chance(50) ? c.Stamp : c.Stamp with { By = new Actor.Region(TestProfessionals.Administrator) };
        var files = dice.Chance(50) ? c.Stamp : c.Stamp with { By = Actor.Files };
        var person = dice.Person();
        var self = dice.Chance(50) ? c.Stamp : c.Stamp with { By = new Actor.Self(person) };
        var found = c.State.Find(c.Case) as OpenCase;
        var treats = dice.Chance(50) || found is null ? c.Stamp : c.Stamp with { By = new Actor.Professional(found.Now.Owner) };
        var from = dice.Chance(85) ? Week.Of(c.State.Today(c.Stamp)).Plus(dice.Next(40) - 8).Monday : c.Date;
        return dice.Next(13) switch
        {
            12 => new PublishBeds(
                files, dice.Chance(60) ? Ward.Site : dice.Site(), dice.Chance(60) ? Ward.Service : dice.Service(),
                dice.Chance(85) ? dice.Next(4) : dice.Next(9000) - 1000, dice.Value<PlacesReason>()),
            0 => new OpenRegion(files, "first"),
            1 => new ReviseRegion(files, dice.Pick(["first", "second", "third"])),
            2 or 3 => new ApproveProvider(region, dice.Provider(), dice.Service(), from, dice.Chance(30) ? c.Date : null),
            4 => new RefuseApproval(region, dice.Provider(), dice.Service(), dice.Value<ApprovalGround>()),
            5 when dice.Chance(50) && c.State.Approvals.All.ToList() is { Count: > 0 } all && dice.Pick(all) is var (provider, service, _, _) =>
                new WithdrawApproval(region, provider, service, dice.Value<ApprovalGround>()),
            5 => new WithdrawApproval(region, dice.Provider(), dice.Service(), dice.Value<ApprovalGround>()),
            6 or 7 => new PublishPlaces(
                files, dice.Site(), dice.Service(), from, dice.Chance(85) && from.Year < 9000 ? from.PlusWeeks(dice.Next(12)) : c.Date,
                dice.Chance(85) ? dice.Next(4) : dice.Next(9000) - 1000, dice.Value<PlacesReason>()),
            8 or 9 => new GiveMandate(self, person, dice.Person()),
            10 => WithdrawMandate(c, self, person),
            _ => new OpenRelation(treats, found?.Person ?? person, dice.Professional()),
        };
    }

    private static WithdrawMandate WithdrawMandate(Aim c, Stamp self, PersonId person)
    {
        var given = c.State.People.Where(p => p.Value.Mandates.Count > 0).Select(p => (p.Key, p.Value.Mandates[0])).ToList();
        if (given.Count == 0 || c.Dice.Chance(40))
        {
            return new WithdrawMandate(self, person, c.Dice.Person());
        }

        var (giver, relative) = c.Dice.Pick(given);
        return new WithdrawMandate(self with { By = new Actor.Self(giver) }, giver, relative);
    }

    private static Command OfTheTimer(Aim c)
    {
        var stamp = c.Dice.Chance(70) ? c.Stamp with { By = Actor.Clock } : c.Stamp;
        return c.Dice.Next(9) switch
        {
            0 => new AssessmentDue(stamp, c.Case),
            1 => new ChoiceReminder(stamp, c.Case),
            2 => new OfferExpiry(stamp, c.Case),
            3 => new StartDeadlineAtRisk(stamp, c.Case),
            4 => new StartDeadlineDue(stamp, c.Case),
            5 => new FollowUpDue(stamp, c.Case),
            6 => new HandoverAnswerDue(stamp, c.Case),
            7 => AskForNewChoice(c),
            _ => new StepDue(stamp, c.Case),
        };
    }

    /// <summary>Of somebody whose choice is lost; as few are, now and then a choice is lost first.</summary>
    private static Command AskForNewChoice(Aim c)
    {
        var stamp = c.Dice.Chance(70) ? c.Stamp with { By = Actor.Planning } : c.Stamp;
        var listed = c.State.Cases.OfType<Waiting>().Where(w => w.Choice.Kind == ChoiceKind.Shortlist).ToList();
        if (listed.Find(w => LosingChoice.IsLost(c.State, w, c.State.Today(stamp))) is { } lost)
        {
            return new AskForNewChoice(stamp, lost.Id);
        }

        return listed.Find(w => w.Choice.Sites.Length == 1) is { } one && c.Dice.Chance(50)
            ? new WithdrawApproval(
                c.Stamp with { By = new Actor.Region(TestProfessionals.Administrator) }, c.State.Catalogue.Sites[one.Choice.Sites[0]].Provider, one.Service, c.Dice.Value<ApprovalGround>())
            : new AskForNewChoice(stamp, c.Case);
    }

    private static ImmutableArray<SiteId> Sites(Dice dice) =>
        dice.Chance(10) ? default : [.. Enumerable.Range(0, dice.Next(13)).Select(_ => dice.Site())];

    /// <summary>What a wild command is about; mostly things that exist.</summary>
    private sealed record Aim(Dice Dice, RegionState State, Stamp Stamp)
    {
        public CaseId Case { get; } = State.Cases.Count == 0 || Dice.Chance(5)
            ? new CaseId(Dice.Guid())
            : State.Cases.ElementAt(Dice.Next(State.Cases.Count)).Id;

        public CaseId NewCase { get; } = new(Dice.Guid());

        public LocalDate Date { get; } = Dice.Date(State.Today(Stamp));

        public OfferId Offer => State.Find(Case) is Offered o && Dice.Chance(80) ? o.Offer.Id : new OfferId(Dice.Guid());
    }
}

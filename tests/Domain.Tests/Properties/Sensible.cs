using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>Commands that move a case on: somebody concerned does something they may, with contents that mostly hold.</summary>
public static class Sensible
{
    public static RaiseNeed Raise(Dice dice, Stamp stamp, CaseId id)
    {
        var person = dice.Pick(Cast.People);
        return new RaiseNeed(
            stamp with { By = new Actor.Self(person), OnBehalfOf = null },
            id,
            person,
            dice.Chance(10) ? Ward.Service : dice.Pick(OfferedHelp.All).Id,
            dice.Home(),
            dice.Chance(50) ? Cast.Text : null,
            dice.Named<Channel>(),
            dice.Chance(20) ? stamp.At.InZone(TestRegion.Zone).Date.PlusDays(-dice.Next(60)) : null,
            dice.Chance(5),
            dice.Chance(10) ? "so" : null,
            dice.Chance(10),
            dice.Chance(10) ? TestProviders.DiakonHouse : null);
    }

    /// <returns>Nothing when this actor may do nothing here.</returns>
    public static Command? Step(Dice dice, RegionState state, Case c, Stamp stamp)
    {
        if (dice.Chance(5))
        {
            return new LookAtCase(stamp, c.Id);
        }

        var allowed = AllowedActions.For(state, c, stamp).Where(a => a.IsAllowed && dice.Chance(Percent(a.Action, c))).ToList();
        return allowed.Count == 0 ? null : For(dice, state, c, stamp, dice.Pick(allowed).Action);
    }

    /// <summary>How likely a step is when it may be taken; the way to the end is, the detours are not.</summary>
    private static int Percent(CaseAction action, Case c) => action switch
    {
        CaseAction.Choose => c is Choosing ? 100 : 8,
        CaseAction.Close => c is FollowedUp or Refused ? 60 : 4,
        CaseAction.AdmitEmergency => 4,
        CaseAction.ProposeHandover or CaseAction.RequestInformation or CaseAction.CancelPlacement or CaseAction.WithdrawOffer => 15,
        _ => 100,
    };

    private static Command For(Dice dice, RegionState state, Case c, Stamp stamp, CaseAction action) => action switch
    {
        CaseAction.Assess => Assess(dice, state, c, stamp),
        CaseAction.RequestInformation => new RequestInformation(stamp, c.Id, Cast.Text),
        CaseAction.GiveInformation => new GiveInformation(stamp, c.Id, Cast.Text),
        CaseAction.AdmitEmergency => new AdmitEmergency(stamp, c.Id),
        CaseAction.Appeal => new AppealRefusal(stamp, c.Id, Cast.Text),
        CaseAction.Choose => Choose(dice, state, c, stamp),
        CaseAction.Offer => Offer(dice, state, c, stamp),
        CaseAction.AnswerOffer => dice.Chance(65)
            ? new AcceptOffer(stamp, c.Id, ((Offered)c).Offer.Id)
            : new DeclineOffer(stamp, c.Id, ((Offered)c).Offer.Id, dice.Value<DeclineReason>()),
        CaseAction.WithdrawOffer => new WithdrawOffer(stamp, c.Id, dice.Value<CancelReason>()),
        CaseAction.CancelPlacement => new CancelPlacement(stamp, c.Id, dice.Value<CancelReason>()),
        CaseAction.StartService => new StartService(stamp, c.Id),
        CaseAction.EndStay => new EndStay(stamp, c.Id),
        CaseAction.RecordFollowUp => new RecordFollowUp(
            stamp, c.Id, dice.Value<ServiceOutcome>(),
            dice.Chance(25) ? new NextNeed(new CaseId(dice.Guid()), dice.Pick(OfferedHelp.All).Id, Cast.Text) : null),
        CaseAction.AnswerFollowUp => new AnswerFollowUp(stamp, c.Id, new PersonAnswer(1 + dice.Next(5), dice.Chance(80))),
        CaseAction.Close => new CloseCase(stamp, c.Id, dice.Value<CloseOutcome>(), dice.Value<InformedBy>()),
        CaseAction.Reopen => new ReopenCase(stamp, c.Id, Cast.Text),
        CaseAction.ProposeHandover => new ProposeHandover(stamp, c.Id, dice.Clinician(), dice.Chance(60) ? dice.Clinician() : default),
        CaseAction.AnswerHandover => dice.Chance(60)
            ? new AcceptHandover(stamp, c.Id)
            : new DeclineHandover(stamp, c.Id, dice.Value<HandoverDecline>()),
    };

    private static Command Assess(Dice dice, RegionState state, Case c, Stamp stamp)
    {
        if (dice.Chance(20))
        {
            return new RefuseRight(
                stamp, c.Id, dice.Value<RefusalGround>(), dice.Value<OfferedInstead>(),
                dice.Chance(60) ? OfferedHelp.HomeNursing : null, Cast.Text);
        }

        var service = dice.Chance(85) ? c.Service : dice.Pick(OfferedHelp.All).Id;
        var today = state.Today(stamp);
        return new GrantRight(
            stamp, c.Id, service, dice.Value<Severity>(), today.PlusDays(dice.Next(120)), Cast.Text, dice.Chance(70) ? Cast.Text : null);
    }

    private static MakeChoice Choose(Dice dice, RegionState state, Case c, Stamp stamp)
    {
        var kind = dice.Named<ChoiceKind>();
        ImmutableArray<SiteId> sites = kind == ChoiceKind.Shortlist
            ? [.. state.Catalogue.SitesOf(c.Service).Select(s => s.Id).OrderBy(_ => dice.Next(1000)).Take(1 + dice.Next(2))]
            : [];
        return new MakeChoice(stamp, c.Id, kind, sites, dice.Chance(20) ? 45 : null);
    }

    private static CaseCommand Offer(Dice dice, RegionState state, Case c, Stamp stamp)
    {
        if (LosingChoice.IsLost(state, (Waiting)c, state.Today(stamp)) && dice.Chance(70))
        {
            return new AskForNewChoice(stamp with { By = Actor.Planning }, c.Id);
        }

        var start = state.Today(stamp).PlusDays(dice.Next(28));
        if (c.Service == Ward.Service && dice.Chance(40))
        {
            return new OfferPlace(stamp, c.Id, new OfferId(dice.Guid()), Ward.Site, state.Today(stamp));
        }

        var sites = ((Waiting)c).Choice is { Kind: ChoiceKind.Shortlist, Sites: var chosen } && dice.Chance(80)
            ? chosen
            : [.. state.Catalogue.SitesOf(c.Service).Select(s => s.Id)];
        return new OfferPlace(stamp, c.Id, new OfferId(dice.Guid()), sites.IsEmpty ? TestProviders.TownHouse : dice.Pick(sites), start);
    }
}

using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>
/// What is shown as allowed is accepted, and what is shown as not allowed is refused for the reason shown: every action,
/// asked of the decider with contents that hold.
/// </summary>
public static class Agreement
{
    public static void Holds(RegionState state, Case c, Stamp stamp)
    {
        foreach (var (action, whyNot) in AllowedActions.For(state, c, stamp))
        {
            switch (action)
            {
                case CaseAction.Assess:
                    Assessing_agrees(state, c, stamp, whyNot);
                    break;
                case CaseAction.Offer:
                    Offering_agrees(state, c, stamp, whyNot);
                    break;
                default:
                    Agrees(state, Command(state, c, stamp, action), whyNot);
                    break;
            }
        }
    }

    private static void Agrees(RegionState state, Command command, Refusal? whyNot)
    {
        var outcome = Decider.Decide(state, command);
        if (whyNot is not null)
        {
            Claim.That(outcome.WhyNot == whyNot, $"{command} was shown as {whyNot} and led to {outcome}");
        }
        else if (outcome.WhyNot is { } refused)
        {
            Claim.That(refused == RaisingRefusal.NoEmergencySite, $"{command} was shown as allowed and led to {refused}");
        }
        else
        {
            Claim.That(!outcome.Events.IsEmpty, $"{command} was shown as allowed, and did nothing");
        }
    }

    private static void Assessing_agrees(RegionState state, Case c, Stamp stamp, Refusal? whyNot)
    {
        Agrees(state, new RefuseRight(stamp, c.Id, RefusalGround.NeedHasPassed, OfferedInstead.OpenServices, null, Cast.Text), whyNot);
        if (whyNot is null)
        {
            return;
        }

        foreach (var service in OfferedHelp.All)
        {
            var grant = new GrantRight(stamp, c.Id, service.Id, Severity.Class1, state.Today(stamp), Cast.Text);
            Claim.That(Decider.Decide(state, grant).WhyNot is not null, $"{grant} was shown as {whyNot}");
        }
    }

    /// <summary>Every site, in the first weeks; where nothing is free there is nothing to compare.</summary>
    private static void Offering_agrees(RegionState state, Case c, Stamp stamp, Refusal? whyNot)
    {
        var accepted = 0;
        var refusals = new HashSet<string>();
        foreach (var site in state.Catalogue.SitesOf(c.Service))
        {
            for (var week = 0; week < 4; week++)
            {
                var offer = new OfferPlace(stamp, c.Id, new OfferId(c.Id.Value), site.Id, state.Today(stamp).PlusWeeks(week));
                if (Decider.Decide(state, offer).WhyNot is { } refused)
                {
                    refusals.Add(refused.Code);
                }
                else
                {
                    accepted++;
                }
            }
        }

        if (whyNot is not null)
        {
            Claim.That(accepted == 0, $"{stamp.By} may not offer in {c}: {whyNot}");
        }
        else if (accepted == 0)
        {
            string[] contents =
            [
                PlacementRefusal.NoCapacity.Code, PlacementRefusal.NotChosen.Code, PlacementRefusal.NotApproved(default).Code,
            ];
            Claim.That(refusals.Overlaps(contents), $"{stamp.By} may offer in {c}");
        }
    }

    private static CaseCommand Command(RegionState state, Case c, Stamp stamp, CaseAction action) => action switch
    {
        CaseAction.RequestInformation => new RequestInformation(stamp, c.Id, Cast.Text),
        CaseAction.GiveInformation => new GiveInformation(stamp, c.Id, Cast.Text),
        CaseAction.AdmitEmergency => new AdmitEmergency(stamp, c.Id),
        CaseAction.Appeal => new AppealRefusal(stamp, c.Id),
        CaseAction.Choose => new MakeChoice(stamp, c.Id, ChoiceKind.Delegated, []),
        CaseAction.AnswerOffer => new DeclineOffer(stamp, c.Id, (c as Offered)?.Offer.Id ?? default, DeclineReason.TooFar),
        CaseAction.WithdrawOffer => new WithdrawOffer(stamp, c.Id, CancelReason.StaffAbsent),
        CaseAction.CancelPlacement => new CancelPlacement(stamp, c.Id, CancelReason.TimeDoesNotSuit),
        CaseAction.StartService => new StartService(stamp, c.Id),
        CaseAction.EndStay => new EndStay(stamp, c.Id),
        CaseAction.RecordFollowUp => new RecordFollowUp(stamp, c.Id, ServiceOutcome.PartlyMet),
        CaseAction.AnswerFollowUp => new AnswerFollowUp(stamp, c.Id, new PersonAnswer(3, false)),
        CaseAction.Close => new CloseCase(stamp, c.Id, Ending(state, c, stamp), InformedBy.Letter),
        CaseAction.Reopen => new ReopenCase(stamp, c.Id),
        CaseAction.ProposeHandover => new ProposeHandover(stamp, c.Id, SomebodyElse(c), TestProfessionals.OtherNurse),
        CaseAction.AnswerHandover => new DeclineHandover(stamp, c.Id, HandoverDecline.OnLeave),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    private static CloseOutcome Ending(RegionState state, Case c, Stamp stamp) =>
        PersonSide.Speaks(state, c.Person, stamp) ? CloseOutcome.PersonWithdrew : CloseOutcome.PersonDied;

    private static ProfessionalId SomebodyElse(Case c) =>
        (c as OpenCase)?.Now.Owner == TestProfessionals.Nurse ? TestProfessionals.Doctor : TestProfessionals.Nurse;
}

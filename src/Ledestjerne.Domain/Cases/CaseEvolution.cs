using System.Diagnostics;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Folds an event into a case. Total over the events of a case: one it does not know is a bug, never skipped.</summary>
public static class CaseEvolution
{
    /// <param name="before">Empty only before <see cref="NeedRaised"/>.</param>
    public static Case Evolve(Case? before, CaseEvent happened) => happened switch
    {
        NeedRaised e => new Raised(
            new CaseFile(e.Case, e.Number, e.Person, e.Need, Parent: e.Parent),
            new Obligation(e.Owner, NextStep.AssessNeed, e.AssessmentDue),
            e.AssessmentDue),
        CaseClosed e => Close((OpenCase)before!, e),
        CaseReopened e => Reopen((Closed)before!, e),
        CaseViewed => before!,
        _ => Open((OpenCase)before!, happened),
    };

    private static OpenCase Open(OpenCase c, CaseEvent happened) => happened switch
    {
        // What every case goes through comes first, in its own order: an event is held up to one type after the other.
        RightGranted e => new Choosing(c.File, c.Now.Then(NextStep.ChooseProvider, e.ChooseBy), e.Right),
        ChoiceMade e => InQueue((Entitled)c, e.Choice, e.NextDue),
        OfferMade e => Offer((Waiting)c, e.Offer),
        OfferAccepted => Accepted((Offered)c),
        ServiceStarted e => Started((Placed)c, e),
        StayEnded e => ((InService)c) with { Now = c.Now.Then(NextStep.FollowUp, e.FollowUpDue), StayEndedOn = e.On },
        FollowUpRecorded e => Recorded(c, e),
        PersonAnswered e => ((FollowedUp)c) with { Now = c.Now.Then(NextStep.CloseCase, e.CloseBy), Answer = e.Answer },
        EmergencyAdmitted e => new InService(
            c.File, c.Now.Then(NextStep.FollowUp, e.FollowUpDue), e.Service, (c as Entitled)?.Right, e.Site, e.On),
        InformationRequested or InformationGiven or InformationOverdue or RightBySelfReferral or RightRefused
            or RefusalAppealed or AssessmentOverdue or AppealLapsed => Assessed(c, happened),
        ChoiceReminded or ChoiceLost or OfferDeclined or OfferExpired or OfferWithdrawn
            or PlacementCancelled or StartAtRisk or StartDeadlinePassed => Towards((Entitled)c, happened),
        HandoverProposed or HandoverAccepted or HandoverDeclined or BounceAlarmed => HandedOver(c, happened),
        AnswerMissing e => c.Obliging(c.Now.Then(NextStep.CloseCase, e.CloseBy)),
        FollowUpOverdue e => c.Obliging(c.Now.Then(c.Now.Step, e.NextDue)),
        StepOverdue e => c.Obliging(c.Now.Then(c.Now.Step, e.NextDue)),
        _ => throw new UnreachableException($"A case does not know {happened.GetType().Name}."),
    };

    private static OpenCase Assessed(OpenCase c, CaseEvent happened)
    {
        switch (happened)
        {
            case RightBySelfReferral e:
                return new Choosing(c.File, c.Now.Then(NextStep.ChooseProvider, e.ChooseBy), e.Right);
            case RightRefused e:
                return new Refused(c.File, c.Now.Then(NextStep.ConsiderAppeal, e.Refusal.AppealBy), e.Refusal);
            case RefusalAppealed e:
                return new Raised(
                    c.File with { Pending = null },
                    new Obligation(e.Owner, NextStep.AssessNeed, e.AssessmentDue),
                    e.AssessmentDue,
                    ((Refused)c).Refusal.DecidedBy);
            case AppealLapsed e:
                return c.Obliging(c.Now.Then(NextStep.CloseCase, e.CloseBy));
        }

        var u = (Unassessed)c;
        return happened switch
        {
            InformationRequested e => new AwaitingInformation(
                c.File, c.Now.Then(NextStep.GiveInformation, e.Due), u.AssessmentDue, u.RefusedBy),
            InformationGiven e => new Raised(c.File, c.Now.Then(NextStep.AssessNeed, e.AssessmentDue), u.AssessmentDue, u.RefusedBy),
            InformationOverdue e => new Raised(c.File, c.Now.Then(NextStep.AssessNeed, e.AssessmentDue), u.AssessmentDue, u.RefusedBy),
            AssessmentOverdue e => c.Obliging(c.Now.Then(NextStep.AssessNeed, e.NextDue)),
            _ => throw new UnreachableException(happened.GetType().Name),
        };
    }

    private static OpenCase Towards(Entitled c, CaseEvent happened) => happened switch
    {
        ChoiceReminded e => c with { Now = c.Now.Then(NextStep.HelpChoosing, e.HelpDue) },
        ChoiceLost e => c with { Now = c.Now.Then(NextStep.HelpChoosing, e.HelpDue) },
        OfferDeclined e => InQueue(c, ((Offered)c).Choice, e.NextDue),
        OfferExpired e => InQueue(c, ((Offered)c).Choice, e.NextDue),
        OfferWithdrawn e => InQueue(c, ((Offered)c).Choice, e.NextDue),
        PlacementCancelled e => InQueue(c, ((Placed)c).Choice, e.NextDue),
        StartAtRisk e => c with { Right = c.Right with { AtRiskOn = e.On } },
        StartDeadlinePassed e => Breached(c, e),
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    private static Offered Offer(Waiting c, Offer offer) =>
        new(c.File, c.Now.Then(NextStep.AnswerOffer, offer.ExpiresOn), c.Right, c.Choice, offer);

    private static Placed Accepted(Offered c) =>
        new(c.File, c.Now.Then(NextStep.StartService, c.Offer.Start), c.Right, c.Choice, c.Offer);

    private static InService Started(Placed c, ServiceStarted e) =>
        new(c.File, c.Now.Then(NextStep.FollowUp, e.FollowUpDue), c.Right.Service, c.Right, c.Placement.Site, e.On);

    /// <summary>In the queue, or back in it: the right with its dates is the same object as before.</summary>
    private static Waiting InQueue(Entitled c, Choice choice, LocalDate nextDue) =>
        new(c.File, c.Now.Then(c.Right.BreachedOn is null ? NextStep.FindPlace : NextStep.FindPlaceAfterBreach, nextDue), c.Right, choice);

    private static Entitled Breached(Entitled c, StartDeadlinePassed e)
    {
        var breached = c with { Right = c.Right with { BreachedOn = e.On } };
        return c is Waiting ? breached with { Now = c.Now.Then(NextStep.FindPlaceAfterBreach, e.NextDue) } : breached;
    }

    private static OpenCase HandedOver(OpenCase c, CaseEvent happened) => happened switch
    {
        HandoverProposed e => c.Filed(c.File with
        {
            Pending = new Handover(e.To, e.AnswerDue),
            Coordinator = e.Coordinator.IsNobody ? c.File.Coordinator : e.Coordinator,
        }),
        HandoverAccepted e => c.Filed(c.File with { Pending = null, Hops = c.File.Hops + 1, Bounces = 0 }).Obliging(c.Now.By(e.NewOwner)),
        HandoverDeclined => c.Filed(c.File with { Pending = null, Bounces = c.File.Bounces + 1 }),
        BounceAlarmed e => c.Filed(c.File with { Coordinator = e.Coordinator }),
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    private static FollowedUp Recorded(OpenCase c, FollowUpRecorded e) =>
        new(c.File, c.Now.Then(NextStep.AnswerFollowUp, e.AnswerBy), (InService)c, e.Outcome, null);

    private static Closed Close(OpenCase c, CaseClosed e) =>
        new(c.File.Pending is null ? c.File : c.File with { Pending = null }, c.Service, c.Now.Owner, e.Outcome, e.InformedBy, e.On);

    private static Raised Reopen(Closed c, CaseReopened e) =>
        new(c.File, new Obligation(e.Owner, NextStep.AssessNeed, e.AssessmentDue), e.AssessmentDue);
}

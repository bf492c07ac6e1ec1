using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Domain;

/// <summary>Answers why, for everything a case shows: owner, deadline, right, refusal, rank, offer and end.</summary>
public static class Why
{
    /// <param name="queue">The cases that wait for the same service, from whoever keeps an index; otherwise all are looked through.</param>
    public static IReadOnlyList<Explanation> For(RegionState state, Case c, IReadOnlyCollection<CaseId>? queue = null)
    {
        var answers = new List<Explanation>();
        if (c is OpenCase open)
        {
            answers.Add(Owner(state, open));
            answers.Add(Deadline(state, open));
        }

        switch (c)
        {
            case Refused r:
                answers.Add(Refusal(state, r));
                break;
            case Entitled e:
                answers.Add(Right(state, e.Right, c));
                answers.Add(LatestStart(state, e.Right, c));
                break;
            case InService { Right: { } right }:
                answers.Add(Right(state, right, c));
                break;
            case InService { Right: null } s:
                answers.Add(AtOnce(state, s));
                break;
            case Closed closed:
                answers.Add(Ended(state, closed));
                break;
        }

        if (c is Waiting w)
        {
            answers.Add(Rank(state, w, queue));
        }

        if (c is Offered or Placed)
        {
            answers.Add(OfferOf(state, (Entitled)c, c is Offered o ? o.Offer : ((Placed)c).Placement));
        }

        return answers;
    }

    /// <summary>People of the same service who come first by need, and how many wait in all.</summary>
    public static (int Ahead, int Total) RankOf(RegionState state, Waiting w, IReadOnlyCollection<CaseId>? queue = null)
    {
        int ahead = 0, total = 0;
        foreach (var other in queue?.Select(state.Find) ?? state.Cases)
        {
            if (other is Waiting waiting && waiting.Right.Service == w.Right.Service)
            {
                total++;
                ahead += WaitingListOrder.ByNeed.Compare(waiting, w) < 0 ? 1 : 0;
            }
        }

        return (ahead, total);
    }

    private static Explanation Owner(RegionState state, OpenCase c)
    {
        var facts = new List<Fact>
        {
            new("owner", Number(c.Now.Owner.Hpr)),
            new("hops", Number(c.File.Hops)),
        };
        if (!c.File.Coordinator.IsNobody)
        {
            facts.Add(new Fact("coordinator", Number(c.File.Coordinator.Hpr)));
        }

        if (c.File.Pending is { } pending)
        {
            facts.Add(new Fact("handover-asked", Number(pending.To.Hpr)));
        }

        return Answer(state, WhyQuestion.Owner, RuleIds.NeverDropped, c.Need.ReceivedOn, facts);
    }

    private static Explanation Deadline(RegionState state, OpenCase c)
    {
        var rule = c.Now.Step switch
        {
            NextStep.AssessNeed => RuleIds.AssessmentTime,
            NextStep.GiveInformation => RuleIds.InformationAnswer,
            NextStep.ConsiderAppeal => RuleIds.Appeal,
            NextStep.ChooseProvider => RuleIds.ChoiceReminder,
            NextStep.HelpChoosing => RuleIds.HelpChoosing,
            NextStep.FindPlace or NextStep.StartService => RuleIds.LatestStart,
            NextStep.FindPlaceAfterBreach => RuleIds.BreachContact,
            NextStep.AnswerOffer => RuleIds.OfferAnswer,
            NextStep.AnswerFollowUp => RuleIds.PersonAnswer,
            NextStep.CloseCase => RuleIds.Closing,
            NextStep.FollowUp or NextStep.None => RuleIds.NeverDropped,
        };
        return Answer(state, WhyQuestion.Deadline, rule, c.Need.ReceivedOn,
        [
            new Fact("next-step", c.Now.Step.ToString()),
            new Fact("due", Date(c.Now.Due)),
            new Fact("received-on", Date(c.Need.ReceivedOn)),
        ]);
    }

    private static Explanation Right(RegionState state, Right right, Case c) => right.DecidedBy.IsNobody
        ? Answer(state, WhyQuestion.Right, RuleIds.SelfReferral, right.DecidedOn,
            [new Fact("service", right.Service.Code), new Fact("received-on", Date(c.Need.ReceivedOn))])
        : Answer(state, WhyQuestion.Right, RuleIds.RightGranted, right.DecidedOn,
        [
            new Fact("service", right.Service.Code),
            new Fact("severity", Number((int)right.Severity)),
            new Fact("decided-by", Number(right.DecidedBy.Hpr)),
            new Fact("decided-on", Date(right.DecidedOn)),
        ]);

    private static Explanation AtOnce(RegionState state, InService s) =>
        Answer(state, WhyQuestion.Right, RuleIds.Emergency, s.StartedOn,
            [new Fact("service", s.Given.Code), new Fact("site", s.Site.Code), new Fact("started-on", Date(s.StartedOn))]);

    private static Explanation Ended(RegionState state, Closed c) =>
        Answer(state, WhyQuestion.Closed, RuleIds.NeverDropped, c.ClosedOn,
        [
            new Fact("outcome", c.Outcome.ToString()),
            new Fact("informed-by", c.InformedBy.ToString()),
            new Fact("closed-on", Date(c.ClosedOn)),
            new Fact("owner", Number(c.LastOwner.Hpr)),
        ]);

    private static Explanation LatestStart(RegionState state, Right right, Case c)
    {
        var service = state.Service(right.Service);
        var guideline = LatestStartGuideline.For(service, right.Severity, c.Need.ReceivedOn);
        var facts = new List<Fact>
        {
            new("latest-start", Date(right.LatestStart)),
            new("guideline", Date(guideline)),
            new("received-on", Date(c.Need.ReceivedOn)),
        };
        if (right.BreachedOn is { } breached)
        {
            facts.Add(new Fact("breached-on", Date(breached)));
        }

        return Answer(state, WhyQuestion.LatestStart, RuleIds.LatestStart, right.DecidedOn, facts);
    }

    private static Explanation Refusal(RegionState state, Refused r) =>
        Answer(state, WhyQuestion.Refusal, RuleIds.Appeal, r.Refusal.DecidedOn,
        [
            new Fact("ground", r.Refusal.Ground.ToString()),
            new Fact("instead", r.Refusal.Instead.ToString()),
            new Fact("decided-by", Number(r.Refusal.DecidedBy.Hpr)),
            new Fact("appeal-by", Date(r.Refusal.AppealBy)),
        ]);

    private static Explanation Rank(RegionState state, Waiting w, IReadOnlyCollection<CaseId>? queue)
    {
        var (ahead, total) = RankOf(state, w, queue);
        return Answer(state, WhyQuestion.Rank, RuleIds.RankByNeed, w.Right.DecidedOn,
        [
            new Fact("ahead", Number(ahead)),
            new Fact("waiting", Number(total)),
            new Fact("severity", Number((int)w.Right.Severity)),
            new Fact("latest-start", Date(w.Right.LatestStart)),
            new Fact("received-on", Date(w.Need.ReceivedOn)),
        ]);
    }

    private static Explanation OfferOf(RegionState state, Entitled c, Offer offer) =>
        Answer(state, WhyQuestion.Offer, RuleIds.ChoiceAmongAll, c.Right.DecidedOn,
        [
            new Fact("site", offer.Site.Code),
            new Fact("start", Date(offer.Start)),
            new Fact("chosen", offer.Widened ? "widened" : "own-choice"),
            new Fact("latest-start", Date(c.Right.LatestStart)),
            new Fact("travel-minutes", Number(state.Catalogue.TravelMinutes(c.Need.Home, offer.Site))),
        ]);

    private static Explanation Answer(RegionState state, WhyQuestion question, RuleId rule, LocalDate on, IReadOnlyList<Fact> facts) =>
        new(question, state.Catalogue.Rules.Find(rule, on) ?? state.Catalogue.Rules.All.First(r => r.Id == rule), facts);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

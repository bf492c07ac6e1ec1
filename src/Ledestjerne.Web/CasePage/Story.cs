using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Parts;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using NodaTime;
using static Ledestjerne.Web.Regional.Terms;

namespace Ledestjerne.Web.CasePage;

/// Everything that has happened in a case, in plain words. Each event has a title and a body in Words/event.json; both
/// take the same values.
public sealed class Story(Visit visit, RegionAtHand region, Naming naming)
{
    private Text T => visit.Text;

    private SpokenDate Dates => visit.Dates;

    /// Newest first, without the looks.
    public IReadOnlyList<TimelineStep> Tell(IEnumerable<Recorded> records) =>
        [.. records.Where(each => each.Event is CaseEvent and not CaseViewed).Reverse().Select(Tell)];

    public TimelineStep Tell(Recorded record)
    {
        var happened = (CaseEvent)record.Event;
        var (key, values) = Say(happened);
        var quote = Written(happened) is { } text && region.Identities.Read(text) is { } words ? $" «{words}»" : "";
        return new TimelineStep(
            record.Stamp.At.InZone(visit.Zone).Date,
            Tense.Past,
            T[$"event.{key}.title", values],
            T[$"event.{key}.body", values] + quote,
            naming.Of(record.Stamp.By));
    }

    /// The words' key and the values they take.
    private (string Key, object[] Values) Say(CaseEvent happened) => happened switch
    {
        ChoiceMade e => ($"choice-made.{Terms.Kebab(e.Choice.Kind.ToString())}", [string.Join("; ", e.Choice.Sites.Select(Site))]),
        PersonAnswered { Answer: var answer } => (answer.Heard ? "person-answered.heard" : "person-answered.unheard", [answer.Helped]),
        _ => (Terms.Kebab(happened.GetType().Name), Values(happened)),
    };

    private object[] Values(CaseEvent happened) => happened switch
    {
        NeedRaised e => [Service(e.Need.Service), T.Of(e.Need.Channel), naming.Short(e.Owner), Dates.Full(e.AssessmentDue)],
        EmergencyAdmitted e => [Site(e.Site), Dates.Full(e.FollowUpDue)],
        InformationRequested e => [Dates.Full(e.Due)],
        InformationGiven e => [Dates.Full(e.AssessmentDue)],
        InformationOverdue e => [Dates.Full(e.AssessmentDue)],
        RightGranted e => [Lower(Service(e.Right.Service)), Dates.Full(e.Right.LatestStart)],
        RightBySelfReferral e => [Lower(Service(e.Right.Service)), Dates.Full(e.Right.LatestStart)],
        RightRefused e => [T.Of(e.Refusal.Ground), Instead(e.Refusal), Dates.Full(e.Refusal.AppealBy)],
        RefusalAppealed e => [naming.Short(e.Owner), Dates.Full(e.AssessmentDue)],
        AssessmentOverdue e => [naming.Short(e.Leader), Dates.Full(e.NextDue)],
        CaseViewed e => [T.Of(e.Basis)],
        _ => OnTheWay(happened),
    };

    private object[] OnTheWay(CaseEvent happened) => happened switch
    {
        ChoiceReminded e => [Dates.Full(e.HelpDue)],
        ChoiceLost e => [Dates.Full(e.HelpDue)],
        OfferMade e => [Site(e.Offer.Site), Dates.Full(e.Offer.Start), Dates.Full(e.Offer.ExpiresOn)],
        OfferAccepted or OfferExpired => [],
        OfferDeclined e => [Lower(T.Of(e.Reason))],
        OfferWithdrawn e => [Lower(T.Of(e.Reason))],
        PlacementCancelled e => [T.Of(e.By), Lower(T.Of(e.Reason))],
        ServiceStarted e => [Dates.Full(e.FollowUpDue)],
        StayEnded e => [Dates.Full(e.FollowUpDue)],
        StartAtRisk e => [naming.Short(e.Leader)],
        StartDeadlinePassed e => [naming.Short(e.Leader), Dates.Full(e.NextDue)],
        HandoverProposed e => [naming.Short(e.To), Dates.Full(e.AnswerDue)],
        HandoverAccepted e => [naming.Short(e.NewOwner)],
        HandoverDeclined e => [naming.Short(e.By), Lower(T.Of(e.Reason))],
        BounceAlarmed e => [naming.Short(e.Leader), naming.Short(e.Coordinator)],
        _ => Ending(happened),
    };

    private object[] Ending(CaseEvent happened) => happened switch
    {
        FollowUpRecorded e => [T.Of(e.Outcome), Dates.Full(e.AnswerBy)],
        FollowUpOverdue e => [naming.Short(e.Leader), Dates.Full(e.NextDue)],
        AnswerMissing e => [Dates.Full(e.CloseBy)],
        AppealLapsed e => [Dates.Full(e.CloseBy)],
        StepOverdue e => [Lower(T.Of(e.Step)), naming.Short(e.Leader), Dates.Full(e.NextDue)],
        CaseClosed e => [T.Of(e.Outcome), T.Of(e.InformedBy)],
        CaseReopened e => [naming.Short(e.Owner), Dates.Full(e.AssessmentDue)],
        _ => throw new System.Diagnostics.UnreachableException($"The story has no values for {happened.GetType().Name}."),
    };

    private static TextId? Written(CaseEvent happened) => happened switch
    {
        NeedRaised e => e.Need.Words,
        InformationRequested e => e.Question,
        InformationGiven e => e.Answer,
        RightGranted e => e.Right.Reason,
        RightRefused e => e.Refusal.Reason,
        RefusalAppealed e => e.Words,
        PersonAnswered e => e.Words,
        CaseReopened e => e.Words,
        _ => null,
    };

    /// What is offered in place of what was refused.
    public string Instead(RightRefusal refusal) =>
        Lower(refusal.InsteadService is { } service ? Service(service) : T.Of(refusal.Instead));

    public string Service(ServiceId id) => T[region.Catalogue.Services[id].Name()];

    private string Site(SiteId id) => region.Catalogue.Sites[id].Name;
}

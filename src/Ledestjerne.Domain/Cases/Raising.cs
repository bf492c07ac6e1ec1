using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Anybody raises a need, for themselves or another, through any channel.</summary>
/// <param name="Case">Made by the sender.</param>
/// <param name="Person">Whom it is about; with a temporary identity if there is no national number.</param>
/// <param name="Service">What is asked for; the region's clarification service when the person does not know.</param>
/// <param name="Home">Where the person lives or stays.</param>
/// <param name="Words">The person's own words, already in the erasable store.</param>
/// <param name="ReceivedOn">The day it reached the services, when that was before today. Rank counts from it, so only the desk and professionals can say it.</param>
/// <param name="Emergency">Help at once: goes to the nearest emergency site and never queues. Asking for that service says the same.</param>
public sealed record RaiseNeed(
    Stamp Stamp,
    CaseId Case,
    PersonId Person,
    ServiceId Service,
    MunicipalityId Home,
    TextId? Words,
    Channel Channel,
    LocalDate? ReceivedOn = null,
    bool Emergency = false,
    string? Interpreter = null,
    bool Transport = false,
    SiteId? Wish = null) : CaseCommand(Stamp, Case);

/// <summary>The owner asks the person for something the assessment needs.</summary>
public sealed record RequestInformation(Stamp Stamp, CaseId Case, TextId Question) : CaseCommand(Stamp, Case);

public sealed record GiveInformation(Stamp Stamp, CaseId Case, TextId Answer) : CaseCommand(Stamp, Case);

/// <summary>What began as a need turns out to be an emergency.</summary>
public sealed record AdmitEmergency(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

/// <summary>From need to assessment: taking in, asking and answering, and help at once.</summary>
public static class Raising
{
    public static readonly ServiceId EmergencyService = new("emergency");
    public static readonly ServiceId Clarification = new("clarification");

    public static Outcome Decide(RegionState state, RaiseNeed command)
    {
        if (WhyNot(state, command) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        var raised = Raise(state, command.Case, command.Person, NeedOf(command, today), state.LastCaseNumber + 1, null);
        return AtOnce(state, command.Case, raised.Need, raised.Need.ReceivedOn, today).After(raised);
    }

    /// <summary>What follows from a need at once: help in an emergency, and the right where nobody has to decide it.</summary>
    /// <param name="from">The day the guideline counts from: receipt, or the day the case was opened again.</param>
    internal static Outcome AtOnce(RegionState state, CaseId id, Need need, LocalDate from, LocalDate today) =>
        need.Emergency ? Nearest(state, need.Home, today) is { } site ? Admitted(state, id, site, today) : RaisingRefusal.NoEmergencySite
        : state.Service(need.Service).SelfReferral ? Assessing.BySelfReferral(state, id, need.Service, from, today)
        : Outcome.Nothing;

    /// <summary>A need as an event, with its owner by the rota and its assessment deadline by law.</summary>
    internal static NeedRaised Raise(RegionState state, CaseId id, PersonId person, Need need, long number, CaseId? parent) => new(
        id,
        number,
        person,
        need,
        state.NextOwner(need.Service),
        AssessmentDeadline.For(need.ReceivedOn, state.Catalogue.Rules),
        parent);

    public static Outcome Decide(RegionState state, RequestInformation command)
    {
        if (MayRequestInformation(state, state.Find(command.Case), command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        return new InformationRequested(
            command.Case, command.Question, today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.InformationAnswer, today)));
    }

    public static Outcome Decide(RegionState state, GiveInformation command)
    {
        var c = state.Find(command.Case);
        if (MayGiveInformation(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        return new InformationGiven(command.Case, command.Answer, Waking.NotBefore(state, command.Stamp, ((Unassessed)c!).AssessmentDue));
    }

    public static Outcome Decide(RegionState state, AdmitEmergency command)
    {
        var c = state.Find(command.Case);
        if (MayAdmitEmergency(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        if (Nearest(state, c!.Need.Home, today) is not { } site)
        {
            return RaisingRefusal.NoEmergencySite;
        }

        var admitted = Admitted(state, command.Case, site, today);
        return c switch
        {
            Offered o => Outcome.Of(Placing.Withdrawn(state, o, CancelReason.TooIllToStart, command.Stamp), admitted),
            Placed p => Outcome.Of(Placing.Cancelled(state, p, CancelledBy.Provider, CancelReason.TooIllToStart, command.Stamp), admitted),
            _ => admitted,
        };
    }

    public static Refusal? MayRequestInformation(RegionState state, Case? c, Stamp stamp) =>
        Assessing.MayAct(state, c, stamp) ?? (c is AwaitingInformation ? CaseRefusal.NotNow : null);

    public static Refusal? MayGiveInformation(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : !PersonSide.Speaks(state, c.Person, stamp) ? CaseRefusal.NotThePerson
        : c is not AwaitingInformation ? CaseRefusal.NotNow
        : null;

    public static Refusal? MayAdmitEmergency(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : c is not OpenCase open ? CaseRefusal.IsClosed
        : c is InService or FollowedUp ? CaseRefusal.NotNow
        : stamp.By is Actor.Professional p && TreatingRelation.Exists(state, open, p.Id) ? null
        : CaseRefusal.NotTheOwner;

    private static Refusal? WhyNot(RegionState state, RaiseNeed command) =>
        state.Find(command.Case) is not null ? CaseRefusal.Exists
        : command.Stamp.By is Actor.Auditor or Actor.Timer or Actor.Planner ? CaseRefusal.NotAllowedToAct
        : Refusal.Unnamed(command.Channel) is { } unnamed ? unnamed
        : command.Person == default ? RaisingRefusal.WithoutPerson
        : state.Find(command.Service) is null ? RaisingRefusal.UnknownService(command.Service)
        : !state.Catalogue.Municipalities.ContainsKey(command.Home) ? RaisingRefusal.UnknownMunicipality(command.Home)
        : command.ReceivedOn is not null && command.Stamp.By is not (Actor.Desk or Actor.Professional or Actor.RegionFiles)
            ? RaisingRefusal.ReceivedOnNotYours
        : command.ReceivedOn is { } received && received > state.Today(command.Stamp) ? RaisingRefusal.ReceivedInFuture
        : command.ReceivedOn is { } early && state.Catalogue.Rules.Find(RuleIds.AssessmentTime, early) is null
            ? RaisingRefusal.ReceivedTooEarly(early)
        : command.Wish is { } wish && !state.Catalogue.Sites.ContainsKey(wish) ? RaisingRefusal.UnknownSite(wish)
        : command.Interpreter is { } language && !IsLanguage(language) ? RaisingRefusal.UnknownLanguage(language)
        : null;

    private static Need NeedOf(RaiseNeed c, LocalDate today) => new(
        c.Service, c.Home, c.Words, c.Channel, c.ReceivedOn ?? today, c.Emergency || c.Service == EmergencyService, c.Interpreter, c.Transport, c.Wish);

    private static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);

    [LegalBasis("hol § 3-5", Rule = "R01")]
    private static EmergencyAdmitted Admitted(RegionState state, CaseId id, SiteId site, LocalDate today) => new(
        id, EmergencyService, site, today, today.After(state.Service(EmergencyService).FollowUpDays));

    /// <summary>The nearest approved emergency site; ties by code. Free places are not asked for.</summary>
    private static SiteId? Nearest(RegionState state, MunicipalityId home, LocalDate today)
    {
        SiteId? nearest = null;
        var best = int.MaxValue;
        foreach (var site in state.Catalogue.SitesOf(EmergencyService))
        {
            var minutes = state.Catalogue.TravelMinutes(home, site.Id);
            if (minutes < best && state.IsApproved(site.Id, EmergencyService, today))
            {
                (nearest, best) = (site.Id, minutes);
            }
        }

        return nearest;
    }
}

using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The timer port says that the day for something has come. Nothing happens unless it has.</summary>
public abstract record Wake(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

public sealed record AssessmentDue(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

public sealed record ChoiceReminder(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

public sealed record OfferExpiry(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

public sealed record StartDeadlineAtRisk(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

public sealed record StartDeadlineDue(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

public sealed record FollowUpDue(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

public sealed record HandoverAnswerDue(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

/// <summary>Any other step: information, appeal, help with choosing, arrival, the person's answer, closing.</summary>
public sealed record StepDue(Stamp Stamp, CaseId Case) : Wake(Stamp, Case);

/// <summary>
/// What a passed deadline leads to: always an event that says who is told and what is next, never silence (promise L1).
/// </summary>
public static class Waking
{
    private const int MostAlternatives = 5;

    /// <summary>The command for what the timer has to do first in a case, on or after its <see cref="OpenCase.WakeOn"/>.</summary>
    public static Wake CommandFor(OpenCase c, Stamp stamp, LocalDate today)
    {
        if (c.File.Pending is { } pending && today > pending.AnswerDue)
        {
            return new HandoverAnswerDue(stamp, c.Id);
        }

        if (c is Offered o && today > o.Offer.ExpiresOn)
        {
            return new OfferExpiry(stamp, c.Id);
        }

        if (c is Entitled e)
        {
            if (IsPastDeadline(e, today))
            {
                return new StartDeadlineDue(stamp, c.Id);
            }

            if (IsAtRisk(e, today))
            {
                return new StartDeadlineAtRisk(stamp, c.Id);
            }
        }

        return c.Now.Step switch
        {
            NextStep.AssessNeed => new AssessmentDue(stamp, c.Id),
            NextStep.ChooseProvider => new ChoiceReminder(stamp, c.Id),
            NextStep.FollowUp => new FollowUpDue(stamp, c.Id),
            _ => new StepDue(stamp, c.Id),
        };
    }

    public static Outcome Decide(RegionState state, Wake command)
    {
        if (command.Stamp.By is not Actor.Timer)
        {
            return CaseRefusal.NotAllowedToAct;
        }

        if (state.Find(command.Case) is not OpenCase c)
        {
            return state.Find(command.Case) is null ? CaseRefusal.Unknown : Outcome.Nothing;
        }

        var today = state.Today(command.Stamp);
        if (today < c.WakeOn || CommandFor(c, command.Stamp, today).GetType() != command.GetType())
        {
            return Outcome.Nothing;
        }

        return command switch
        {
            HandoverAnswerDue => HandingOver.Bounced(state, c, HandoverDecline.NotAnswered),
            OfferExpiry => new OfferExpired(c.Id, ((Offered)c).Offer.Id, Placing.FindPlaceBy(state, (Offered)c, command.Stamp)),
            StartDeadlineDue => new StartDeadlinePassed(c.Id, LeaderFor(state, c), today, Escalated(state, today)),
            StartDeadlineAtRisk => AtRisk(state, (Entitled)c, today),
            AssessmentDue => new AssessmentOverdue(c.Id, LeaderFor(state, c), Escalated(state, today)),
            ChoiceReminder => new ChoiceReminded(c.Id, today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.HelpChoosing, today))),
            FollowUpDue => new FollowUpOverdue(c.Id, LeaderFor(state, c), Escalated(state, today)),
            _ => Overdue(state, c, today),
        };
    }

    /// <summary>The deadline a missed step gets: some working days from now.</summary>
    internal static LocalDate Escalated(RegionState state, LocalDate today) =>
        today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.Escalation, today));

    internal static LocalDate CloseBy(RegionState state, LocalDate today) =>
        today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.Closing, today));

    /// <summary>A deadline that stands, or if it has passed, the one a missed step gets.</summary>
    internal static LocalDate NotBefore(RegionState state, Stamp stamp, LocalDate due)
    {
        var today = state.Today(stamp);
        return due >= today ? due : Escalated(state, today);
    }

    private static Outcome Overdue(RegionState state, OpenCase c, LocalDate today) => c.Now.Step switch
    {
        NextStep.GiveInformation => new InformationOverdue(
            c.Id, ((Unassessed)c).AssessmentDue >= today ? ((Unassessed)c).AssessmentDue : Escalated(state, today)),
        NextStep.ConsiderAppeal => new AppealLapsed(c.Id, CloseBy(state, today)),
        NextStep.AnswerFollowUp => new AnswerMissing(c.Id, CloseBy(state, today)),
        NextStep.FindPlaceAfterBreach => new StepOverdue(
            c.Id, c.Now.Step, LeaderFor(state, c), today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.BreachFollowUp, today))),
        _ => new StepOverdue(c.Id, c.Now.Step, LeaderFor(state, c), Escalated(state, today)),
    };

    internal static StartAtRisk AtRisk(RegionState state, Entitled c, LocalDate today) =>
        new(c.Id, LeaderFor(state, c), today, Alternatives(state, c, today));

    /// <summary>Other approved sites expected to start in time, soonest first.</summary>
    private static ImmutableArray<SiteId> Alternatives(RegionState state, Entitled c, LocalDate today)
    {
        var found = ExpectedStart.InTime(state, c.Service, c.Right.Severity, today, c.Right.LatestStart).ToList();
        found.Sort((a, b) => a.Likely != b.Likely ? a.Likely.CompareTo(b.Likely) : string.CompareOrdinal(a.Site.Code, b.Site.Code));
        return [.. found.Take(MostAlternatives).Select(f => f.Site)];
    }

    /// <summary>
    /// Who answers for what was missed: the leader where the place is booked, otherwise the leader of the owner.
    /// </summary>
    private static ProfessionalId LeaderFor(RegionState state, OpenCase c) => c is Placed p
        ? state.Catalogue.Providers[state.Catalogue.Sites[p.Placement.Site].Provider].Leader
        : state.Catalogue.LeaderOf(c.Now.Owner);

    private static bool IsPastDeadline(Entitled c, LocalDate today) => c.Right.BreachedOn is null && today > c.Right.LatestStart;

    private static bool IsAtRisk(Entitled c, LocalDate today) =>
        c.Right.BreachedOn is null && c.Right.AtRiskOn is null && c.WaitsForPlace && today >= c.Right.AtRiskFrom;
}

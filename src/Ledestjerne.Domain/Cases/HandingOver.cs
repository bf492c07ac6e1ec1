using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The owner asks another to take over, across services and levels; the case keeps its id, dates and queue place.</summary>
/// <param name="Coordinator">A clinician, because a coordinator treats. Needed from the second hop, if the case has none; otherwise nobody.</param>
public sealed record ProposeHandover(Stamp Stamp, CaseId Case, ProfessionalId To, ProfessionalId Coordinator = default)
    : CaseCommand(Stamp, Case);

public sealed record AcceptHandover(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

public sealed record DeclineHandover(Stamp Stamp, CaseId Case, HandoverDecline Reason) : CaseCommand(Stamp, Case);

/// <summary>Handing a case over without dropping it.</summary>
public static class HandingOver
{
    private const int BouncesBeforeAlarm = 2;

    public static Outcome Decide(RegionState state, ProposeHandover command)
    {
        var c = state.Find(command.Case);
        if (MayPropose(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var open = (OpenCase)c!;
        if (WhyNot(state, open, command) is { } wrong)
        {
            return wrong;
        }

        var today = state.Today(command.Stamp);
        var answerDue = today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.HandoverAnswer, today));
        return new HandoverProposed(command.Case, command.To, answerDue, command.Coordinator);
    }

    public static Outcome Decide(RegionState state, AcceptHandover command)
    {
        var c = state.Find(command.Case);
        return MayAnswer(c, command.Stamp) is { } refusal ? refusal
            : NeedsCoordinator(state, (OpenCase)c!, state.Today(command.Stamp)) ? HandoverRefusal.CoordinatorRequired
            : new HandoverAccepted(command.Case, ((OpenCase)c!).File.Pending!.To);
    }

    public static Outcome Decide(RegionState state, DeclineHandover command)
    {
        var c = state.Find(command.Case);
        return MayAnswer(c, command.Stamp) is { } refusal ? refusal
            : command.Reason == HandoverDecline.NotAnswered || !Enum.IsDefined(command.Reason) ? HandoverRefusal.ReasonRequired
            : Bounced(state, (OpenCase)c!, command.Reason);
    }

    /// <summary>Declined or unanswered. The second in a row alarms: the leader is told and a coordinator follows the case.</summary>
    internal static Outcome Bounced(RegionState state, OpenCase c, HandoverDecline reason)
    {
        var declined = new HandoverDeclined(c.Id, c.File.Pending!.To, reason);
        if (c.File.Bounces + 1 < BouncesBeforeAlarm)
        {
            return declined;
        }

        var leader = state.Catalogue.LeaderOf(c.Now.Owner);
        return Outcome.Of(declined, new BounceAlarmed(c.Id, leader, c.File.Coordinator.IsNobody ? state.NextOwner(c.Need.Service, c.Now.Owner) : c.File.Coordinator));
    }

    public static Refusal? MayPropose(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : c is not OpenCase open ? CaseRefusal.IsClosed
        : !FollowingUp.IsOwner(open, stamp) ? CaseRefusal.NotTheOwner
        : open.File.Pending is not null ? HandoverRefusal.AlreadyProposed
        : null;

    public static Refusal? MayAnswer(Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : c is not OpenCase { File.Pending: { } pending } || stamp.By is not Actor.Professional p || p.Id != pending.To
            ? HandoverRefusal.NotAskedOfYou
        : null;

    private static Refusal? WhyNot(RegionState state, OpenCase c, ProposeHandover command)
    {
        if (command.To == c.Now.Owner)
        {
            return HandoverRefusal.ToYourself;
        }

        if (!IsClinician(state, command.To))
        {
            return HandoverRefusal.UnknownProfessional(command.To);
        }

        if (!command.Coordinator.IsNobody && !IsClinician(state, command.Coordinator))
        {
            return HandoverRefusal.UnknownProfessional(command.Coordinator);
        }

        return NeedsCoordinator(state, c, state.Today(command.Stamp)) && command.Coordinator.IsNobody
            ? HandoverRefusal.CoordinatorRequired
            : null;
    }

    private static bool IsClinician(RegionState state, ProfessionalId id) =>
        state.Catalogue.Professionals.TryGetValue(id, out var found) && found.Profession.MayDecideRights();

    /// <summary>Whether the next accepted handover would be the second hop, or later, of a case without a coordinator.</summary>
    [LegalBasis("pbrl § 2-5b", Rule = "R12")]
    public static bool NeedsCoordinator(RegionState state, OpenCase c, LocalDate today) =>
        c.File.Coordinator.IsNobody && c.File.Hops + 1 >= state.Catalogue.Rules.Value(RuleIds.HopsBeforeCoordinator, today);
}

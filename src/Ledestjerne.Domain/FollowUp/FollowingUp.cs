using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The professional's side of the outcome, and a next need when there is one.</summary>
/// <param name="Next">A need that remains or appeared; it becomes a case of its own, linked to this one.</param>
public sealed record RecordFollowUp(Stamp Stamp, CaseId Case, ServiceOutcome Outcome, NextNeed? Next = null) : CaseCommand(Stamp, Case);

/// <param name="Case">Made by the sender.</param>
public sealed record NextNeed(CaseId Case, ServiceId Service, TextId? Words);

/// <summary>The person answers: did it help (1–5), were you heard.</summary>
public sealed record AnswerFollowUp(Stamp Stamp, CaseId Case, PersonAnswer Answer, TextId? Words = null) : CaseCommand(Stamp, Case);

/// <summary>Ends the clocks. Needs an outcome and the way the person was informed; there is no other way to end a case.</summary>
public sealed record CloseCase(Stamp Stamp, CaseId Case, CloseOutcome Outcome, InformedBy InformedBy) : CaseCommand(Stamp, Case);

/// <summary>The need is there again, or was never met.</summary>
public sealed record ReopenCase(Stamp Stamp, CaseId Case, TextId? Words = null) : CaseCommand(Stamp, Case);

/// <summary>After the start: outcome, the person's answer, close, and open again.</summary>
public static class FollowingUp
{
    public static Outcome Decide(RegionState state, RecordFollowUp command)
    {
        var c = state.Find(command.Case);
        if ((MayRecord(state, c, command.Stamp) ?? Refusal.Unnamed(command.Outcome)) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        var recorded = new FollowUpRecorded(
            command.Case, command.Outcome, today.After(state.Catalogue.Rules.Value(RuleIds.PersonAnswer, today)));
        if (command.Next is not { } next)
        {
            return Staying.HoldsBed(state, (InService)c!) ? Outcome.Of(Staying.Ended(state, (InService)c!, command.Stamp), recorded) : recorded;
        }

        if (state.Find(next.Service) is null)
        {
            return RaisingRefusal.UnknownService(next.Service);
        }

        if (state.Find(next.Case) is not null)
        {
            return CaseRefusal.Exists;
        }

        var need = c!.Need with
        {
            Service = next.Service,
            Words = next.Words,
            Channel = Channel.Professional,
            ReceivedOn = today,
            Emergency = next.Service == Raising.EmergencyService,
            Wish = null,
        };
        var raised = Raising.Raise(state, next.Case, c.Person, need, state.LastCaseNumber + 1, c.Id);
        var onward = Raising.AtOnce(state, next.Case, need, today, today).After(recorded, raised);
        return Staying.HoldsBed(state, (InService)c) ? onward.After(Staying.Ended(state, (InService)c, command.Stamp)) : onward;
    }

    public static Outcome Decide(RegionState state, AnswerFollowUp command)
    {
        var c = state.Find(command.Case);
        if (MayAnswer(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        return command.Answer.Helped is < 1 or > 5
            ? FollowUpRefusal.HelpedOutOfRange with { Found = command.Answer.Helped.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            : new PersonAnswered(command.Case, command.Answer, command.Words, Waking.CloseBy(state, state.Today(command.Stamp)));
    }

    public static Outcome Decide(RegionState state, CloseCase command)
    {
        var c = state.Find(command.Case);
        if ((MayClose(state, c, command.Stamp, command.Outcome) ?? Refusal.Unnamed(command.Outcome) ?? Refusal.Unnamed(command.InformedBy))
            is { } refusal)
        {
            return refusal;
        }

        var closed = new CaseClosed(command.Case, command.Outcome, command.InformedBy, state.Today(command.Stamp));
        return c switch
        {
            Offered o => Outcome.Of(Placing.Withdrawn(state, o, CancelReason.ChoiceChanged, command.Stamp), closed),
            Placed p => Outcome.Of(Placing.Cancelled(state, p, CancelledBy.Person, CancelReason.ChoiceChanged, command.Stamp), closed),
            InService s when Staying.HoldsBed(state, s) => Outcome.Of(Staying.Ended(state, s, command.Stamp), closed),
            _ => closed,
        };
    }

    public static Outcome Decide(RegionState state, ReopenCase command)
    {
        var c = state.Find(command.Case);
        if (MayReopen(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        var reopened = new CaseReopened(
            command.Case, ((Closed)c!).LastOwner, command.Words, AssessmentDeadline.For(today, state.Catalogue.Rules));
        return Raising.AtOnce(state, command.Case, c.Need with { Emergency = false }, today, today).After(reopened);
    }

    public static Refusal? MayRecord(RegionState state, Case? c, Stamp stamp) => c switch
    {
        null => CaseRefusal.Unknown,
        InService s when IsOwner(s, stamp) || Placing.IsAt(state, s.Site, stamp) => null,
        InService => CaseRefusal.NotTheOwner,
        Closed => CaseRefusal.IsClosed,
        _ => FollowUpRefusal.NotStarted,
    };

    public static Refusal? MayAnswer(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : !PersonSide.Speaks(state, c.Person, stamp) ? CaseRefusal.NotThePerson
        : c is FollowedUp { Answer: null } ? null
        : CaseRefusal.NotNow;

    /// <param name="outcome">Empty asks whether this actor may close the case with any outcome.</param>
    public static Refusal? MayClose(RegionState state, Case? c, Stamp stamp, CloseOutcome? outcome)
    {
        if (c is not OpenCase open)
        {
            return c is null ? CaseRefusal.Unknown : CaseRefusal.IsClosed;
        }

        if (PersonSide.Speaks(state, open.Person, stamp))
        {
            return outcome is null or CloseOutcome.PersonWithdrew ? null : FollowUpRefusal.NotAnOutcomeHere;
        }

        if (!IsOwner(open, stamp))
        {
            return CaseRefusal.NotTheOwner;
        }

        return outcome switch
        {
            null or CloseOutcome.PersonDied => null,
            CloseOutcome.PersonWithdrew => FollowUpRefusal.NotAnOutcomeHere,
            CloseOutcome.RightRefused => open is Refused r ? WhileAppealRuns(r) : FollowUpRefusal.NotAnOutcomeHere,
            _ => open is Refused r ? WhileAppealRuns(r) ?? FollowUpRefusal.NotAnOutcomeHere
                : open is FollowedUp ? null
                : FollowUpRefusal.OutcomeFirst,
        };
    }

    public static Refusal? MayReopen(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : c is not Closed closed ? CaseRefusal.IsOpen
        : closed.Outcome == CloseOutcome.PersonDied ? CaseRefusal.NotNow
        : PersonSide.Speaks(state, c.Person, stamp) || (stamp.By is Actor.Professional p && p.Id == closed.LastOwner) ? null
        : CaseRefusal.NotYourCase;

    internal static bool IsOwner(OpenCase c, Stamp stamp) => stamp.By is Actor.Professional p && p.Id == c.Now.Owner;

    private static Refusal? WhileAppealRuns(Refused r) => r.Now.Step == NextStep.CloseCase ? null : FollowUpRefusal.AppealRuns;
}

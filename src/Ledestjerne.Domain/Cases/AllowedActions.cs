namespace Ledestjerne.Domain;

/// <summary>What can be done with a case, by somebody, at some time.</summary>
public enum CaseAction
{
    Assess,
    RequestInformation,
    GiveInformation,
    AdmitEmergency,
    Appeal,
    Choose,
    Offer,
    AnswerOffer,
    WithdrawOffer,
    CancelPlacement,
    StartService,
    EndStay,
    RecordFollowUp,
    AnswerFollowUp,
    Close,
    Reopen,
    ProposeHandover,
    AnswerHandover,
}

/// <param name="WhyNot">Empty when the action is allowed.</param>
public readonly record struct ActionState(CaseAction Action, Refusal? WhyNot)
{
    public bool IsAllowed => WhyNot is null;
}

/// <summary>
/// What this actor may do in this case now, and why not the rest. The same guards the decisions use: what is shown as
/// allowed is not refused, and the other way round.
/// </summary>
public static class AllowedActions
{
    public static IReadOnlyList<ActionState> For(RegionState state, Case c, Stamp stamp)
    {
        var all = Enum.GetValues<CaseAction>();
        var answers = new ActionState[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            answers[i] = new ActionState(all[i], WhyNot(state, c, stamp, all[i]));
        }

        return answers;
    }

    public static Refusal? WhyNot(RegionState state, Case c, Stamp stamp, CaseAction action) => action switch
    {
        CaseAction.Assess => Assessing.MayAssess(state, c, stamp, null),
        CaseAction.RequestInformation => Raising.MayRequestInformation(state, c, stamp),
        CaseAction.GiveInformation => Raising.MayGiveInformation(state, c, stamp),
        CaseAction.AdmitEmergency => Raising.MayAdmitEmergency(state, c, stamp),
        CaseAction.Appeal => Assessing.MayAppeal(state, c, stamp),
        CaseAction.Choose => MakingChoice.MayChoose(state, c, stamp),
        CaseAction.Offer => Placing.MayOffer(state, c, stamp, null),
        CaseAction.AnswerOffer => Placing.MayAnswer(state, c, stamp),
        CaseAction.WithdrawOffer => Placing.MayWithdraw(state, c, stamp),
        CaseAction.CancelPlacement => Placing.MayCancel(state, c, stamp),
        CaseAction.StartService => Placing.MayStart(state, c, stamp),
        CaseAction.EndStay => Staying.MayEnd(state, c, stamp),
        CaseAction.RecordFollowUp => FollowingUp.MayRecord(state, c, stamp),
        CaseAction.AnswerFollowUp => FollowingUp.MayAnswer(state, c, stamp),
        CaseAction.Close => FollowingUp.MayClose(state, c, stamp, null),
        CaseAction.Reopen => FollowingUp.MayReopen(state, c, stamp),
        CaseAction.ProposeHandover => HandingOver.MayPropose(state, c, stamp),
        CaseAction.AnswerHandover => HandingOver.MayAnswer(c, stamp),
    };
}

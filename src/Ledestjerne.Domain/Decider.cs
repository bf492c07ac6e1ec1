using System.Diagnostics;

namespace Ledestjerne.Domain;

/// <summary>
/// Every command to its decision. Pure: no clock, no chance, no input or output; what a decision needs comes with the
/// command or is in the state.
/// </summary>
public static class Decider
{
    public static Outcome Decide(RegionState state, Command command) => command switch
    {
        RaiseNeed c => Raising.Decide(state, c),
        RequestInformation c => Raising.Decide(state, c),
        GiveInformation c => Raising.Decide(state, c),
        AdmitEmergency c => Raising.Decide(state, c),
        GrantRight c => Assessing.Decide(state, c),
        RefuseRight c => Assessing.Decide(state, c),
        AppealRefusal c => Assessing.Decide(state, c),
        MakeChoice c => MakingChoice.Decide(state, c),
        AskForNewChoice c => LosingChoice.Decide(state, c),
        OfferPlace c => Placing.Decide(state, c),
        AcceptOffer c => Placing.Decide(state, c),
        DeclineOffer c => Placing.Decide(state, c),
        CancelPlacement c => Placing.Decide(state, c),
        WithdrawOffer c => Placing.Decide(state, c),
        StartService c => Placing.Decide(state, c),
        EndStay c => Staying.Decide(state, c),
        RecordFollowUp c => FollowingUp.Decide(state, c),
        AnswerFollowUp c => FollowingUp.Decide(state, c),
        CloseCase c => FollowingUp.Decide(state, c),
        ReopenCase c => FollowingUp.Decide(state, c),
        ProposeHandover c => HandingOver.Decide(state, c),
        AcceptHandover c => HandingOver.Decide(state, c),
        DeclineHandover c => HandingOver.Decide(state, c),
        LookAtCase c => LookingAt.Decide(state, c),
        PublishPlaces c => PublishingPlaces.Decide(state, c),
        PublishBeds c => PublishingBeds.Decide(state, c),
        ApproveProvider c => Approving.Decide(state, c),
        RefuseApproval c => Approving.Decide(state, c),
        WithdrawApproval c => Approving.Decide(state, c),
        GiveMandate c => Relating.Decide(state, c),
        WithdrawMandate c => Relating.Decide(state, c),
        OpenRelation c => Relating.Decide(state, c),
        OpenRegion c => Approving.Decide(state, c),
        ReviseRegion c => Approving.Decide(state, c),
        Wake c => Waking.Decide(state, c),
        _ => throw new UnreachableException($"Nobody decides {command.GetType().Name}."),
    };
}

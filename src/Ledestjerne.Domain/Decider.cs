using System.Diagnostics;

namespace Ledestjerne.Domain;

/// <summary>
/// Every command to its decision. Pure: no clock, no chance, no input or output; what a decision needs comes with the
/// command or is in the state.
/// </summary>
public static class Decider
{
    public static Outcome Decide(RegionState state, Command command)
    {
        // Statements, not one expression: what is decided goes straight to whoever asked, and is not put together twice.
        switch (command)
        {
            case RaiseNeed c: return Raising.Decide(state, c);
            case RequestInformation c: return Raising.Decide(state, c);
            case GiveInformation c: return Raising.Decide(state, c);
            case AdmitEmergency c: return Raising.Decide(state, c);
            case GrantRight c: return Assessing.Decide(state, c);
            case RefuseRight c: return Assessing.Decide(state, c);
            case AppealRefusal c: return Assessing.Decide(state, c);
            case MakeChoice c: return MakingChoice.Decide(state, c);
            case AskForNewChoice c: return LosingChoice.Decide(state, c);
            case OfferPlace c: return Placing.Decide(state, c);
            case AcceptOffer c: return Placing.Decide(state, c);
            case DeclineOffer c: return Placing.Decide(state, c);
            case CancelPlacement c: return Placing.Decide(state, c);
            case WithdrawOffer c: return Placing.Decide(state, c);
            case StartService c: return Placing.Decide(state, c);
            case EndStay c: return Staying.Decide(state, c);
            case RecordFollowUp c: return FollowingUp.Decide(state, c);
            case AnswerFollowUp c: return FollowingUp.Decide(state, c);
            case CloseCase c: return FollowingUp.Decide(state, c);
            case ReopenCase c: return FollowingUp.Decide(state, c);
            case ProposeHandover c: return HandingOver.Decide(state, c);
            case AcceptHandover c: return HandingOver.Decide(state, c);
            case DeclineHandover c: return HandingOver.Decide(state, c);
            case LookAtCase c: return LookingAt.Decide(state, c);
            case PublishPlaces c: return PublishingPlaces.Decide(state, c);
            case PublishBeds c: return PublishingBeds.Decide(state, c);
            case ApproveProvider c: return Approving.Decide(state, c);
            case RefuseApproval c: return Approving.Decide(state, c);
            case WithdrawApproval c: return Approving.Decide(state, c);
            case GiveMandate c: return Relating.Decide(state, c);
            case WithdrawMandate c: return Relating.Decide(state, c);
            case OpenRelation c: return Relating.Decide(state, c);
            case OpenRegion c: return Approving.Decide(state, c);
            case ReviseRegion c: return Approving.Decide(state, c);
            case Wake c: return Waking.Decide(state, c);
            default: throw new UnreachableException($"Nobody decides {command.GetType().Name}.");
        }
    }
}

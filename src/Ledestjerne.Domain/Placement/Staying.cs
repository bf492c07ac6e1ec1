namespace Ledestjerne.Domain;

/// <summary>The stay is over and the bed is free. What remains of the case is its follow-up.</summary>
public sealed record EndStay(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

/// <summary>The end of a stay in a bed. Help by week has no end of its own: its place was that week's.</summary>
public static class Staying
{
    public static Outcome Decide(RegionState state, EndStay command)
    {
        var c = state.Find(command.Case);
        return MayEnd(state, c, command.Stamp) is { } refusal ? refusal : Ended(state, (InService)c!, command.Stamp);
    }

    public static Refusal? MayEnd(RegionState state, Case? c, Stamp stamp) => c switch
    {
        null => CaseRefusal.Unknown,
        InService s when !HoldsBed(state, s) => CaseRefusal.NotNow,
        InService s when FollowingUp.IsOwner(s, stamp) || Placing.IsAt(state, s.Site, stamp) => null,
        InService => PlacementRefusal.NotYourSite,
        _ => CaseRefusal.NotNow,
    };

    /// <summary>Whether a bed is taken by somebody who gets the service.</summary>
    public static bool HoldsBed(RegionState state, InService s) =>
        s.TakesPlace && state.Places.Find(s.Site, s.Given) is { HasBeds: true };

    internal static StayEnded Ended(RegionState state, InService s, Stamp stamp)
    {
        var today = state.Today(stamp);
        return new StayEnded(s.Id, today, today.After(state.Service(s.Given).FollowUpDays));
    }
}

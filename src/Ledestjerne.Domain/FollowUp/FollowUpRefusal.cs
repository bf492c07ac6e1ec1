namespace Ledestjerne.Domain;

/// <summary>Why a follow-up, an answer or a close could not be taken in.</summary>
public static class FollowUpRefusal
{
    public static readonly Refusal NotStarted = new("follow-up.not-started");
    public static readonly Refusal HelpedOutOfRange = new("follow-up.helped-out-of-range", null, "1–5");
    public static readonly Refusal AppealRuns = new("follow-up.appeal-runs");
    public static readonly Refusal NotAnOutcomeHere = new("follow-up.not-an-outcome-here");
    public static readonly Refusal OutcomeFirst = new("follow-up.outcome-first");
}

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// Asks a person for a new choice, when no site of the shortlist is approved any more. An approval that ends by its date
/// alone is nobody's command; the planner looks for it every working day.
/// </summary>
public sealed record AskForNewChoice(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

/// <summary>
/// Nobody waits for what cannot come: the person is told at once, the owner's next step is to help choosing anew, and the
/// deadline counts as at risk from the same day, so that other places may be offered while the person thinks. The person
/// stays in the queue with the original date.
/// </summary>
public static class LosingChoice
{
    [LegalBasis("pbrl § 2-4", Rule = "R08")]
    public static Outcome Decide(RegionState state, AskForNewChoice command)
    {
        if (command.Stamp.By is not Actor.Planner)
        {
            return CaseRefusal.NotAllowedToAct;
        }

        if (state.Find(command.Case) is not { } c)
        {
            return CaseRefusal.Unknown;
        }

        var today = state.Today(command.Stamp);
        if (c is not Waiting w || w.Now.Step == NextStep.HelpChoosing || !IsLost(state, w, today))
        {
            return Outcome.Nothing;
        }

        var lost = new ChoiceLost(w.Id, today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.HelpChoosing, today)));
        return Placing.MayWiden(w) ? lost : Outcome.Of(lost, Waking.AtRisk(state, w, today));
    }

    /// <summary>Whether the person chose sites, and none of them is approved on the day.</summary>
    public static bool IsLost(RegionState state, Waiting w, LocalDate on)
    {
        if (w.Choice.Kind != ChoiceKind.Shortlist)
        {
            return false;
        }

        foreach (var site in w.Choice.Sites)
        {
            if (state.IsApproved(site, w.Service, on))
            {
                return false;
            }
        }

        return true;
    }
}

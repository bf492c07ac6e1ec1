using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The planner's turn: the program calls it on the writer's thread, at day turn or as often as it likes, and submits what
/// comes. Whoever has been offered something waits no more, so that a second run in a row proposes nothing new.
/// </summary>
/// <param name="lists">Among the engine's projections, which keeps them in step.</param>
/// <param name="newId">Ids of offers and commands.</param>
public sealed class PlannerRun(WaitingLists lists, PlannerRules rules, Func<Guid> newId)
{
    private readonly OfferMatching matching = new();
    private readonly List<Proposal> proposals = [];
    private readonly List<Waiting> lost = [];

    /// <summary>
    /// Offers for the coming weeks, and after them a new choice asked of those who wait for what cannot come any more, as
    /// commands by the planner; none on other than working days.
    /// </summary>
    /// <param name="into">Cleared first.</param>
    public void Propose(RegionState state, Instant at, List<CaseCommand> into)
    {
        into.Clear();
        var today = state.DateAt(at);
        if (!NorwegianCalendar.IsWorkingDay(today))
        {
            return;
        }

        matching.Propose(state, lists, today, rules, proposals, lost);
        foreach (var proposal in proposals)
        {
            into.Add(new OfferPlace(Stamped(at), proposal.Case.Id, new OfferId(newId()), proposal.Site, proposal.Start));
        }

        foreach (var c in lost)
        {
            into.Add(new AskForNewChoice(Stamped(at), c.Id));
        }
    }

    private Stamp Stamped(Instant at) => new(new CommandId(newId()), at, Actor.Planning);
}

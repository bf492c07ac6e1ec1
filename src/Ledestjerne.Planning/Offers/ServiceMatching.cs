using Ledestjerne.Domain;
using Ledestjerne.Matching;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The best use of the open places of one service. Services have neither people nor places in common, so that each is
/// solved on its own: what is touched stays small enough for the nearest caches. Its buffers are reused from service to
/// service: not for use by two at a time.
/// </summary>
internal sealed class ServiceMatching
{
    private readonly OpenPlaces places = new();
    private readonly OfferScan scan = new();
    private readonly KeenestPeople keenest = new();
    private readonly OfferProblem problem = new();

    /// <param name="into">Added to, by need.</param>
    public void Propose(RegionState state, WaitingList list, LocalDate today, StartDays days, PlannerRules rules, List<Proposal> into)
    {
        if (Solve(state, list, today, days, rules, everybody: false) is { } answer)
        {
            Add(list, answer, days, into);
        }
    }

    /// <param name="everybody">Also those whom a best answer cannot need.</param>
    /// <returns>Good until the next; empty when nobody waits, no place is open, or none of those open can be taken.</returns>
    public MatchingAnswer? Solve(RegionState state, WaitingList list, LocalDate today, StartDays days, PlannerRules rules, bool everybody)
    {
        if (list.Count == 0)
        {
            return null;
        }

        places.Open(state, list.Sites, today, days, rules);
        if (places.Total == 0)
        {
            return null;
        }

        var weeks = new OfferWeeks(days, today, places.Weeks);
        scan.Run(list, places, weeks, everybody, keenest);
        return problem.Of(list, places, weeks, keenest) is { } built ? Matcher.Solve(built, Order.Strict) : null;
    }

    private void Add(WaitingList list, MatchingAnswer answer, StartDays days, List<Proposal> into)
    {
        for (var seeker = 0; seeker < answer.Problem.SeekerCount; seeker++)
        {
            var cell = answer.CellOf(seeker);
            if (cell < 0)
            {
                continue;
            }

            var open = places.Cells[cell];
            ref readonly var queued = ref list.ByNeed()[problem.PersonOf(seeker)];
            var c = queued.Case;
            var site = list.Sites.Sites[open.Site].Id;
            var covers = c.Choice.Covers(site, queued.Minutes[open.Site]);
            into.Add(new Proposal(c, site, days.InTime(open.Week, c.File.Number, c.Right.LatestStart), !covers));
        }
    }
}

using Ledestjerne.Domain;
using Ledestjerne.Matching;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>A place for a person, as the planner sees it; the domain decides.</summary>
/// <param name="Widened">Outside the person's own choice, because the deadline is at risk or has passed.</param>
public readonly record struct Proposal(Waiting Case, SiteId Site, LocalDate Start, bool Widened);

/// <summary>
/// The best use of the open places of the coming weeks, exactly: nobody could be given another place, or be left out for
/// somebody else, without a loss by <see cref="OfferCosts"/>. People keep their own choice: matching decides when there,
/// or where among what they left open; how far beyond it, <see cref="OfferScan"/> says. A function of state, lists and day;
/// it changes nothing. Its buffers are reused from day to day: not for use by two at a time.
/// </summary>
public sealed class OfferMatching
{
    private readonly OpenPlaces places = new();
    private readonly OfferScan scan = new();
    private readonly KeenestPeople keenest = new();
    private int optionsBefore;

    /// <param name="into">Cleared first; by service, then by need.</param>
    public void Propose(RegionState state, WaitingLists lists, LocalDate today, PlannerRules rules, List<Proposal> into)
    {
        into.Clear();
        var days = new StartDays(today, rules.HorizonWeeks, state.Catalogue.Rules);
        var problem = Problem(state, lists, today, days, rules, everybody: false);
        if (problem.Seekers == 0)
        {
            return;
        }

        foreach (var (list, person, cell) in problem.Placed(problem.Solve()))
        {
            var c = list.ByNeed()[person].Case;
            var site = list.Sites.Sites[cell.Site].Id;
            var covers = c.Choice.Covers(site, list.Sites.MinutesFrom(c.Need.Home)[cell.Site]);
            into.Add(new Proposal(c, site, days.InTime(cell.Week, c.File.Number, c.Right.LatestStart), !covers));
        }
    }

    /// <param name="everybody">Also those whom a best answer cannot need.</param>
    internal OfferProblem Problem(
        RegionState state, WaitingLists lists, LocalDate today, StartDays days, PlannerRules rules, bool everybody)
    {
        var problem = new OfferProblem(optionsBefore + (optionsBefore / 8));
        foreach (var list in lists.All)
        {
            if (list.Count == 0)
            {
                continue;
            }

            places.Open(state, list.Sites, today, days, rules);
            if (places.Total > 0)
            {
                var weeks = new OfferWeeks(days, today, places.Weeks);
                scan.Run(list, places, weeks, everybody, keenest);
                problem.Add(list, places, weeks, keenest);
            }
        }

        optionsBefore = problem.Options;
        return problem;
    }
}

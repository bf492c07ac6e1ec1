using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>A place for a person, as the planner sees it; the domain decides.</summary>
/// <param name="Widened">Outside the person's own choice, because the deadline is at risk or has passed.</param>
public readonly record struct Proposal(Waiting Case, SiteId Site, LocalDate Start, bool Widened);

/// <summary>
/// Walks each waiting list by need and gives each person the best place still free: of a shortlist the first site that can
/// start in time, or else the one that can start first; for others the earliest start within their travel, and then the
/// nearest. At risk or in breach without a place of one's own choice in time, the offers widen to every approved site.
/// Whoever has the greater need is asked first for each place. A function of state, lists and day; it changes nothing.
/// </summary>
public static class OfferProposer
{
    /// <param name="into">Cleared first; by service, then by need.</param>
    public static void Propose(RegionState state, WaitingLists lists, LocalDate today, PlannerRules rules, List<Proposal> into)
    {
        into.Clear();
        var days = new StartDays(today, rules.HorizonWeeks, state.Catalogue.Rules);
        var places = new OpenPlaces();
        foreach (var list in lists.All)
        {
            if (list.Count > 0)
            {
                places.Open(state, list.Sites, today, days, rules);
                Walk(list, places, days, today, into);
            }
        }
    }

    /// <summary>Whoever must start within so many days may start this week; others have a week's notice at the least.</summary>
    private const int ShortNoticeDays = 14;

    private static void Walk(WaitingList list, OpenPlaces places, StartDays days, LocalDate today, List<Proposal> into)
    {
        var soon = today.PlusDays(ShortNoticeDays);
        foreach (ref readonly var queued in list.ByNeed())
        {
            if (!places.AnyLeft)
            {
                return;
            }

            var urgent = queued.Rank.Severity <= Severity.Class2;
            var open = urgent ? places.ForUrgent : places.ForAll;
            var right = queued.Case.Right;
            var mayWiden = !queued.DeclinedWider && (right.AtRiskOn is not null || right.BreachedOn is not null);
            if (open == 0 || ((queued.Covered & open) == 0 && !mayWiden))
            {
                continue;
            }

            var search = new Search(list.Sites, places, days, queued.Case, urgent, urgent || right.LatestStart <= soon ? 0 : 1);
            var own = (queued.Covered & open) == 0 ? Found.None : OwnChoice(search);
            var best = mayWiden && !(own.InTime && right.BreachedOn is null)
                ? Better(own, Earliest(search, int.MaxValue, true))
                : own;
            if (best.Week >= 0)
            {
                places.Take(best.Site, best.Week, urgent);
                var start = days.InTime(best.Week, queued.Case.File.Number, right.LatestStart);
                into.Add(new Proposal(queued.Case, list.Sites.Sites[best.Site].Id, start, best.Wider));
            }
        }
    }

    private static Found OwnChoice(in Search search)
    {
        var choice = search.Case.Choice;
        if (choice.Kind != ChoiceKind.Shortlist)
        {
            return Earliest(search, choice.MaxTravelMinutes ?? int.MaxValue, false);
        }

        var first = Found.None;
        foreach (var id in choice.Sites)
        {
            var site = search.Sites.IndexOf(id);
            var week = site < 0 ? -1 : search.FirstWeek(site);
            if (week < 0)
            {
                continue;
            }

            if (search.Reaches(week))
            {
                return new Found(site, week, true, false);
            }

            first = first.Week < 0 || week < first.Week ? new Found(site, week, false, false) : first;
        }

        return first;
    }

    /// <summary>The earliest week, and among those the nearest site.</summary>
    private static Found Earliest(in Search search, int mostMinutes, bool wider)
    {
        var minutes = search.Sites.MinutesFrom(search.Case.Need.Home);
        var best = Found.None;
        foreach (var site in search.Sites.NearestTo(search.Case.Need.Home))
        {
            if (minutes[site] > mostMinutes)
            {
                break;
            }

            var week = search.FirstWeek(site);
            if (week >= 0 && (best.Week < 0 || week < best.Week))
            {
                best = new Found(site, week, search.Reaches(week), wider);
            }
        }

        return best;
    }

    /// <summary>The person's own choice, unless the wider one starts in an earlier week.</summary>
    private static Found Better(Found own, Found wider) => own.Week < 0 || (wider.Week >= 0 && wider.Week < own.Week) ? wider : own;

    /// <param name="From">The first week of the horizon that counts.</param>
    private readonly record struct Search(ServiceSites Sites, OpenPlaces Places, StartDays Days, Waiting Case, bool Urgent, int From)
    {
        public int FirstWeek(int site) => Places.FirstWeek(site, Urgent, From);

        public bool Reaches(int week) => Days.InTime(week, Case.File.Number, Case.Right.LatestStart) <= Case.Right.LatestStart;
    }

    private readonly record struct Found(int Site, int Week, bool InTime, bool Wider)
    {
        public static readonly Found None = new(-1, -1, false, false);
    }
}

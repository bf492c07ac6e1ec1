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
                Walk(list, places, days, into);
            }
        }
    }

    private static void Walk(WaitingList list, OpenPlaces places, StartDays days, List<Proposal> into)
    {
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

            var own = (queued.Covered & open) == 0 ? Found.None : OwnChoice(list.Sites, places, days, queued, urgent);
            var best = mayWiden && !(own.InTime && right.BreachedOn is null)
                ? Better(own, Wider(list.Sites, places, days, queued.Case, urgent))
                : own;
            if (best.Week >= 0)
            {
                places.Take(best.Site, best.Week, urgent);
                var start = days.InTime(best.Week, queued.Case.File.Number, right.LatestStart);
                into.Add(new Proposal(queued.Case, list.Sites.Sites[best.Site].Id, start, best.Wider));
            }
        }
    }

    private static Found OwnChoice(ServiceSites sites, OpenPlaces places, StartDays days, in Queued queued, bool urgent)
    {
        var choice = queued.Case.Choice;
        if (choice.Kind != ChoiceKind.Shortlist)
        {
            return Earliest(sites, places, days, queued.Case, urgent, choice.MaxTravelMinutes ?? int.MaxValue, false);
        }

        var first = Found.None;
        foreach (var id in choice.Sites)
        {
            var site = sites.IndexOf(id);
            var week = site < 0 ? -1 : places.FirstWeek(site, urgent);
            if (week < 0)
            {
                continue;
            }

            if (Reaches(days, week, queued.Case))
            {
                return new Found(site, week, true, false);
            }

            first = first.Week < 0 || week < first.Week ? new Found(site, week, false, false) : first;
        }

        return first;
    }

    private static Found Wider(ServiceSites sites, OpenPlaces places, StartDays days, Waiting c, bool urgent) =>
        Earliest(sites, places, days, c, urgent, int.MaxValue, true);

    /// <summary>The earliest week, and among those the nearest site.</summary>
    private static Found Earliest(
        ServiceSites sites, OpenPlaces places, StartDays days, Waiting c, bool urgent, int mostMinutes, bool wider)
    {
        var minutes = sites.MinutesFrom(c.Need.Home);
        var best = Found.None;
        foreach (var site in sites.NearestTo(c.Need.Home))
        {
            if (minutes[site] > mostMinutes)
            {
                break;
            }

            var week = places.FirstWeek(site, urgent);
            if (week >= 0 && (best.Week < 0 || week < best.Week))
            {
                best = new Found(site, week, Reaches(days, week, c), wider);
            }
        }

        return best;
    }

    /// <summary>The person's own choice, unless the wider one starts in an earlier week.</summary>
    private static Found Better(Found own, Found wider) => own.Week < 0 || (wider.Week >= 0 && wider.Week < own.Week) ? wider : own;

    private static bool Reaches(StartDays days, int week, Waiting c) => days.LastIn(week) <= c.Right.LatestStart
        || days.InTime(week, c.File.Number, c.Right.LatestStart) <= c.Right.LatestStart;

    private readonly record struct Found(int Site, int Week, bool InTime, bool Wider)
    {
        public static readonly Found None = new(-1, -1, false, false);
    }
}

using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// Who gets a bed that is free now: the first by need who chose the site (<see cref="WaitingList.First"/>), and for somebody
/// who begins to wait the first site of their own choice with a bed. Beds come free at any hour, so that they are offered
/// one by one and not matched by the day.
/// </summary>
public static class BedOffers
{
    /// <summary>By the person's own order, or the nearest.</summary>
    public static SiteId? BedFor(RegionState state, WaitingLists lists, Waiting c, LocalDate today)
    {
        if (c.Choice.Kind == ChoiceKind.Shortlist)
        {
            foreach (var site in c.Choice.Sites)
            {
                if (IsFree(state, site, c.Service, today))
                {
                    return site;
                }
            }

            return null;
        }

        var sites = lists.Of(c.Service).Sites;
        foreach (var near in sites.NearestTo(c.Need.Home))
        {
            var site = sites.Sites[near].Id;
            if (IsFree(state, site, c.Service, today) && c.Choice.Covers(site, sites.MinutesFrom(c.Need.Home)[near]))
            {
                return site;
            }
        }

        return null;
    }

    /// <summary>Of every service at every site the first who is to be offered a bed that is free: one at a time, since the next depends on the answer.</summary>
    /// <param name="asked">Have been offered a bed today; they are not asked again.</param>
    public static IEnumerable<(Waiting Case, SiteId Site)> ForFreeBeds(RegionState state, WaitingLists lists, LocalDate today, IReadOnlySet<CaseId> asked)
    {
        foreach (var row in state.Places.Rows)
        {
            if (IsFree(state, row.Site, row.Service, today) && lists.Of(row.Service).First(row.Site, default, asked) is { } first)
            {
                yield return (first, row.Site);
            }
        }
    }

    public static bool IsFree(RegionState state, SiteId site, ServiceId service, LocalDate today) =>
        state.Places.Find(site, service) is { HasBeds: true, FreeBeds: > 0 } && state.IsApproved(site, service, today);
}

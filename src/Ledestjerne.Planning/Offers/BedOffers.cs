using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// Who gets a bed that is free now: the first by need who chose the site (<see cref="WaitingList.First"/>), and for somebody
/// who begins to wait the first site of their own choice with a bed. Beds come free at any hour, so that they are offered
/// as they do and not matched by the day.
/// </summary>
public static class BedOffers
{
    /// <summary>By the person's own order, or the nearest.</summary>
    public static SiteId? BedFor(RegionState state, WaitingLists lists, Waiting c, LocalDate today) =>
        BedFor(state, lists, c, today, null);

    /// <summary>
    /// All beds that are free in the region: by need, each person one, the first of their own choice that those before them
    /// have left. What is nobody's choice stays free.
    /// </summary>
    /// <param name="start">The day the stays would begin; the sites must be approved then.</param>
    /// <param name="passedOver">Asked only of those who would get a bed.</param>
    public static List<(Waiting Case, SiteId Site)> ForFreeBeds(RegionState state, WaitingLists lists, LocalDate start, Func<Waiting, bool> passedOver)
    {
        var offers = new List<(Waiting, SiteId)>();
        foreach (var list in lists.All)
        {
            var left = state.Places.Queue(list.Sites.Service).Rows
                .Where(row => IsFree(state, row.Site, row.Service, start)).ToDictionary(row => row.Site, row => row.FreeBeds);
            var beds = left.Values.Sum();
            foreach (ref readonly var queued in beds > 0 ? list.ByNeed() : [])
            {
                if (BedFor(state, lists, queued.Case, start, left) is { } site && !passedOver(queued.Case))
                {
                    offers.Add((queued.Case, site));
                    left[site]--;
                    if (--beds == 0)
                    {
                        break;
                    }
                }
            }
        }

        return offers;
    }

    public static bool IsFree(RegionState state, SiteId site, ServiceId service, LocalDate on) =>
        state.Places.Find(site, service) is { HasBeds: true, FreeBeds: > 0 } && state.IsApproved(site, service, on);

    /// <param name="left">Beds that others have left; empty asks the region. No lambda: beds come free all day.</param>
    private static SiteId? BedFor(RegionState state, WaitingLists lists, Waiting c, LocalDate on, Dictionary<SiteId, int>? left)
    {
        if (c.Choice.Kind == ChoiceKind.Shortlist)
        {
            foreach (var site in c.Choice.Sites)
            {
                if (IsLeft(state, site, c.Service, on, left))
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
            if (IsLeft(state, site, c.Service, on, left) && c.Choice.Covers(site, sites.MinutesFrom(c.Need.Home)[near]))
            {
                return site;
            }
        }

        return null;
    }

    private static bool IsLeft(RegionState state, SiteId site, ServiceId service, LocalDate on, Dictionary<SiteId, int>? left) =>
        left is null ? IsFree(state, site, service, on) : left.GetValueOrDefault(site) > 0;
}

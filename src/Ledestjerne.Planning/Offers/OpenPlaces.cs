using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// Free places of one service in this week and those ahead, as the proposals of a day take them. A part of each coming
/// week is kept for classes 1 and 2; class 2's part opens for all by a fifth a day in the week before, and of this week
/// only class 1's part is still kept. Reused from service to service.
/// </summary>
internal sealed class OpenPlaces
{
    private int weeks;
    private int sites;
    private int[] free = [];
    private int[] ordinary = [];
    private int freeTotal;

    /// <summary>Sites with a place for class 1 and 2, as bits.</summary>
    public ulong ForUrgent { get; private set; }

    /// <summary>Sites with a place for everybody, as bits.</summary>
    public ulong ForAll { get; private set; }

    public bool AnyLeft => freeTotal > 0;

    public void Open(RegionState state, ServiceSites service, LocalDate today, StartDays days, PlannerRules rules)
    {
        (weeks, sites, freeTotal, ForUrgent, ForAll) = (
            rules.HorizonOf(state.Catalogue.Services[service.Service]) + 1, service.Sites.Length, 0, 0, 0);
        if (free.Length < weeks * sites)
        {
            (free, ordinary) = (new int[weeks * sites], new int[weeks * sites]);
        }

        var urgent = rules.UrgentOf(service.Service);
        for (var site = 0; site < sites; site++)
        {
            OpenSite(state, service, site, today, days, urgent);
        }
    }

    /// <returns>Weeks from this one to the first with a place, or −1.</returns>
    public int FirstWeek(int site, bool urgent, int from)
    {
        var row = (urgent ? free : ordinary).AsSpan(site * weeks, weeks);
        for (var week = from; week < row.Length; week++)
        {
            if (row[week] > 0)
            {
                return week;
            }
        }

        return -1;
    }

    public void Take(int site, int week, bool urgent)
    {
        var at = (site * weeks) + week;
        free[at]--;
        freeTotal--;
        ordinary[at] = urgent ? Math.Min(ordinary[at], free[at]) : ordinary[at] - 1;
        if (sites <= 64)
        {
            ForUrgent = FirstWeek(site, true, 0) < 0 ? ForUrgent & ~ServiceSites.Bit(site) : ForUrgent;
            ForAll = FirstWeek(site, false, 0) < 0 ? ForAll & ~ServiceSites.Bit(site) : ForAll;
        }
    }

    private void OpenSite(RegionState state, ServiceSites service, int site, LocalDate today, StartDays days, UrgentShare urgent)
    {
        var id = service.Sites[site].Id;
        var row = state.Places.Find(id, service.Service);
        for (var week = 0; week < weeks; week++)
        {
            var at = (site * weeks) + week;
            (free[at], ordinary[at]) = (0, 0);
            if (row is null || !days.Any(week) || !state.IsApproved(id, service.Service, days.Week(week).Friday))
            {
                continue;
            }

            var places = row[days.Week(week)];
            free[at] = Math.Max(0, places.Free);
            freeTotal += free[at];
            ordinary[at] = Math.Max(0, free[at] - Kept(places.Published, week, today, urgent));
            ForUrgent |= free[at] > 0 ? ServiceSites.Bit(site) : 0;
            ForAll |= ordinary[at] > 0 ? ServiceSites.Bit(site) : 0;
        }
    }

    private static int Kept(int published, int week, LocalDate today, UrgentShare share)
    {
        var percent = share.Gravest + week switch
        {
            0 => 0,
            1 => share.Grave * Math.Max(0, 5 - (int)today.DayOfWeek) / 5,
            _ => share.Grave,
        };
        return ((published * percent) + 50) / 100;
    }
}

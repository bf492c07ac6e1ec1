using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>Equal free places of one service: one site, one week, and for whom.</summary>
/// <param name="Site">Its index in <see cref="ServiceSites"/>.</param>
/// <param name="Week">Weeks from this one.</param>
/// <param name="Kept">For classes 1 and 2 only.</param>
/// <param name="Places">1 or more.</param>
internal readonly record struct OpenCell(int Site, int Week, bool Kept, int Places);

/// <summary>
/// Free places of one service in this week and those ahead. A part of each coming week is kept for classes 1 and 2;
/// class 2's part opens for all by a fifth a day in the week before, and of this week only class 1's part is still kept.
/// Reused from service to service.
/// </summary>
internal sealed class OpenPlaces
{
    private readonly List<OpenCell> cells = [];
    private int[] start = [];
    private int[] at = [];

    /// <summary>By site, then week; what is open for all before what is kept.</summary>
    public ReadOnlySpan<OpenCell> Cells => CollectionsMarshal.AsSpan(cells);

    /// <summary>All places together.</summary>
    public int Total { get; private set; }

    /// <summary>Weeks in which places are offered, this one included; 2–13.</summary>
    public int Weeks { get; private set; }

    /// <summary>Sites with a place for class 1 and 2, as bits.</summary>
    public ulong ForUrgent { get; private set; }

    /// <summary>Numbers of the site's cells: the first, and the one after the last.</summary>
    public (int From, int To) CellsOf(int site) => (start[site], start[site + 1]);

    /// <summary>All places of the site together.</summary>
    public int PlacesAt(int site) => at[site];

    public void Open(RegionState state, ServiceSites service, LocalDate today, StartDays days, PlannerRules rules)
    {
        cells.Clear();
        (Total, ForUrgent, Weeks) = (0, 0, rules.HorizonOf(state.Service(service.Service)) + 1);
        if (start.Length <= service.Sites.Length)
        {
            (start, at) = (new int[service.Sites.Length + 1], new int[service.Sites.Length]);
        }

        Array.Clear(at);

        var urgent = rules.UrgentOf(service.Service);
        for (var site = 0; site < service.Sites.Length; site++)
        {
            start[site] = cells.Count;
            OpenSite(state, service, site, today, days, urgent);
        }

        start[service.Sites.Length] = cells.Count;
    }

    private void OpenSite(RegionState state, ServiceSites service, int site, LocalDate today, StartDays days, UrgentShare urgent)
    {
        var id = service.Sites[site].Id;
        if (state.Places.Find(id, service.Service) is not { } row)
        {
            return;
        }

        for (var week = 0; week < Weeks; week++)
        {
            var places = row[days.Week(week)];
            if (places.Free <= 0 || !days.Any(week) || !state.IsApproved(id, service.Service, days.Week(week).Friday))
            {
                continue;
            }

            var kept = Math.Min(places.Free, Kept(places.Published, week, today, urgent));
            Add(new OpenCell(site, week, false, places.Free - kept));
            Add(new OpenCell(site, week, true, kept));
        }
    }

    private void Add(OpenCell cell)
    {
        if (cell.Places == 0)
        {
            return;
        }

        cells.Add(cell);
        Total += cell.Places;
        at[cell.Site] += cell.Places;
        ForUrgent |= ServiceSites.Bit(cell.Site);
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

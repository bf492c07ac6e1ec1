using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>When a person can expect to start at a site, with its uncertainty.</summary>
/// <param name="Likely">Most likely week.</param>
/// <param name="Early">One in ten starts before.</param>
/// <param name="Late">Nine in ten have started by the end of this week.</param>
public readonly record struct Expected(Week Likely, Week Early, Week Late);

/// <summary>
/// The expected start from the queue and the places as they are: those ahead (more severe, and the same severity) fill
/// the free places week by week, after those who will come later with graver needs, at the pace they have come lately. Beyond the published weeks the mean of the last eight published goes on. The interval is
/// that of a count with Poisson spread; how often it was right is measured and published.
/// </summary>
public static class ExpectedStart
{
    private const int HorizonWeeks = 260;

    /// <returns>Empty when the site has no places at all, or none within five years.</returns>
    public static Expected? At(PlaceBook places, SiteId site, ServiceId service, Severity severity, LocalDate from)
    {
        if (places.Find(site, service) is not { } row)
        {
            return null;
        }

        var outlook = new Outlook(places.Queue(service), severity, from);
        var (ahead, later) = outlook.Before(row);
        var spread = 13 * Root(ahead + 1) / 10;
        if (outlook.WeekWith(row, ahead + 1, later, outlook.Horizon) is not { } likely)
        {
            return null;
        }

        var early = outlook.WeekWith(row, Math.Max(1, ahead + 1 - spread), later, outlook.Horizon) ?? likely;
        var late = outlook.WeekWith(row, ahead + 1 + spread, later, outlook.Horizon) ?? outlook.Horizon;
        return new Expected(likely, early, late);
    }

    /// <summary>The week most likely at the first of all approved sites, as <see cref="At"/> says of each.</summary>
    public static Week? First(RegionState state, ServiceId service, Severity severity, LocalDate from)
    {
        var queue = state.Places.Queue(service);
        var outlook = new Outlook(queue, severity, from);
        Week? first = null;
        foreach (var row in queue.Rows)
        {
            // Few are sooner than those before them: only they have to be approved.
            if (outlook.Likely(row, first ?? outlook.Horizon) is { } sooner && state.IsApproved(row.Site, service, from))
            {
                first = sooner;
            }
        }

        return first;
    }

    /// <summary>Approved sites whose most likely week, as <see cref="At"/> says, is over by its Friday on a date.</summary>
    public static IEnumerable<(SiteId Site, Week Likely)> InTime(
        RegionState state, ServiceId service, Severity severity, LocalDate from, LocalDate latest)
    {
        var queue = state.Places.Queue(service);
        var outlook = new Outlook(queue, severity, from);
        // Three days after a Friday begins the week that is too late.
        var end = new Week(Math.Min(Week.Of(latest.After(3)).Index, outlook.Horizon.Index));
        foreach (var row in queue.Rows)
        {
            if (outlook.Likely(row, end) is { } likely && state.IsApproved(row.Site, service, from))
            {
                yield return (row.Site, likely);
            }
        }
    }

    private static int Root(int n)
    {
        var root = 0;
        while ((root + 1) * (root + 1) <= n)
        {
            root++;
        }

        return root;
    }

    /// <summary>What is the same at all sites of a service, for one severity on one day.</summary>
    private readonly struct Outlook
    {
        private readonly ServiceQueue queue;
        private readonly Severity severity;
        private readonly Week start;
        private readonly int published;
        private readonly int graverThousandths;

        public Outlook(ServiceQueue queue, Severity severity, LocalDate from)
        {
            (this.queue, this.severity, start) = (queue, severity, Week.Of(from).Plus(1));
            graverThousandths = queue.GraverPerWeekThousandths(severity, Week.Of(from));
            foreach (var row in queue.Rows)
            {
                published += row[start].Published;
            }
        }

        /// <summary>Nobody is told of a week as far away as this.</summary>
        public Week Horizon => start.Plus(HorizonWeeks);

        /// <param name="end">From this week on it does not matter any more.</param>
        public Week? Likely(PlaceRow row, Week end)
        {
            var (ahead, later) = Before(row);
            return WeekWith(row, ahead + 1, later, end);
        }

        /// <summary>
        /// People who go first: those who wait for this site, and this site's share of those who wait for any; and of those
        /// who come later with graver needs, its share in thousandths per week. The share is of the places that all sites
        /// publish.
        /// </summary>
        public (int Ahead, int LaterThousandths) Before(PlaceRow row)
        {
            var mine = Math.Max(1, row[start].Published);
            var all = Math.Max(mine, published);
            int here = 0, anywhere = 0;
            for (var s = 0; s < (int)severity; s++)
            {
                here += row.WaitingBySeverity[s];
                anywhere += queue.AnywhereBySeverity[s];
            }

            return (here + (int)(anywhere * (long)mine / all), (int)(graverThousandths * (long)mine / all));
        }

        /// <summary>The week in which so many places have come, after those with graver needs who come later have taken theirs.</summary>
        /// <param name="laterThousandths">Of a place, per week.</param>
        /// <param name="end">From this week on it does not matter any more.</param>
        public Week? WeekWith(PlaceRow row, int places, int laterThousandths, Week end)
        {
            var mean = row.MeanOfLastThousandths;
            var last = row.EndWeek;
            int left = places, owed = 0;
            for (var week = start; week < end; week = week.Plus(1))
            {
                owed += laterThousandths;
                var free = week < last ? row[week].Free : (int)((mean * (long)(week.Index - last.Index + 1) / 1000) - (mean * (long)(week.Index - last.Index) / 1000));
                var taken = Math.Min(owed / 1000, Math.Max(0, free));
                owed -= 1000 * taken;
                left -= free - taken;
                if (left <= 0)
                {
                    return week;
                }

                if (week >= last && mean <= laterThousandths)
                {
                    return null;
                }
            }

            return null;
        }
    }
}

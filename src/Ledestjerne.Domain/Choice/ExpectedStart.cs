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
    private const int WeeksForMean = 8;

    /// <returns>Empty when the site has no places at all, or none within five years.</returns>
    public static Expected? At(PlaceBook places, SiteId site, ServiceId service, Severity severity, LocalDate from)
    {
        if (places.Find(site, service) is not { } row)
        {
            return null;
        }

        var start = Week.Of(from).Plus(1);
        var (mine, all) = Share(places, row, start);
        var ahead = Ahead(places, row, severity, mine, all);
        var later = (int)(places.Queue(service).GraverPerWeekThousandths(severity, Week.Of(from)) * (long)mine / all);
        var spread = 13 * Root(ahead + 1) / 10;
        if (WeekWith(row, start, ahead + 1, later) is not { } likely)
        {
            return null;
        }

        var early = WeekWith(row, start, Math.Max(1, ahead + 1 - spread), later) ?? likely;
        var late = WeekWith(row, start, ahead + 1 + spread, later) ?? start.Plus(HorizonWeeks);
        return new Expected(likely, early, late);
    }

    /// <summary>What this site publishes of all the places of a week, both at least 1.</summary>
    private static (int Mine, int All) Share(PlaceBook places, PlaceRow row, Week week)
    {
        var all = 0;
        foreach (var other in places.Queue(row.Service).Rows)
        {
            all += other[week].Published;
        }

        var mine = Math.Max(1, row[week].Published);
        return (mine, Math.Max(mine, all));
    }

    /// <summary>People who go first: those who wait for this site, and this site's share of those who wait for any.</summary>
    private static int Ahead(PlaceBook places, PlaceRow row, Severity severity, int mine, int all)
    {
        var queue = places.Queue(row.Service);
        int here = 0, anywhere = 0;
        for (var s = 0; s < (int)severity; s++)
        {
            here += row.WaitingBySeverity[s];
            anywhere += queue.AnywhereBySeverity[s];
        }

        return here + (int)(anywhere * (long)mine / all);
    }

    /// <summary>The week in which so many places have come, after those with graver needs who come later have taken theirs.</summary>
    /// <param name="laterThousandths">Of a place, per week.</param>
    private static Week? WeekWith(PlaceRow row, Week from, int places, int laterThousandths)
    {
        var mean = MeanOfLastThousandths(row);
        var last = row.EndWeek;
        int left = places, owed = 0;
        for (var week = from; week.Index < from.Index + HorizonWeeks; week = week.Plus(1))
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

    private static int MeanOfLastThousandths(PlaceRow row)
    {
        var sum = 0;
        for (var w = 1; w <= WeeksForMean; w++)
        {
            sum += row[row.EndWeek.Plus(-w)].Published;
        }

        return 1000 * sum / WeeksForMean;
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
}

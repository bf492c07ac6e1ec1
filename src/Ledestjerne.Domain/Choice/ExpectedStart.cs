using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>When a person can expect to start at a site, with its uncertainty.</summary>
/// <param name="Likely">Most likely week.</param>
/// <param name="Early">One in ten starts before.</param>
/// <param name="Late">Nine in ten have started by the end of this week.</param>
public readonly record struct Expected(Week Likely, Week Early, Week Late);

/// <summary>
/// The expected start from the queue and the places as they are: those ahead (more severe, and the same severity) fill
/// the free places week by week. Beyond the published weeks the mean of the last eight published goes on. The interval is
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

        var ahead = Ahead(places, row, severity);
        var spread = 13 * Root(ahead + 1) / 10;
        var start = Week.Of(from).Plus(1);
        if (WeekWith(row, start, ahead + 1) is not { } likely)
        {
            return null;
        }

        var early = WeekWith(row, start, Math.Max(1, ahead + 1 - spread)) ?? likely;
        var late = WeekWith(row, start, ahead + 1 + spread) ?? start.Plus(HorizonWeeks);
        return new Expected(likely, early, late);
    }

    /// <summary>People who go first: those who wait for this site, and this site's share of those who wait for any.</summary>
    private static int Ahead(PlaceBook places, PlaceRow row, Severity severity)
    {
        var queue = places.Queue(row.Service);
        int here = 0, anywhere = 0;
        for (var s = 0; s < (int)severity; s++)
        {
            here += row.WaitingBySeverity[s];
            anywhere += queue.AnywhereBySeverity[s];
        }

        return here + (anywhere / Math.Max(1, queue.Rows.Count));
    }

    private static Week? WeekWith(PlaceRow row, Week from, int places)
    {
        var last = row.EndWeek;
        var left = places;
        var week = from;
        for (; week < last; week = week.Plus(1))
        {
            left -= row[week].Free;
            if (left <= 0)
            {
                return week;
            }
        }

        var sum = 0;
        for (var w = 1; w <= WeeksForMean; w++)
        {
            sum += row[last.Plus(-w)].Published;
        }

        if (sum == 0)
        {
            return null;
        }

        var weeks = ((left * WeeksForMean) + sum - 1) / sum;
        return weeks <= HorizonWeeks ? week.Plus(weeks - 1) : null;
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

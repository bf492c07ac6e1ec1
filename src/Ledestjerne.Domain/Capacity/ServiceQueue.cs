namespace Ledestjerne.Domain;

/// <summary>The queue of one service over all its sites. Owned and changed by the one writer.</summary>
public sealed class ServiceQueue(ServiceId service)
{
    /// <summary>Whole weeks that the pace of arrivals is reckoned over.</summary>
    public const int WeeksOfPace = 8;

    private const int Severities = 5;
    private const int Slots = WeeksOfPace + 1;
    private readonly int[] arrivals = new int[Slots * Severities];
    private int first = int.MaxValue;
    private int last = int.MinValue;

    public ServiceId Service { get; } = service;

    /// <summary>Every site that has published places for the service.</summary>
    public List<PlaceRow> Rows { get; } = [];

    /// <summary>People who wait for whichever site comes first, or have delegated, by severity at index 0–4.</summary>
    public int[] AnywhereBySeverity { get; } = new int[Severities];

    /// <summary>Thousandths of a person per week who have joined the queue lately with a graver need than this class.</summary>
    /// <param name="now">This week; it is not over and does not count.</param>
    public int GraverPerWeekThousandths(Severity severity, Week now)
    {
        var from = Math.Max(first, now.Index - WeeksOfPace);
        var weeks = now.Index - from;
        if (weeks <= 0)
        {
            return 0;
        }

        var sum = 0;
        for (var week = from; week < now.Index && week <= last; week++)
        {
            for (var s = 0; s < (int)severity - 1 && week > last - Slots; s++)
            {
                sum += arrivals[Slot(week) + s];
            }
        }

        return 1000 * sum / weeks;
    }

    /// <summary>Somebody joined the queue; weeks come in order.</summary>
    internal void Joined(Severity severity, Week week)
    {
        first = Math.Min(first, week.Index);
        for (var next = Math.Max(last + 1, week.Index - Slots + 1); next <= week.Index; next++)
        {
            Array.Clear(arrivals, Slot(next), Severities);
        }

        last = Math.Max(last, week.Index);
        if (week.Index > last - Slots)
        {
            arrivals[Slot(week.Index) + (int)severity - 1]++;
        }
    }

    /// <summary>What the pace is reckoned from, for a snapshot.</summary>
    internal (int[] Arrivals, int First, int Last) Pace => (arrivals, first, last);

    /// <summary>Puts back what <see cref="Pace"/> was.</summary>
    internal void Restore(int[] from, int firstWeek, int lastWeek)
    {
        from.CopyTo(arrivals, 0);
        (first, last) = (firstWeek, lastWeek);
    }

    private static int Slot(int week) => week % Slots * Severities;
}

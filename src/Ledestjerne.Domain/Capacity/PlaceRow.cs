namespace Ledestjerne.Domain;

/// <summary>Places of one week at one site for one service.</summary>
/// <param name="Held">Offered and not yet answered.</param>
/// <param name="Filled">Booked or used.</param>
public readonly record struct WeekPlaces(int Published, int Held, int Filled)
{
    public int Free => Published - Held - Filled;
}

/// <summary>
/// The places of one service at one site, week by week, with how many wait for it and what others experienced. Owned and
/// changed by the one writer.
/// </summary>
public sealed class PlaceRow(SiteId site, ServiceId service)
{
    private const int Severities = 5;
    private const int WeeksForMean = 8;
    private const int Unknown = -1;
    private WeekPlaces[] weeks = [];
    private int first;
    private int mean = Unknown;

    public SiteId Site { get; } = site;

    public ServiceId Service { get; } = service;

    /// <summary>People in the queue whose first wish is this site, by severity class 1–5 at index 0–4.</summary>
    public int[] WaitingBySeverity { get; } = new int[Severities];

    /// <summary>People who answered whether it helped.</summary>
    public int Answers { get; private set; }

    /// <summary>Sum of the answers, each 1–5.</summary>
    public int HelpedSum { get; private set; }

    /// <summary>How many of them were heard.</summary>
    public int HeardCount { get; private set; }

    /// <summary>First week with places, or the earliest week when there are none yet.</summary>
    public Week FirstWeek => new(first);

    /// <summary>The week after the last one with published places.</summary>
    public Week EndWeek => new(first + weeks.Length);

    public WeekPlaces this[Week week]
    {
        get
        {
            var at = week.Index - first;
            return (uint)at < (uint)weeks.Length ? weeks[at] : default;
        }
    }

    /// <summary>Thousandths of a place per week, over the last eight that are published; remembered while they stand.</summary>
    public int MeanOfLastThousandths => mean != Unknown ? mean : mean = ReckonMean();

    /// <summary>Whether the site has beds for the service, not places by week.</summary>
    public bool HasBeds { get; private set; }

    /// <summary>Whether places have been published by week.</summary>
    public bool HasWeeks => !HasBeds && weeks.Length > 0;

    /// <summary>Staffed beds now.</summary>
    public int Beds { get; private set; }

    /// <summary>Beds offered, booked or slept in; more than <see cref="Beds"/> while beds close.</summary>
    public int BedsTaken { get; private set; }

    public int FreeBeds => Beds - BedsTaken;

    /// <summary>What can be offered for a start in the week: of beds what is free now.</summary>
    public int FreeFor(Week week) => HasBeds ? FreeBeds : this[week].Free;

    internal void PublishBeds(int beds) => (HasBeds, Beds) = (true, beds);

    internal void TakeBed(int change) => BedsTaken += change;

    /// <summary>
    /// A stay has begun. The weeks of beds say how many stays began in them, so that the pace of the last weeks tells when
    /// the next bed can be expected, as the published places do elsewhere.
    /// </summary>
    internal void StayBegan(Week week)
    {
        Cover(week, week);
        ref var begun = ref weeks[week.Index - first];
        begun = begun with { Published = begun.Published + 1, Filled = begun.Filled + 1 };
        mean = Unknown;
    }

    internal void Publish(Week from, Week to, int places)
    {
        Cover(from, to);
        for (var w = from.Index; w <= to.Index; w++)
        {
            weeks[w - first] = weeks[w - first] with { Published = places };
        }

        mean = Unknown;
    }

    /// <summary>As <see cref="Fill"/>: of beds one is taken, whatever the week.</summary>
    internal void Hold(Week week, int change)
    {
        if (HasBeds)
        {
            TakeBed(change);
            return;
        }

        Cover(week, week);
        ref var places = ref weeks[week.Index - first];
        places = places with { Held = places.Held + change };
    }

    internal void Fill(Week week, int change)
    {
        if (HasBeds)
        {
            TakeBed(change);
            return;
        }

        Cover(week, week);
        ref var places = ref weeks[week.Index - first];
        places = places with { Filled = places.Filled + change };
    }

    internal void Answered(PersonAnswer answer)
    {
        Answers++;
        HelpedSum += answer.Helped;
        HeardCount += answer.Heard ? 1 : 0;
    }

    /// <summary>Puts back what a snapshot holds of the answers.</summary>
    internal void Restore(int answers, int helpedSum, int heardCount) =>
        (Answers, HelpedSum, HeardCount) = (answers, helpedSum, heardCount);

    /// <summary>Puts back what a snapshot holds of beds.</summary>
    internal void Restore(bool hasBeds, int beds, int bedsTaken) => (HasBeds, Beds, BedsTaken) = (hasBeds, beds, bedsTaken);

    /// <summary>Puts back the weeks, which belong to the row from here on.</summary>
    internal void Restore(Week from, WeekPlaces[] places) => (first, weeks, mean) = (from.Index, places, Unknown);

    private int ReckonMean()
    {
        var sum = 0;
        for (var w = 1; w <= WeeksForMean; w++)
        {
            sum += this[EndWeek.Plus(-w)].Published;
        }

        return 1000 * sum / WeeksForMean;
    }

    private void Cover(Week from, Week to)
    {
        if (weeks.Length == 0)
        {
            first = from.Index;
        }

        var start = Math.Min(first, from.Index);
        var end = Math.Max(first + weeks.Length, to.Index + 1);
        if (start == first && end == first + weeks.Length)
        {
            return;
        }

        var wider = new WeekPlaces[end - start];
        weeks.CopyTo(wider, first - start);
        (weeks, first, mean) = (wider, start, Unknown);
    }
}

namespace Ledestjerne.Twin;

/// <summary>What futures are compared by. Shares are 0–1; each is of the measured weeks of one run.</summary>
public enum FutureFigure
{
    /// <summary>Calendar days from receipt to start, mean of those who started.</summary>
    MeanWaitDays,

    /// <summary>Of those who started, after their deadline.</summary>
    LateShare,

    /// <summary>Deadlines that passed without a start.</summary>
    Breaches,

    /// <summary>Breaches weighed by severity: 16, 8, 4, 2, 1.</summary>
    BreachWeight,

    /// <summary>People with a right and without a start, when the last week ended.</summary>
    WaitingAtEnd,

    /// <summary>Of them, past their deadline.</summary>
    PastDeadlineShare,

    /// <summary>Calendar days since receipt, mean of them.</summary>
    MeanDaysWaiting,

    /// <summary>Of the places that were published, booked or used.</summary>
    PlaceOccupancy,

    /// <summary>Of the time that beds were there, taken.</summary>
    BedOccupancy,

    /// <summary>Start less what was told, days, mean of those who had been told; positive when it came later.</summary>
    ForecastErrorDays,

    /// <summary>The same without sign.</summary>
    ForecastMissDays,

    /// <summary>Per calendar day.</summary>
    StartsPerDay,

    /// <summary>Published for starts, per week.</summary>
    PlacesPerWeek,

    /// <summary>Needs raised, per week.</summary>
    RaisedPerWeek,

    /// <summary>Rights refused, of the needs decided.</summary>
    RefusedShare,

    /// <summary>Gave up while they waited.</summary>
    Withdrawn,

    /// <summary>Died while they waited.</summary>
    Died,
}

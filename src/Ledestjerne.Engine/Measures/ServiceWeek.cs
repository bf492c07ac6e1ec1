using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Measures;

/// <summary>
/// What happened in one service in one ISO week. Counts of events, 0 or more; none of them can be led back to a person.
/// The sums are for means: divide by the count named beside them.
/// </summary>
public sealed class ServiceWeek(ServiceId service, Week week)
{
    internal readonly int[] GrantedBySeverity = new int[5];

    public ServiceId Service { get; } = service;

    public Week Week { get; } = week;

    public int Raised { get; internal set; }

    /// <summary>Granted or refused by a professional.</summary>
    public int Assessed { get; internal set; }

    /// <summary>Of those, after the deadline of the assessment.</summary>
    public int AssessedLate { get; internal set; }

    /// <summary>Got the right, by decision or because the service is open to all; also those moved over when the region opened.</summary>
    public int Granted { get; internal set; }

    public int Refused { get; internal set; }

    public int Appealed { get; internal set; }

    public int Offered { get; internal set; }

    /// <summary>Of those, outside the person's own choice because the deadline was at risk.</summary>
    public int OfferedWider { get; internal set; }

    public int Accepted { get; internal set; }

    public int Declined { get; internal set; }

    public int Expired { get; internal set; }

    public int CancelledByPerson { get; internal set; }

    public int CancelledByProvider { get; internal set; }

    public int DidNotArrive { get; internal set; }

    public int Started { get; internal set; }

    /// <summary>Calendar days from receipt to start, summed over <see cref="Started"/>.</summary>
    public long DaysWaited { get; internal set; }

    /// <summary>Started after their deadline.</summary>
    public int StartedLate { get; internal set; }

    /// <summary>Passed their deadline without start this week.</summary>
    public int Breaches { get; internal set; }

    public int AtRisk { get; internal set; }

    public int FollowedUp { get; internal set; }

    public int Answered { get; internal set; }

    /// <summary>Answers to «did it help», 1–5, summed over <see cref="Answered"/>.</summary>
    public int HelpedSum { get; internal set; }

    public int Heard { get; internal set; }

    public int Closed { get; internal set; }

    /// <summary>Closed because the person did not want it any more, before the start.</summary>
    public int Abandoned { get; internal set; }

    public int Reopened { get; internal set; }

    public int Emergencies { get; internal set; }

    public int HandedOver { get; internal set; }

    public int Bounced { get; internal set; }

    /// <summary>Started with an expected start told when they chose.</summary>
    public int Forecasts { get; internal set; }

    /// <summary>Days between the start told and the start that came, either way, summed over <see cref="Forecasts"/>.</summary>
    public long ForecastErrorDays { get; internal set; }

    /// <summary>Started within two weeks of what was told, either way.</summary>
    public int ForecastsWithinTwoWeeks { get; internal set; }

    /// <summary>With a right and without start when the week ended, or now in the week that runs.</summary>
    public int Waiting { get; internal set; }

    /// <summary>Of those, past their deadline.</summary>
    public int WaitingPastDeadline { get; internal set; }

    /// <summary>Not yet assessed when the week ended.</summary>
    public int Unassessed { get; internal set; }

    /// <summary>Of <see cref="Granted"/>, those of one class.</summary>
    public int GrantedIn(Severity severity) => GrantedBySeverity[(int)severity - 1];

    /// <summary>Mean days from receipt to start in tenths; empty without starts.</summary>
    public int? MeanWaitTenths => Started == 0 ? null : (int)(10 * DaysWaited / Started);

    /// <summary>Mean error of the expected start in tenths of a day; empty without forecasts.</summary>
    public int? MeanForecastErrorTenths => Forecasts == 0 ? null : (int)(10 * ForecastErrorDays / Forecasts);
}

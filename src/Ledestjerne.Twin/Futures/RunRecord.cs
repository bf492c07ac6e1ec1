using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>What one run showed in the weeks that are measured.</summary>
/// <param name="Scenario">Its code.</param>
/// <param name="Services">By code.</param>
/// <param name="Groups">Who waited and who was hit; only groups with anybody in them, by service, municipality, age and severity.</param>
public sealed record RunRecord(
    string Scenario, ulong Seed, ImmutableArray<ServiceRun> Services, ImmutableArray<GroupRun> Groups, RunAccount Account);

public sealed record ServiceRun(ServiceId Service, ImmutableArray<WeekRun> Weeks);

/// <summary>One service in one week. Counts are of events in the week, except those said to be of its end.</summary>
public struct WeekRun
{
    public int Raised;
    public int Granted;
    public int Refused;

    /// <summary>Help that started on a right; emergencies are not counted.</summary>
    public int Started;

    /// <summary>Days from receipt to start, of those who started.</summary>
    public long WaitedDays;

    /// <summary>Started after their deadline.</summary>
    public int StartedLate;

    /// <summary>Deadlines that passed without a start.</summary>
    public int Breached;

    /// <summary>Breaches weighed by severity: 16, 8, 4, 2, 1.</summary>
    public int BreachWeight;

    /// <summary>With a right and not started, at the end of the week.</summary>
    public int Waiting;

    /// <summary>Of <see cref="Waiting"/>, past their deadline.</summary>
    public int PastDeadline;

    /// <summary>Days since receipt of those waiting, at the end.</summary>
    public long WaitingDays;

    /// <summary>Places that were published for starts in the week, when it ended.</summary>
    public int Places;

    /// <summary>Of them booked or used.</summary>
    public int PlacesUsed;

    /// <summary>Bed-minutes there were and that were taken; 0 for services without beds.</summary>
    public long BedMinutes;

    public long BedMinutesTaken;

    public int Declined;

    /// <summary>Placements given up by the person or taken back by the provider.</summary>
    public int Cancelled;

    public int DidNotArrive;

    public int Withdrawn;

    public int Died;

    /// <summary>Started who had been told when to expect it; the sums are over them.</summary>
    public int Told;

    /// <summary>Start minus what was told, days.</summary>
    public long ToldErrorDays;

    /// <summary>The same without sign.</summary>
    public long ToldMissDays;
}

/// <summary>People alike in service, home, age and severity, over the whole run.</summary>
public readonly record struct GroupRun(
    ServiceId Service, MunicipalityId Home, AgeBand Age, Severity Severity, int Started, long WaitedDays, int Late, int StillWaiting, int PastDeadline);

/// <summary>Totals that must add up, and how much work it was.</summary>
/// <param name="Entered">Cases there ever were, those at the opening among them.</param>
/// <param name="Closed">Of them, and <paramref name="Open"/> the rest: conservation.</param>
/// <param name="QueueDays">Person-days in the queue by integration over time, in the measured weeks.</param>
/// <param name="WaitDays">The same by adding up each person's own wait inside the measured weeks; Little's law says they are equal.</param>
/// <param name="StateHash">SHA-256 over the state at the end, lower-case hexadecimal: the same seed, the same bytes.</param>
public sealed record RunAccount(
    long Commands, long Events, long Entered, long Closed, long Open, double QueueDays, double WaitDays, string StateHash);

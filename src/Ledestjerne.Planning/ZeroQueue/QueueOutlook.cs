using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>Where a queue is heading, and what it takes; per week unless said otherwise.</summary>
/// <param name="Arrivals">People who get the right, less those who give up; mean of the last eight whole weeks.</param>
/// <param name="Places">Published at approved sites, mean of the next eight weeks.</param>
/// <param name="Used">Share of places that lead to a start, 0–1, from the last eight whole weeks.</param>
/// <param name="Queue">With a right and without start.</param>
/// <param name="TargetWeeks">Nobody of the middle class is to wait longer.</param>
/// <param name="TargetQueue">The queue at which that holds for 98 of 100: arrivals × target ÷ 4.</param>
/// <param name="Load">Arrivals ÷ usable places; from 1 on the queue grows without end. Empty without places.</param>
/// <param name="Pressure">2 × mean wait ÷ target; above 1 the target will probably be missed.</param>
/// <param name="Relief">Usable places needed to be down at the target queue in 26 weeks.</param>
/// <param name="DownOn">The Monday the queue is forecast to be at its target; empty when it is not getting there.</param>
/// <param name="GrowsBy">People a week; 0 or less when it shrinks.</param>
/// <param name="MissingPlaces">More places needed for <paramref name="Relief"/>; 0 when there are enough.</param>
public sealed record QueueOutlook(
    decimal Arrivals,
    decimal Places,
    decimal Used,
    int Queue,
    int TargetWeeks,
    decimal TargetQueue,
    decimal? Load,
    decimal Pressure,
    decimal Relief,
    LocalDate? DownOn,
    int GrowsBy,
    int MissingPlaces)
{
    /// <summary>More than twice the target queue: relief is needed, not patience.</summary>
    public bool TooLong => Queue > 2 * TargetQueue;
}

/// <summary>One service on the board.</summary>
public sealed record ServiceOutlook(ServiceId Service, ImmutableArray<Profession> Professions, QueueOutlook Outlook);

/// <summary>All services that wait for one profession.</summary>
/// <param name="DownOn">When the last of its queues is down; empty when one of them never is.</param>
public sealed record ProfessionOutlook(
    Profession Profession, ImmutableArray<ServiceId> Services, int Queue, int GrowsBy, int MissingPlaces, LocalDate? DownOn);

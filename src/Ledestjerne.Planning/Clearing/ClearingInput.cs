using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>A waiting list and all open places, from any source: what `ledestjerne clear` reads, and what the region has in memory.</summary>
/// <param name="From">The first week in which anyone can start.</param>
/// <param name="Weeks">How many weeks of places are used, 1–104.</param>
/// <param name="Waiting">Ids are unique.</param>
/// <param name="Places">At most one line per provider, service and week; every provider stands in <paramref name="Providers"/>.</param>
public sealed record ClearingInput(
    Week From,
    int Weeks,
    ImmutableArray<WaitingPerson> Waiting,
    ImmutableArray<PlacesInWeek> Places,
    ImmutableArray<ClearingProvider> Providers)
{
    /// <summary>What services are called on screen, by id; a service without a name is shown by its id.</summary>
    public ImmutableDictionary<string, string> ServiceNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What areas are called on screen, by the text in <see cref="WaitingPerson.Area"/>; without a name that text is shown.</summary>
    public ImmutableDictionary<string, string> AreaNames { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>One person on a waiting list.</summary>
/// <param name="Severity">1, gravest, to 5.</param>
/// <param name="LatestStart">The right's deadline; may have passed. A week is in time when it begins no later.</param>
/// <param name="EarliestStart">Not in a week whose Friday is before this day; empty: at once.</param>
/// <param name="Home">Where travel is reckoned from; empty: travel is unknown and limits nothing.</param>
/// <param name="Area">Municipality or other area in which shortfall and fairness are counted; empty when not given.</param>
/// <param name="Chosen">Provider ids in the person's own order; empty: the person leaves it to the planner.</param>
/// <param name="MaxTravelMinutes">0 or more, also for chosen providers; empty: no limit.</param>
/// <param name="Group">People with the same group are placed at the same provider in the same week, or not at all; empty: alone.</param>
/// <param name="Sex">For the fairness report only; empty when not given.</param>
/// <param name="Age">Whole years, 0–130, for the fairness report only.</param>
public sealed record WaitingPerson(
    string Id,
    string Service,
    int Severity,
    LocalDate WaitingSince,
    LocalDate LatestStart,
    LocalDate? EarliestStart,
    GeoPoint? Home,
    string Area,
    ImmutableArray<string> Chosen,
    int? MaxTravelMinutes,
    string Group,
    string Sex,
    int? Age);

/// <summary>Places for one service at one provider in one week.</summary>
/// <param name="Places">0–100,000.</param>
public sealed record PlacesInWeek(string Provider, string Service, Week Week, int Places);

/// <param name="Kind">Shown, never weighed.</param>
/// <param name="Location">Empty: travel is unknown and limits nothing.</param>
/// <param name="Country">Two letters; travel abroad is reckoned as a flight.</param>
/// <param name="ApprovedFrom">Places in weeks that begin before this day are not used; empty: approved all along.</param>
/// <param name="ApprovedTo">Places in weeks that begin after this day are not used; empty: until further notice.</param>
public sealed record ClearingProvider(
    string Id,
    string Name,
    ProviderKind Kind,
    GeoPoint? Location,
    string Country,
    LocalDate? ApprovedFrom,
    LocalDate? ApprovedTo);

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>The best use of all places, with an account for each person and of what is missing. Persons and providers are numbered as in the input.</summary>
/// <param name="Offers">One per person who is placed, in the order of the input.</param>
/// <param name="Unplaced">One per person who is not, in the order of the input; together with the offers every person exactly once.</param>
/// <param name="Shortfall">Cheapest first: the places that remove most harm each. Together the least number of places that removes every breach that places can remove.</param>
/// <param name="BeyondRescue">People in breach whom no added place helps: the latest start lies before the first week in which they could start. In offers or unplaced like the rest.</param>
/// <param name="Certificate">Checked independently; a result without a valid one is never made.</param>
/// <param name="Order">Strict, unless weighted was asked for.</param>
/// <param name="Matching">The options, costs and prices behind, for <see cref="ClearedWhy"/>.</param>
public sealed record Cleared(
    ClearingInput Input,
    ImmutableArray<ClearedOffer> Offers,
    ImmutableArray<LeftWaiting> Unplaced,
    ImmutableArray<MissingPlaces> Shortfall,
    int BeyondRescue,
    ImmutableArray<Fairness> Fairness,
    ImmutableArray<QueueGauge> Gauges,
    Levels Total,
    Certificate Certificate,
    Order Order,
    ClearedMatching Matching)
{
    /// <summary>Fewer added places are proven not to be enough. Only groups can leave that open.</summary>
    public bool ShortfallExact { get; init; } = true;
}

/// <param name="WaitDays">From waiting since to the Monday of the week.</param>
/// <param name="TravelMinutes">Empty when unknown.</param>
/// <param name="ChoiceRank">1: the provider the person put first; 0: the person had not chosen. Nobody is placed outside their choice.</param>
/// <param name="Breach">The week begins after the latest start.</param>
/// <param name="Why">Said in one sentence by <see cref="ClearingWords"/>.</param>
public sealed record ClearedOffer(
    int Person, int Provider, Week Week, int WaitDays, int? TravelMinutes, int ChoiceRank, bool Breach, OfferReason Why);

/// <summary>Why this place and not the one the person would rather have had.</summary>
public enum OfferGround
{
    /// <summary>Nothing the person may take costs less.</summary>
    BestOfAll,

    /// <summary>A better place is full with people who would lose more.</summary>
    BetterIsTaken,

    /// <summary>Placed together with the group, at some cost to this person.</summary>
    WithGroup,
}

/// <param name="BetterProvider">With <see cref="OfferGround.BetterIsTaken"/>: the best place that could not be had, -1 otherwise.</param>
/// <param name="BetterWeek">Its week.</param>
/// <param name="BreachesSaved">What others would lose by it, in severity-weighted breaches: the first level of the place's price.</param>
/// <param name="WeeksSaved">In weeks of waiting, when no breach is at stake: the second level of the place's price.</param>
public readonly record struct OfferReason(OfferGround Ground, int BetterProvider, Week BetterWeek, long BreachesSaved, long WeeksSaved);

/// <param name="Breach">The latest start lies inside the weeks of the run, or before them.</param>
/// <param name="FullProvider">With <see cref="LeftGround.CapacityExhausted"/>: the provider the person would have taken first, -1 otherwise.</param>
public sealed record LeftWaiting(int Person, LeftGround Ground, bool Breach, int FullProvider);

public enum LeftGround
{
    /// <summary>No approved provider has any place in the service in the weeks of the run.</summary>
    NoApprovedProvider,

    /// <summary>There are places, but none within the travel the person accepts.</summary>
    NoneWithinTravel,

    /// <summary>There are places, but none at the providers the person has chosen.</summary>
    NoneAmongChosen,

    /// <summary>There are places, but none from the earliest start on.</summary>
    NoneAfterEarliestStart,

    /// <summary>Every place the person may take is full with people who would lose more.</summary>
    CapacityExhausted,

    /// <summary>No place takes the whole group together.</summary>
    GroupNotTogether,
}

/// <summary>So many more places in this service, area and week would remove the breaches.</summary>
/// <param name="Places">1 or more.</param>
/// <param name="BreachesRemoved">People.</param>
/// <param name="HarmPerPlace">Severity-weighted breaches that one more place removes, from the dual price; 1 or more.</param>
public sealed record MissingPlaces(string Service, string Area, Week Week, int Places, int BreachesRemoved, long HarmPerPlace);

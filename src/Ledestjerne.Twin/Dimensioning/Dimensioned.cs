using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>The least added places for a target, and the future with all of them.</summary>
/// <param name="Services">Those the target is about, by code.</param>
/// <param name="Future">Lived with all the added places at once.</param>
/// <param name="Rounds">Sets of runs it took, the last one included.</param>
/// <param name="IsConfirmed">In <paramref name="Future"/> the target is met for every service that has enough places.</param>
public sealed record Dimensioned(
    DimensioningTarget Target, ImmutableArray<NeededPlaces> Services, Future Future, int Rounds, bool IsConfirmed);

/// <summary>What one service needs.</summary>
/// <param name="PlacesNow">Places a week as it is; of beds the number of beds. A mean of runs and weeks.</param>
/// <param name="Added">The least that are enough; 0 when there are enough already.</param>
/// <param name="IsEnough">False when not even <see cref="PlaceSearch.Most"/> would do: what is missing is something else than places.</param>
/// <param name="UpperBound">Below this the target's figure lies with 95 per cent certainty when the places are added; empty when nobody needed the service.</param>
public sealed record NeededPlaces(ServiceId Service, double PlacesNow, int Added, bool IsEnough, double? UpperBound);

using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Somebody in the population by place, age band and number there.</summary>
/// <param name="Municipality">Index in <see cref="Population.Municipalities"/>.</param>
internal readonly record struct Inhabitant(PersonId Id, int Municipality, AgeBand Band, uint Seed);

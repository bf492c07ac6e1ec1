using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Who a person of the synthetic life is; goes to the identity store and nowhere else.</summary>
/// <param name="NationalNumber">Synthetic, see <see cref="Twin.NationalNumber"/>; empty for those with a temporary identity.</param>
/// <param name="Phone">In the series 800 1x xxx, which reaches nobody.</param>
public sealed record SyntheticPerson(
    PersonId Id,
    string Name,
    LocalDate Born,
    bool Woman,
    string? NationalNumber,
    string Phone,
    MunicipalityId Home);

/// <summary>Somebody in the population by place, age band and number there.</summary>
internal readonly record struct Inhabitant(PersonId Id, int Municipality, AgeBand Band, uint Seed);

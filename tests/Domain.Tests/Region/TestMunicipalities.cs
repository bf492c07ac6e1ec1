using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>Where people of the fictional region live.</summary>
public static class TestMunicipalities
{
    public static readonly MunicipalityId Fjordby = new("9901");
    public static readonly MunicipalityId Skogli = new("9902");
    public static readonly MunicipalityId Holmvik = new("9903");

    public static readonly ImmutableArray<Municipality> All =
    [
        new(Fjordby, "Fjordby", new GeoPoint(59_955_000, 11_060_000), [20, 60, 10, 4, 1]),
        new(Skogli, "Skogli", new GeoPoint(59_700_000, 10_790_000), [10, 30, 5, 2, 1]),
        new(Holmvik, "Holmvik", new GeoPoint(60_400_000, 11_500_000), [3, 9, 3, 1, 0]),
    ];
}

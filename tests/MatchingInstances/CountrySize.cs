namespace Ledestjerne.MatchingInstances;

/// <summary>How much of everything there is in a country.</summary>
internal sealed record CountrySize(int Counties, int Providers, int Services, int Zones)
{
    public static CountrySize For(int patients) => patients switch
    {
        >= 200_000 => new(15, 200, 60, 357),
        >= 40_000 => new(10, 100, 40, 180),
        >= 8_000 => new(5, 40, 20, 80),
        _ => new(2, 12, 5, 24),
    };
}

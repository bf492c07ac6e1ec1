using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// Chance that belongs to a site, a service and a week of a run's seed, and to nothing else: the same in every scenario,
/// however much other chance has been used before.
/// </summary>
internal static class RowChance
{
    /// <summary>Uniform in (0, 1].</summary>
    /// <param name="salt">Tells one use of chance from another.</param>
    public static double Unit(ulong seed, ulong row, Week week, ulong salt)
    {
        var state = seed;
        state = Dice.Mix(ref state) ^ row;
        state = Dice.Mix(ref state) ^ (ulong)week.Index;
        state = Dice.Mix(ref state) ^ salt;
        return ((Dice.Mix(ref state) >> 11) + 1) * (1.0 / (1UL << 53));
    }

    /// <summary>A site and a service as one number, the same on every machine.</summary>
    public static ulong Row(SiteId site, ServiceId service) => Letters(Letters(0xCBF29CE484222325UL, site.Code), service.Code);

    /// <summary>FNV-1a over the characters and an end mark.</summary>
    private static ulong Letters(ulong hash, string text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 0x100000001B3UL;
        }

        return (hash ^ 0xFFFF) * 0x100000001B3UL;
    }
}

namespace Ledestjerne.MatchingInstances;

/// <summary>Dice that fall alike on every machine: splitmix64, all that an instance knows of chance.</summary>
internal sealed class Splitmix(ulong seed)
{
    private ulong state = seed;

    /// <param name="from">The least value.</param>
    /// <param name="to">One more than the greatest; not above <paramref name="from"/>: always <paramref name="from"/>, and no die is cast.</param>
    public int Range(int from, int to) => to <= from ? from : from + (int)(Next() % (ulong)(to - from));

    public bool Percent(int chance) => Range(0, 100) < chance;

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}

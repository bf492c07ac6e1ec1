namespace Ledestjerne.Domain.Tests;

/// <summary>Chance out of one seed (SplitMix64): the same throws whenever the seed is the same.</summary>
public sealed class Dice(int seed)
{
    private ulong state = (ulong)(uint)seed * 0x9E3779B97F4A7C15UL;

    /// <summary>0 up to, not with, <paramref name="below"/>.</summary>
    public int Next(int below) => (int)(Throw() % (ulong)below);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> among) => among[Next(among.Count)];

    /// <summary>A named value, or now and then one that nobody has named.</summary>
    public T Value<T>()
        where T : struct, Enum =>
        Chance(4) ? (T)Enum.ToObject(typeof(T), 99) : Pick(Enum.GetValues<T>());

    public T Named<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    public Guid Guid() => new(Next(int.MaxValue), (short)Next(short.MaxValue), 1, [1, 2, 3, 4, 5, 6, 7, 8]);

    private ulong Throw()
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

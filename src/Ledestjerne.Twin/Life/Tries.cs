namespace Ledestjerne.Twin;

/// <summary>
/// How often something came to nothing, by case number. It is asked at every deed, and of most cases nothing ever did: a bit for
/// each that is known, and for a few others, saves the look-up. A look-up goes to one place in memory.
/// </summary>
internal sealed class Tries
{
    private const int BitsPerWord = 64;

    /// <summary>As many as stay near the processor.</summary>
    private const int Words = 1 << 12;

    private const int Fewest = 1 << 10;

    /// <summary>What a forgotten number leaves in its place, so that those behind it are found.</summary>
    private const int Forgotten = -1;

    private readonly ulong[] marked = new ulong[Words];

    /// <summary>At most half of them taken; where one is taken, the next.</summary>
    private Tried[] places = new Tried[Fewest];

    private int taken;

    public int Of(ulong number) => IsMarked(number) ? Math.Max(0, places[Place(number)].Count) : 0;

    public void Add(ulong number)
    {
        if (2 * (taken + 1) > places.Length)
        {
            Renew();
        }

        ref var place = ref places[Place(number)];
        taken += place.Count == 0 ? 1 : 0;
        place = new Tried(number, Math.Max(0, place.Count) + 1);
        Mark(number);
    }

    public void Forget(ulong number)
    {
        if (IsMarked(number) && places[Place(number)] is { Count: > 0 } and var place)
        {
            places[Place(number)] = place with { Count = Forgotten };
        }
    }

    /// <returns>Where the number stands, or would.</returns>
    private int Place(ulong number)
    {
        var at = (int)(Mixed(number) & (uint)(places.Length - 1));
        while (places[at].Count != 0 && places[at].Number != number)
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }

    /// <summary>Without the forgotten, and with room for as many again.</summary>
    private void Renew()
    {
        var known = Array.FindAll(places, place => place.Count > 0);
        var size = Fewest;
        while (size < 4 * (known.Length + 1))
        {
            size *= 2;
        }

        (places, taken) = (new Tried[size], known.Length);
        Array.Clear(marked);
        foreach (var each in known)
        {
            places[Place(each.Number)] = each;
            Mark(each.Number);
        }
    }

    private bool IsMarked(ulong number)
    {
        var (word, bit) = Bit(number);
        return (marked[word] & bit) != 0;
    }

    private void Mark(ulong number)
    {
        var (word, bit) = Bit(number);
        marked[word] |= bit;
    }

    private static (int Word, ulong Bit) Bit(ulong number)
    {
        var mixed = Mixed(number);
        return ((int)(mixed / BitsPerWord % Words), 1UL << (int)(mixed % BitsPerWord));
    }

    private static uint Mixed(ulong number) => (uint)((number * 0x9E3779B97F4A7C15UL) >> 32);

    /// <param name="Count">0 where nobody stands.</param>
    private readonly record struct Tried(ulong Number, int Count);
}

using System.Runtime.InteropServices;

namespace Ledestjerne.Twin;

/// <summary>
/// How often something came to nothing, by case number. It is asked at every deed, and of most cases nothing ever did: a bit for
/// each that is known, and for a few others, saves the look-up.
/// </summary>
internal sealed class Tries
{
    private const int BitsPerWord = 64;

    /// <summary>As many as stay near the processor.</summary>
    private const int Words = 1 << 12;

    private readonly Dictionary<ulong, int> counts = [];
    private readonly ulong[] marked = new ulong[Words];
    private int marks;

    public int Of(ulong number) => IsMarked(number) && counts.TryGetValue(number, out var count) ? count : 0;

    public void Add(ulong number)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out var known);
        count++;
        if (!known)
        {
            Mark(number);
        }
    }

    public void Forget(ulong number)
    {
        if (IsMarked(number))
        {
            counts.Remove(number);
        }
    }

    private bool IsMarked(ulong number)
    {
        var (word, bit) = Place(number);
        return (marked[word] & bit) != 0;
    }

    /// <summary>Marks stay when a number is forgotten; they are made anew when most are of forgotten ones.</summary>
    private void Mark(ulong number)
    {
        if (++marks > (2 * counts.Count) + Words)
        {
            Array.Clear(marked);
            marks = counts.Count;
            foreach (var left in counts.Keys)
            {
                Set(left);
            }
        }

        Set(number);
    }

    private void Set(ulong number)
    {
        var (word, bit) = Place(number);
        marked[word] |= bit;
    }

    private static (int Word, ulong Bit) Place(ulong number)
    {
        var mixed = (number * 0x9E3779B97F4A7C15UL) >> 32;
        return ((int)(mixed / BitsPerWord % Words), 1UL << (int)(mixed % BitsPerWord));
    }
}

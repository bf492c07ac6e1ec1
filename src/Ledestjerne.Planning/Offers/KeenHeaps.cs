using System.Runtime.CompilerServices;

namespace Ledestjerne.Planning;

/// <summary>A person who could take a cell.</summary>
/// <param name="Gain">As <see cref="OfferCosts.Gain"/>.</param>
/// <param name="Person">Number in the waiting list.</param>
/// <param name="Cost">Of the place for the person.</param>
internal readonly record struct Keen(long Gain, int Person, Matching.Cost Cost)
{
    /// <summary>Of equals the one with the greater need.</summary>
    public bool IsKeenerThan(in Keen other) => Gain != other.Gain ? Gain > other.Gain : Person < other.Person;
}

/// <summary>One heap per cell with room for the keenest few, the least keen on top once it is full; all in one flat array that is used again.</summary>
internal sealed class KeenHeaps
{
    private Keen[] items = [];
    private int[] start = [0];
    private int[] count = [];
    private int cells;

    public void Clear() => cells = 0;

    /// <param name="room">1 or more.</param>
    public void AddCell(int room)
    {
        if (count.Length == cells)
        {
            Array.Resize(ref count, (2 * cells) + 16);
            Array.Resize(ref start, count.Length + 1);
        }

        count[cells] = 0;
        start[cells + 1] = start[cells] + room;
        cells++;
        if (items.Length < start[cells])
        {
            items = new Keen[2 * start[cells]];
        }
    }

    /// <summary>In no order.</summary>
    public ReadOnlySpan<Keen> Of(int cell) => items.AsSpan(start[cell], count[cell]);

    public bool IsFull(int cell) => count[cell] == start[cell + 1] - start[cell];

    /// <summary>Of a full cell.</summary>
    public ref readonly Keen Least(int cell) => ref items[start[cell]];

    /// <summary>The keenest come first as a rule: until the cell is full they are only put side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Offer(int cell, in Keen keen)
    {
        var heap = items.AsSpan(start[cell], start[cell + 1] - start[cell]);
        if (count[cell] == heap.Length)
        {
            if (keen.IsKeenerThan(heap[0]))
            {
                Sink(heap, 0, keen);
            }

            return;
        }

        heap[count[cell]++] = keen;
        if (count[cell] == heap.Length)
        {
            for (var at = (heap.Length / 2) - 1; at >= 0; at--)
            {
                Sink(heap, at, heap[at]);
            }
        }
    }

    /// <summary>Puts somebody in at a place whose subtrees are in order, or below it.</summary>
    private static void Sink(Span<Keen> heap, int at, Keen keen)
    {
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            child += child + 1 < heap.Length && heap[child].IsKeenerThan(heap[child + 1]) ? 1 : 0;
            if (!keen.IsKeenerThan(heap[child]))
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = keen;
    }
}

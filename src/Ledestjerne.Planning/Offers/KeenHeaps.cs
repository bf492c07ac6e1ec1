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

/// <summary>One heap per cell with room for the keenest few, the least keen of them on top; all in one flat array that is used again.</summary>
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

    /// <summary>There must be somebody.</summary>
    public ref readonly Keen Least(int cell) => ref items[start[cell]];

    public void Offer(int cell, in Keen keen)
    {
        var heap = items.AsSpan(start[cell], start[cell + 1] - start[cell]);
        if (count[cell] < heap.Length)
        {
            Rise(heap, count[cell]++, keen);
        }
        else if (keen.IsKeenerThan(heap[0]))
        {
            Sink(heap, keen);
        }
    }

    private static void Rise(Span<Keen> heap, int at, in Keen keen)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (!heap[parent].IsKeenerThan(keen))
            {
                break;
            }

            heap[at] = heap[parent];
            at = parent;
        }

        heap[at] = keen;
    }

    private static void Sink(Span<Keen> heap, in Keen keen)
    {
        var at = 0;
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

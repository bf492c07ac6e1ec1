namespace Ledestjerne.Twin;

/// <summary>Errands by time: a heap with four children to each, in one array.</summary>
internal sealed class SoonestErrands
{
    private const int Children = 4;
    private Errand[] heap = new Errand[64];
    private int count;

    public bool IsEmpty => count == 0;

    /// <summary>There must be one.</summary>
    public ref readonly Errand First => ref heap[0];

    public void Clear() => count = 0;

    public void Add(in Errand errand)
    {
        if (count == heap.Length)
        {
            Array.Resize(ref heap, 2 * count);
        }

        var at = count++;
        while (at > 0)
        {
            var above = (at - 1) / Children;
            if (heap[above].Order <= errand.Order)
            {
                break;
            }

            heap[at] = heap[above];
            at = above;
        }

        heap[at] = errand;
    }

    public bool TryTake(out Errand errand)
    {
        if (count == 0)
        {
            errand = default;
            return false;
        }

        errand = heap[0];
        var last = heap[--count];
        Sink(last);
        return true;
    }

    private void Sink(in Errand last)
    {
        var at = 0;
        while ((Children * at) + 1 is var child && child < count)
        {
            var least = child;
            for (var other = child + 1; other < Math.Min(child + Children, count); other++)
            {
                least = heap[other].Order < heap[least].Order ? other : least;
            }

            if (heap[least].Order >= last.Order)
            {
                break;
            }

            heap[at] = heap[least];
            at = least;
        }

        heap[at] = last;
    }
}

using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Rows of (key, cost) in two flat arrays, each row padded to whole vectors. The arrays are pinned, so that the auction may
/// hold pointers into them for as long as it holds the rows.
/// </summary>
internal sealed unsafe class Rows<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly int[] keys;
    private readonly T[] costs;
    private readonly int[] start;
    private readonly int[] filled;

    /// <param name="lengths">Of each row.</param>
    /// <param name="noKey">Key of the padding; its price is never negative.</param>
    public Rows(ReadOnlySpan<int> lengths, int noKey)
    {
        start = GC.AllocateUninitializedArray<int>(lengths.Length + 1, pinned: true);
        filled = new int[lengths.Length];
        start[0] = 0;
        for (var row = 0; row < lengths.Length; row++)
        {
            start[row + 1] = checked(start[row] + Padded(lengths[row]));
            filled[row] = start[row];
        }

        keys = GC.AllocateUninitializedArray<int>(start[^1], pinned: true);
        costs = GC.AllocateUninitializedArray<T>(start[^1], pinned: true);
        for (var row = 0; row < lengths.Length; row++)
        {
            for (var at = start[row] + lengths[row]; at < start[row + 1]; at++)
            {
                keys[at] = noKey;
                costs[at] = BestTwo<T>.Beyond;
            }
        }

        Start = Pointer(start);
        Keys = Pointer(keys);
        Costs = Pointer(costs);
    }

    public readonly int* Start;
    public readonly int* Keys;
    public readonly T* Costs;

    public void Add(int row, int key, T cost)
    {
        var at = filled[row]++;
        keys[at] = key;
        costs[at] = cost;
    }

    private static int Padded(int length) => (length + BestTwo<T>.Lanes - 1) / BestTwo<T>.Lanes * BestTwo<T>.Lanes;

    private static TItem* Pointer<TItem>(TItem[] pinned)
        where TItem : unmanaged => (TItem*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
}

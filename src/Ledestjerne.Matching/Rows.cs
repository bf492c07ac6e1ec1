using System.Numerics;
using System.Runtime.InteropServices;

namespace Ledestjerne.Matching;

/// <summary>
/// Rows of (key, cost) in two flat blocks, each row padded to whole vectors. Outside the collected heap: the auction points
/// into them, and at national size they must be gone the moment it ends, not some time after.
/// </summary>
internal sealed unsafe class Rows<T> : IDisposable
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly int[] filled;

    /// <param name="lengths">Of each row.</param>
    /// <param name="noKey">Key of the padding; its price is never negative.</param>
    public Rows(ReadOnlySpan<int> lengths, int noKey)
    {
        Start = Block<int>(lengths.Length + 1);
        filled = new int[lengths.Length];
        Start[0] = 0;
        for (var row = 0; row < lengths.Length; row++)
        {
            Start[row + 1] = checked(Start[row] + Padded(lengths[row]));
            filled[row] = Start[row];
        }

        Keys = Block<int>(Start[lengths.Length]);
        Costs = Block<T>(Start[lengths.Length]);
        for (var row = 0; row < lengths.Length; row++)
        {
            for (var at = Start[row] + lengths[row]; at < Start[row + 1]; at++)
            {
                Keys[at] = noKey;
                Costs[at] = BestTwo<T>.Beyond;
            }
        }
    }

    ~Rows() => Free();

    /// <summary>Of each row, and where the last one ends.</summary>
    public int* Start { get; private set; }

    public int* Keys { get; private set; }

    public T* Costs { get; private set; }

    public void Add(int row, int key, T cost)
    {
        var at = filled[row]++;
        Keys[at] = key;
        Costs[at] = cost;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.Free(Start);
        NativeMemory.Free(Keys);
        NativeMemory.Free(Costs);
        Start = null;
        Keys = null;
        Costs = null;
    }

    private static int Padded(int length) => (length + BestTwo<T>.Lanes - 1) / BestTwo<T>.Lanes * BestTwo<T>.Lanes;

    private static TItem* Block<TItem>(int length)
        where TItem : unmanaged => (TItem*)NativeMemory.Alloc((nuint)length, (nuint)sizeof(TItem));
}

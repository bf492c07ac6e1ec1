using System.Buffers;

namespace Ledestjerne.Engine;

/// <summary>
/// Up to <see cref="Capacity"/> records as they are stored: lines and hashes in a few rented arrays, nothing per record.
/// Each line has the hash before it directly in front, which is what its own hash is made of.
/// </summary>
/// <param name="previous">The stored hash of the record before the first; of <see cref="HashChain.Size"/> bytes.</param>
public sealed class SealedBatch(ReadOnlySpan<byte> previous) : IDisposable
{
    public const int Capacity = 1024;

    private readonly long[] positions = ArrayPool<long>.Shared.Rent(Capacity);
    private readonly int[] ends = ArrayPool<int>.Shared.Rent(Capacity);
    private readonly byte[] last = previous.ToArray();
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Capacity * 512);
    private byte[] hashes = ArrayPool<byte>.Shared.Rent(Capacity * HashChain.Size);

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public long Position(int index) => positions[index];

    public ReadOnlySpan<byte> Hash(int index) => hashes.AsSpan(index * HashChain.Size, HashChain.Size);

    public ReadOnlySpan<byte> Previous(int index) => bytes.AsSpan(Start(index), HashChain.Size);

    public ReadOnlySpan<byte> Line(int index) => bytes.AsSpan(Start(index) + HashChain.Size, LineLength(index));

    /// <summary>The hash before and the line, as <see cref="HashChain.Next"/> takes them.</summary>
    public ReadOnlySpan<byte> PreviousAndLine(int index) => bytes.AsSpan(Start(index)..ends[index]);

    /// <summary>Of the last record, or what stands before the first while there is none.</summary>
    public ReadOnlySpan<byte> LastHash => last;

    /// <summary>Takes over a record as found. Hashes of another size than <see cref="HashChain.Size"/> are cut or filled with zeros.</summary>
    public void Add(long position, ReadOnlySpan<byte> line, ReadOnlySpan<byte> hash)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        var end = start + HashChain.Size + line.Length;
        if (bytes.Length < end)
        {
            Grow(start, end);
        }

        last.CopyTo(bytes.AsSpan(start));
        line.CopyTo(bytes.AsSpan(start + HashChain.Size));
        Array.Clear(last);
        hash[..Math.Min(hash.Length, HashChain.Size)].CopyTo(last);
        last.CopyTo(hashes.AsSpan(Count * HashChain.Size));
        positions[Count] = position;
        ends[Count] = end;
        Count++;
    }

    /// <summary>Encodes and hashes a record as the next of the batch.</summary>
    public void Seal(in Recorded record, EventCodec codec, LineWriter scratch, HashChain chain)
    {
        scratch.Clear();
        scratch.Literal(last);
        codec.Encode(record, scratch);
        Span<byte> hash = stackalloc byte[HashChain.Size];
        chain.Next(scratch.Written, hash);
        Add(record.Position, scratch.Written[HashChain.Size..], hash);
    }

    internal void PointAt(int index, LineReader reader) =>
        reader.Point(bytes, Start(index) + HashChain.Size, LineLength(index));

    public void Dispose()
    {
        if (bytes.Length == 0)
        {
            return;
        }

        ArrayPool<long>.Shared.Return(positions);
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<byte>.Shared.Return(hashes);
        (bytes, hashes) = ([], []);
    }

    private int Start(int index) => index == 0 ? 0 : ends[index - 1];

    private int LineLength(int index) => ends[index] - Start(index) - HashChain.Size;

    private void Grow(int used, int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, needed));
        bytes.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}

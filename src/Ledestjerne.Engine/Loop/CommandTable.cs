using System.Runtime.InteropServices;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// From a command's id to the position of its first record, in about 17 bytes a command: only 64 mixed bits of the id are
/// kept, so whoever finds a position must look whether the record there has the id. Not for concurrent use.
/// </summary>
internal sealed class CommandTable
{
    private ulong[] hashes = new ulong[1024];
    private uint[] positions = new uint[1024];
    private int count;

    /// <summary>Bytes held, for the memory budget.</summary>
    public long Bytes => (long)hashes.Length * (sizeof(ulong) + sizeof(uint));

    /// <summary>
    /// The next position that may be the command's; 0 when there is none. Start with <paramref name="probe"/> at -1 and
    /// ask again with the same variable if it was another's.
    /// </summary>
    public long Find(CommandId id, ref int probe)
    {
        var hash = Hash(id);
        probe = probe < 0 ? Slot(hash) : Next(probe);
        for (; positions[probe] != 0; probe = Next(probe))
        {
            if (hashes[probe] == hash)
            {
                return positions[probe];
            }
        }

        return 0;
    }

    /// <param name="position">1–4,294,967,295.</param>
    public void Add(CommandId id, long position)
    {
        if (++count * 5L > hashes.Length * 4L)
        {
            Grow();
        }

        Place(Hash(id), checked((uint)position));
    }

    public void Save(SnapshotWriter to)
    {
        to.Number(count);
        to.Number(hashes.Length);
        to.Raw(MemoryMarshal.AsBytes(hashes.AsSpan()));
        to.Raw(MemoryMarshal.AsBytes(positions.AsSpan()));
    }

    public void Load(SnapshotReader from)
    {
        (count, var length) = (from.Int(), from.Int());
        hashes = MemoryMarshal.Cast<byte, ulong>(from.Raw(length * sizeof(ulong))).ToArray();
        positions = MemoryMarshal.Cast<byte, uint>(from.Raw(length * sizeof(uint))).ToArray();
    }

    private void Place(ulong hash, uint position)
    {
        var at = Slot(hash);
        while (positions[at] != 0)
        {
            at = Next(at);
        }

        (hashes[at], positions[at]) = (hash, position);
    }

    private int Next(int at) => at + 1 == positions.Length ? 0 : at + 1;

    /// <summary>Spreads the upper bits over a table of any length, so that it can grow by a quarter.</summary>
    private int Slot(ulong hash) => (int)(((hash >> 32) * (ulong)hashes.Length) >> 32);

    private void Grow()
    {
        var (oldHashes, oldPositions) = (hashes, positions);
        var length = hashes.Length + (hashes.Length / 4);
        (hashes, positions) = (new ulong[length], new uint[length]);
        for (var each = 0; each < oldPositions.Length; each++)
        {
            if (oldPositions[each] != 0)
            {
                Place(oldHashes[each], oldPositions[each]);
            }
        }
    }

    /// <summary>Mixes all 128 bits, since ids made by a simulation differ in a few of them only.</summary>
    private static ulong Hash(CommandId id)
    {
        var value = id.Value;
        var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in value));
        var hash = (halves[0] ^ 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 29) ^ halves[1]) * 0x94D049BB133111EB;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}

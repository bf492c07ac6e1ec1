using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Ledestjerne.Engine;

/// <summary>
/// From a short run of bytes to the one object that stands for it, without allocating for a known one. Grows up to
/// <see cref="Limit"/> entries, then stops learning: codes are a closed set, so a full table means that something
/// else is being read. Not for concurrent use.
/// </summary>
internal sealed class CodeTable<T>
{
    public const int Limit = 1 << 16;

    private (byte[]? Key, T Value)[] slots = new (byte[]?, T)[64];
    private int count;

    public bool TryFind(ReadOnlySpan<byte> key, [MaybeNullWhen(false)] out T value)
    {
        var mask = slots.Length - 1;
        for (var at = (int)Hash(key) & mask; slots[at].Key is { } known; at = (at + 1) & mask)
        {
            if (key.SequenceEqual(known))
            {
                value = slots[at].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The key must not be there already.</summary>
    public void Add(ReadOnlySpan<byte> key, T value)
    {
        if (count >= Limit)
        {
            return;
        }

        if (++count * 2 > slots.Length)
        {
            var old = slots;
            slots = new (byte[]?, T)[old.Length * 2];
            foreach (var (known, kept) in old)
            {
                if (known is not null)
                {
                    Place(known, kept);
                }
            }
        }

        Place(key.ToArray(), value);
    }

    private void Place(byte[] key, T value)
    {
        var mask = slots.Length - 1;
        var at = (int)Hash(key) & mask;
        while (slots[at].Key is not null)
        {
            at = (at + 1) & mask;
        }

        slots[at] = (key, value);
    }

    private static uint Hash(ReadOnlySpan<byte> key)
    {
        const ulong spread = 0x9E3779B97F4A7C15;
        var hash = (ulong)key.Length;
        while (key.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key)) * spread;
            hash ^= hash >> 32;
            key = key[8..];
        }

        foreach (var each in key)
        {
            hash = (hash ^ each) * spread;
        }

        return (uint)(hash >> 32);
    }
}

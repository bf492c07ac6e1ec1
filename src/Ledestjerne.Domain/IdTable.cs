using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Ledestjerne.Domain;

/// <summary>
/// What is known by id: what the runtime's dictionary knows, and in its order, but what will be asked for soon can be sent
/// for a step at a time, without waiting for it (<see cref="CasesAhead"/>). Not for concurrent use.
/// </summary>
/// <typeparam name="TId">Its hash must spread in its lowest bits, as <see cref="IdHash"/> does.</typeparam>
internal sealed class IdTable<TId, TValue> : IReadOnlyCollection<KeyValuePair<TId, TValue>>
    where TId : struct, IEquatable<TId>
{
    private const int Smallest = 16;
    private const int SlotsPerEntry = 2;
    private const int HashShift = 32;

    /// <summary>
    /// By hash, the hash above and below it where the id stands, counted from 1; the next free slot is taken when the own one is. So
    /// whoever looks for an id meets others by their hash only, side by side in memory, and reads one entry: the own.
    /// </summary>
    private ulong[] slots = new ulong[SlotsPerEntry * Smallest];

    private Entry[] entries = new Entry[Smallest];
    private int used;
    private int emptied;
    private int emptyCount;
    private int made;

    public IdTable() => All = new Every(this);

    public int Count => used - emptyCount;

    /// <summary>The values alone; in step with the table.</summary>
    public IReadOnlyCollection<TValue> All { get; }

    public TValue this[TId id]
    {
        get => TryGetValue(id, out var value) ? value : throw new KeyNotFoundException(id.ToString());
        set => Of(id, out _) = value;
    }

    /// <summary>Where the id stands, from 1, and it stays there until it is removed; 0 when it is not in the table.</summary>
    public int Find(TId id) => (int)slots[SlotOf(id)];

    /// <summary>What stands there; good until the next that is made.</summary>
    public ref TValue At(int link) => ref entries[link - 1].Value;

    public bool TryGetValue(TId id, [MaybeNullWhen(false)] out TValue value)
    {
        var link = Find(id);
        value = link == 0 ? default : entries[link - 1].Value;
        return link != 0;
    }

    /// <summary>What stands for the id, made when it was not there; good until the next that is made.</summary>
    public ref TValue Of(TId id, out bool known)
    {
        var link = Find(id);
        known = link != 0;
        link = known ? link : Make(id);
        return ref entries[link - 1].Value;
    }

    /// <param name="id">Not in the table.</param>
    /// <returns>Where it stands; entries that were emptied are used first, the last of them before the others.</returns>
    public int Make(TId id)
    {
        made++;
        var link = emptied;
        if (link != 0)
        {
            emptied = ~entries[link - 1].Next;
            emptyCount--;
        }
        else
        {
            if (used == entries.Length)
            {
                Widen(2 * used);
            }

            link = ++used;
        }

        (entries[link - 1].Id, entries[link - 1].Next) = (id, 0);
        Fill((uint)id.GetHashCode(), link);
        return link;
    }

    public void Add(TId id, TValue value)
    {
        ref var place = ref Of(id, out var known);
        place = known ? throw new ArgumentException($"{id} is there already.", nameof(id)) : value;
    }

    public bool Remove(TId id, [MaybeNullWhen(false)] out TValue gone)
    {
        var slot = SlotOf(id);
        var link = (int)slots[slot];
        if (link == 0)
        {
            gone = default;
            return false;
        }

        ref var entry = ref entries[link - 1];
        gone = entry.Value;
        entry = new Entry { Next = ~emptied };
        emptied = link;
        emptyCount++;
        Empty(slot);
        return true;
    }

    public void EnsureCapacity(int count)
    {
        if (count > entries.Length)
        {
            Widen((int)BitOperations.RoundUpToPowerOf2((uint)count));
        }
    }

    /// <summary>Sends for the id's slot; shortly after it, <see cref="SendForEntry"/> does not wait.</summary>
    public void SendForSlot(TId id) => Nearer.Send(ref slots[id.GetHashCode() & (slots.Length - 1)]);

    /// <summary>Sends for what stands for the id; shortly after it, a look-up does not wait.</summary>
    public void SendForEntry(TId id)
    {
        var hash = (uint)id.GetHashCode();
        for (var at = (int)hash & (slots.Length - 1); slots[at] != 0; at = After(at))
        {
            if (Hash(slots[at]) == hash)
            {
                Nearer.Send(ref entries[(int)slots[at] - 1]);
                return;
            }
        }
    }

    /// <exception cref="InvalidOperationException">An id was added while it was read, a bug: it may come or not.</exception>
    public IEnumerator<KeyValuePair<TId, TValue>> GetEnumerator()
    {
        var before = made;
        for (var at = 0; at < used; at++)
        {
            if (entries[at].Next >= 0)
            {
                yield return new KeyValuePair<TId, TValue>(entries[at].Id, entries[at].Value);
                if (made != before)
                {
                    throw new InvalidOperationException("The table was added to while it was read.");
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static uint Hash(ulong slot) => (uint)(slot >> HashShift);

    private int After(int slot) => (slot + 1) & (slots.Length - 1);

    /// <returns>The id's slot; when it is not in the table, the empty one that a search for it ends at.</returns>
    private int SlotOf(TId id)
    {
        var hash = (uint)id.GetHashCode();
        var at = (int)hash & (slots.Length - 1);
        while (slots[at] != 0 && (Hash(slots[at]) != hash || !entries[(int)slots[at] - 1].Id.Equals(id)))
        {
            at = After(at);
        }

        return at;
    }

    private void Fill(uint hash, int link)
    {
        var at = (int)hash & (slots.Length - 1);
        while (slots[at] != 0)
        {
            at = After(at);
        }

        slots[at] = ((ulong)hash << HashShift) | (uint)link;
    }

    /// <summary>Those after it that could not have their own slot come one nearer to it, so that no look-up stops before them.</summary>
    private void Empty(int slot)
    {
        var mask = slots.Length - 1;
        for (var at = After(slot); slots[at] != 0; at = After(at))
        {
            var own = (int)Hash(slots[at]) & mask;
            if (((at - own) & mask) >= ((at - slot) & mask))
            {
                (slots[slot], slot) = (slots[at], at);
            }
        }

        slots[slot] = 0;
    }

    private void Widen(int size)
    {
        Array.Resize(ref entries, size);
        var filled = slots;
        slots = new ulong[SlotsPerEntry * size];
        foreach (var slot in filled)
        {
            if (slot != 0)
            {
                Fill(Hash(slot), (int)slot);
            }
        }
    }

    private sealed class Every(IdTable<TId, TValue> table) : IReadOnlyCollection<TValue>
    {
        public int Count => table.Count;

        public IEnumerator<TValue> GetEnumerator() => table.Select(pair => pair.Value).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private struct Entry
    {
        public TId Id;

        /// <summary>Of an emptied entry the complement of the one emptied before it, which is negative; otherwise 0.</summary>
        public int Next;

        public TValue Value;
    }
}

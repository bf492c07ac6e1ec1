using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Ledestjerne.Domain;

/// <summary>
/// What is known by id: as the runtime's dictionary does it, and in its order, but what will be asked for soon can be sent
/// for a step at a time, without waiting for it (<see cref="CasesAhead"/>). Not for concurrent use.
/// </summary>
/// <typeparam name="TId">Its hash must spread in its lowest bits, as <see cref="IdHash"/> does.</typeparam>
internal sealed class IdTable<TId, TValue> : IReadOnlyCollection<KeyValuePair<TId, TValue>>
    where TId : struct, IEquatable<TId>
{
    private const int Smallest = 16;

    /// <summary>By hash, the first entry in its chain; links count from 1, and 0 is none.</summary>
    private int[] heads = new int[Smallest];

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

    public void Add(TId id, TValue value)
    {
        ref var place = ref Of(id, out var known);
        place = known ? throw new ArgumentException($"{id} is there already.", nameof(id)) : value;
    }

    public bool Remove(TId id, [MaybeNullWhen(false)] out TValue gone)
    {
        ref var link = ref heads[Slot(id)];
        while (link != 0)
        {
            ref var entry = ref entries[link - 1];
            if (entry.Id.Equals(id))
            {
                gone = entry.Value;
                var next = entry.Next;
                entry = new Entry { Next = ~emptied };
                (emptied, link) = (link, next);
                emptyCount++;
                return true;
            }

            link = ref entry.Next;
        }

        gone = default;
        return false;
    }

    public void EnsureCapacity(int count)
    {
        if (count > entries.Length)
        {
            Widen((int)BitOperations.RoundUpToPowerOf2((uint)count));
        }
    }

    /// <summary>Sends for where the id's chain begins; shortly after it, <see cref="SendForEntry"/> does not wait.</summary>
    public void SendForHead(TId id) => Nearer.Send(ref heads[Slot(id)]);

    /// <summary>Sends for the first of the id's chain, mostly the id's own; shortly after it, a look-up does not wait.</summary>
    public void SendForEntry(TId id)
    {
        var link = heads[Slot(id)];
        if (link != 0)
        {
            Nearer.Send(ref entries[link - 1]);
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

    private int Slot(TId id) => id.GetHashCode() & (heads.Length - 1);

    private int Find(TId id)
    {
        var link = heads[Slot(id)];
        while (link != 0 && !entries[link - 1].Id.Equals(id))
        {
            link = entries[link - 1].Next;
        }

        return link;
    }

    /// <returns>The link of a new entry; those that were emptied are used first, the last of them before the others.</returns>
    private int Make(TId id)
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

        ref var head = ref heads[Slot(id)];
        (entries[link - 1].Id, entries[link - 1].Next, head) = (id, head, link);
        return link;
    }

    private void Widen(int size)
    {
        Array.Resize(ref entries, size);
        heads = new int[size];
        for (var link = 1; link <= used; link++)
        {
            ref var entry = ref entries[link - 1];
            if (entry.Next >= 0)
            {
                ref var head = ref heads[Slot(entry.Id)];
                (entry.Next, head) = (head, link);
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

        /// <summary>The next in the chain; of an emptied entry the complement of the one emptied before it, which is negative.</summary>
        public int Next;

        public TValue Value;
    }
}

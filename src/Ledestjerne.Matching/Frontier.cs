using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Cells reached by a search, nearest first; equally near ones by number. Remembers for each how it was reached. Made once
/// and used for search after search.
/// </summary>
internal sealed class Frontier<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly List<(T Distance, int Cell)> heap = [];
    private T[] distance = [];
    private int[] search = [];
    private Step[] reached = [];
    private int current;

    /// <summary>Cells whose distance is final, nearest first.</summary>
    public List<int> Done { get; } = [];

    /// <summary>Options looked at in all searches so far: a measure of work that is the same on every machine.</summary>
    public long Work { get; set; }

    public void Start(int cells)
    {
        if (distance.Length < cells)
        {
            var length = cells + (cells / 2);
            Array.Resize(ref distance, length);
            Array.Resize(ref search, length);
            Array.Resize(ref reached, length);
        }

        current++;
        heap.Clear();
        Done.Clear();
    }

    public T DistanceOf(int cell) => distance[cell];

    public Step StepTo(int cell) => reached[cell];

    /// <summary>Notes a way to the cell, if it is the shortest so far.</summary>
    public void Reach(int cell, T at, Step by)
    {
        if (search[cell] == current && distance[cell] <= at)
        {
            return;
        }

        search[cell] = current;
        distance[cell] = at;
        reached[cell] = by;
        heap.Add((at, cell));
        for (var child = heap.Count - 1; child > 0 && Nearer(child, (child - 1) / 4); child = (child - 1) / 4)
        {
            (heap[child], heap[(child - 1) / 4]) = (heap[(child - 1) / 4], heap[child]);
        }
    }

    /// <summary>The nearest cell not done yet, if it is nearer than <paramref name="limit"/>.</summary>
    public bool TryNext(T limit, out int cell)
    {
        while (heap.Count > 0)
        {
            (var at, cell) = heap[0];
            if (at >= limit)
            {
                return false;
            }

            RemoveTop();
            if (at == distance[cell])
            {
                Done.Add(cell);
                return true;
            }
        }

        cell = -1;
        return false;
    }

    private void RemoveTop()
    {
        heap[0] = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        for (int at = 0, least; (least = Least(at)) != at; at = least)
        {
            (heap[at], heap[least]) = (heap[least], heap[at]);
        }
    }

    /// <summary>The nearest of an entry and its four children.</summary>
    private int Least(int at)
    {
        var least = at;
        for (var child = (4 * at) + 1; child <= (4 * at) + 4 && child < heap.Count; child++)
        {
            least = Nearer(child, least) ? child : least;
        }

        return least;
    }

    private bool Nearer(int one, int other)
    {
        var (left, right) = (heap[one], heap[other]);
        return left.Distance < right.Distance || (left.Distance == right.Distance && left.Cell < right.Cell);
    }
}

/// <summary>How a search came to a cell.</summary>
/// <param name="Seeker">Who would move; -1: the search began here.</param>
/// <param name="Option">By which option.</param>
/// <param name="Towards">Vacancy search: the cell the seeker would move to; -1 otherwise.</param>
internal readonly record struct Step(int Seeker, int Option, int Towards);

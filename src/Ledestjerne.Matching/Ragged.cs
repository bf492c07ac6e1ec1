namespace Ledestjerne.Matching;

/// <summary>Rows of growing and shrinking length in one array; the order within a row is of no account.</summary>
internal sealed class Ragged<TItem>
    where TItem : struct
{
    private readonly List<int> start;
    private readonly List<int> count;
    private readonly List<int> room;
    private TItem[] items;
    private int end;

    /// <param name="rooms">First room of each row.</param>
    /// <param name="from">Where the array is taken from; a new one when left out.</param>
    public Ragged(ReadOnlySpan<int> rooms, Room<TItem>? from = null)
    {
        start = new List<int>(rooms.Length);
        count = new List<int>(rooms.Length);
        room = new List<int>(rooms.Length);
        foreach (var each in rooms)
        {
            start.Add(end);
            count.Add(0);
            room.Add(each);
            end = checked(end + each);
        }

        items = from?.Of(end) ?? new TItem[end];
    }

    public Span<TItem> this[int row] => items.AsSpan(start[row], count[row]);

    public int Count(int row) => count[row];

    public void AddRow()
    {
        start.Add(end);
        count.Add(0);
        room.Add(0);
    }

    /// <returns>The item's place in the row.</returns>
    public int Add(int row, TItem item)
    {
        if (count[row] == room[row])
        {
            Widen(row);
        }

        items[start[row] + count[row]] = item;
        return count[row]++;
    }

    /// <summary>The last item of the row takes the place of the one removed.</summary>
    public void RemoveAt(int row, int place)
    {
        var last = --count[row];
        items[start[row] + place] = items[start[row] + last];
    }

    private void Widen(int row)
    {
        var wider = Math.Max(4, room[row] + (room[row] / 2));
        if (end + wider > items.Length)
        {
            Array.Resize(ref items, checked(end + wider + (items.Length / 4)));
        }

        this[row].CopyTo(items.AsSpan(end));
        start[row] = end;
        room[row] = wider;
        end += wider;
    }
}

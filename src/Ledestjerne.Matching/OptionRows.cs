namespace Ledestjerne.Matching;

/// <summary>The options of all seekers, with room for those who come later. Starts on the problem's own arrays and copies them at the first change.</summary>
internal sealed class OptionRows
{
    private readonly List<(int From, int Count)> rows;
    private readonly Dictionary<int, Stack<int>> free = [];
    private int end;
    private bool shared = true;

    public OptionRows(MatchingProblem problem)
    {
        Cells = problem.Cells;
        Costs = problem.Costs;
        end = problem.OptionCount;
        Room = problem.Room;
        Unplaced = [.. problem.Unplaced];
        rows = new List<(int, int)>(problem.SeekerCount);
        for (var seeker = 0; seeker < problem.SeekerCount; seeker++)
        {
            rows.Add((problem.Start[seeker], problem.Start[seeker + 1] - problem.Start[seeker]));
        }
    }

    /// <summary>Makes room for many to come at once, so that no event has to wait for it.</summary>
    public void Reserve() => Own(checked(end + (end / 4) + 1_024));

    public Room<Taker>? Room { get; }

    public int[] Cells { get; private set; }

    public long[] Costs { get; private set; }

    public List<long> Unplaced { get; }

    public int SeekerCount => rows.Count;

    public (int From, int Count) RowOf(int seeker) => rows[seeker];

    public ReadOnlySpan<int> CellsOf(int seeker) => Cells.AsSpan(rows[seeker].From, rows[seeker].Count);

    /// <returns>The new seeker's number.</returns>
    public int Add(long unplaced, ReadOnlySpan<Option> options)
    {
        Unplaced.Add(unplaced);
        rows.Add((Fill(options), options.Length));
        return rows.Count - 1;
    }

    public void Replace(int seeker, long unplaced, ReadOnlySpan<Option> options)
    {
        Clear(seeker);
        Unplaced[seeker] = unplaced;
        rows[seeker] = (Fill(options), options.Length);
    }

    /// <summary>The seeker's number stays; the room of its options is used again.</summary>
    public void Clear(int seeker)
    {
        var (from, count) = rows[seeker];
        if (count > 0)
        {
            if (!free.TryGetValue(count, out var rooms))
            {
                free.Add(count, rooms = []);
            }

            rooms.Push(from);
            rows[seeker] = (0, 0);
        }
    }

    private int Fill(ReadOnlySpan<Option> options)
    {
        var from = free.TryGetValue(options.Length, out var rooms) && rooms.TryPop(out var used) ? used : Extend(options.Length);
        if (shared)
        {
            Own(Cells.Length);
        }

        for (var each = 0; each < options.Length; each++)
        {
            Cells[from + each] = options[each].Cell;
            Costs[from + each] = options[each].Cost.Packed;
        }

        return from;
    }

    private int Extend(int by)
    {
        if (shared || end + by > Cells.Length)
        {
            Own(checked(end + by + (Cells.Length / 4)));
        }

        end += by;
        return end - by;
    }

    private void Own(int length)
    {
        var (cells, costs) = (new int[length], new long[length]);
        Array.Copy(Cells, cells, end);
        Array.Copy(Costs, costs, end);
        (Cells, Costs, shared) = (cells, costs, false);
    }
}

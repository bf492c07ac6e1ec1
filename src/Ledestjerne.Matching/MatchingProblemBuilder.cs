namespace Ledestjerne.Matching;

/// <summary>
/// Puts a <see cref="MatchingProblem"/> together: cells first or as they come, each seeker followed by its options. What may be a
/// hundred megabytes is handed over, not copied: good for one problem, or for one after the other with <see cref="Clear"/>.
/// </summary>
public sealed class MatchingProblemBuilder
{
    private readonly Weights weights;
    private readonly List<int> start = [];
    private int[] cells;
    private long[] costs;
    private int options;
    private readonly List<long> unplaced = [];
    private readonly List<int> capacity = [];
    private readonly List<int> together = [];
    private readonly List<int[]> groups = [];
    private readonly HashSet<int> grouped = [];
    private readonly Room<Taker> takers = new();

    /// <param name="weights"><see cref="Weights.Standard"/> when left out.</param>
    /// <param name="expectedOptions">Room for so many at once spares whoever adds millions of them half of the memory; more or fewer may come.</param>
    public MatchingProblemBuilder(Weights? weights = null, int expectedOptions = 0)
    {
        this.weights = weights ?? Weights.Standard;
        cells = new int[expectedOptions];
        costs = new long[expectedOptions];
    }

    public int OptionCount => options;

    /// <summary>Begins the next problem in the room of the last, which is none any more if it was lent.</summary>
    public void Clear()
    {
        start.Clear();
        unplaced.Clear();
        capacity.Clear();
        together.Clear();
        groups.Clear();
        grouped.Clear();
        options = 0;
    }

    /// <param name="capacity">Places, 0 or more.</param>
    /// <param name="together">Cells with the same number are one place to be together in; -1: its own.</param>
    /// <returns>The cell's number.</returns>
    public int AddCell(int capacity, int together = -1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        this.capacity.Add(capacity);
        this.together.Add(together);
        return this.capacity.Count - 1;
    }

    /// <param name="unplaced">The cost of staying without a place; always allowed.</param>
    /// <returns>The seeker's number.</returns>
    public int AddSeeker(Cost unplaced)
    {
        start.Add(options);
        this.unplaced.Add(unplaced.Packed);
        return this.unplaced.Count - 1;
    }

    /// <summary>A cell that the seeker added last may take; at most once each.</summary>
    public void AddOption(int cell, Cost cost)
    {
        if (start.Count == 0)
        {
            throw new InvalidOperationException("An option belongs to a seeker: add the seeker first.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, capacity.Count);
        if (options == cells.Length)
        {
            var length = checked(options + Math.Max(64, options / 2));
            Array.Resize(ref cells, length);
            Array.Resize(ref costs, length);
        }

        cells[options] = cell;
        costs[options++] = cost.Packed;
    }

    /// <summary>Two or more seekers who are placed in cells with the same together-number, or none of them at all.</summary>
    /// <exception cref="ArgumentException">A seeker is named twice, or belongs to a group already.</exception>
    public void AddGroup(params ReadOnlySpan<int> seekers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seekers.Length, 2);
        for (var member = 0; member < seekers.Length; member++)
        {
            var seeker = seekers[member];
            ArgumentOutOfRangeException.ThrowIfNegative(seeker, nameof(seekers));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seeker, unplaced.Count, nameof(seekers));
            if (grouped.Contains(seeker) || seekers[..member].Contains(seeker))
            {
                throw new ArgumentException($"Seeker {seeker} is in a group already.", nameof(seekers));
            }
        }

        groups.Add(seekers.ToArray());
        grouped.UnionWith(seekers.ToArray());
    }

    /// <exception cref="InvalidOperationException">It has been built already.</exception>
    public MatchingProblem Build()
    {
        Array.Resize(ref cells, options);
        Array.Resize(ref costs, options);
        var problem = Built(null);
        (cells, costs) = ([], []);
        return problem;
    }

    /// <summary>The same without trimming, for whoever builds small problems by the thousand in the same room.</summary>
    /// <returns>Good until <see cref="Clear"/>; not to be solved by two at a time.</returns>
    /// <exception cref="InvalidOperationException">It has been built already.</exception>
    public MatchingProblem Lend() => Built(takers);

    private MatchingProblem Built(Room<Taker>? room)
    {
        if (start.Count > unplaced.Count)
        {
            throw new InvalidOperationException("A builder builds one problem.");
        }

        start.Add(options);
        return new MatchingProblem([.. start], cells, costs, [.. unplaced], [.. capacity], [.. together], [.. groups], weights) { Room = room };
    }
}

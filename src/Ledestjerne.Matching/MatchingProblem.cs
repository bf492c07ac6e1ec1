namespace Ledestjerne.Matching;

/// <summary>
/// Seekers who need one place each, and cells with a number of equal places. A seeker takes one of its options, or stays
/// unplaced at a cost; no cell takes more than its capacity. The best answer has the least total cost. Seekers and cells
/// are numbered from 0 in the order in which they were added; among equally good answers the order decides, so that
/// whoever builds the problem must number by a rule of its own.
/// </summary>
public sealed class MatchingProblem
{
    internal MatchingProblem(int[] start, int[] cells, long[] costs, long[] unplaced, int[] capacity, int[] together, int[][] groups, Weights weights)
    {
        Start = start;
        Cells = cells;
        Costs = costs;
        Unplaced = unplaced;
        Capacity = capacity;
        Together = together;
        Groups = groups;
        Weights = weights;
    }

    public int SeekerCount => Unplaced.Length;

    public int CellCount => Capacity.Length;

    public int OptionCount => Start[^1];

    public Weights Weights { get; }

    /// <summary>Options of seeker i are numbered Start[i] up to, not including, Start[i + 1].</summary>
    internal int[] Start { get; }

    /// <summary>Of each option; there may be more than options.</summary>
    internal int[] Cells { get; }

    /// <summary>Of each option; there may be more than options.</summary>
    internal long[] Costs { get; }

    internal long[] Unplaced { get; }

    internal int[] Capacity { get; }

    internal int[] Together { get; }

    internal int[][] Groups { get; }

    /// <summary>Of a problem that is lent: where solving it finds what is as large as all options.</summary>
    internal Room<Taker>? Room { get; init; }

    public int GroupCount => Groups.Length;

    public ReadOnlySpan<int> GroupMembers(int group) => Groups[group];

    /// <summary>Numbers of the seeker's options: the first, and how many.</summary>
    public (int First, int Count) OptionsOf(int seeker) => (Start[seeker], Start[seeker + 1] - Start[seeker]);

    public int CellOfOption(int option) => Cells[option];

    public Cost CostOfOption(int option) => new(Costs[option]);

    public Cost UnplacedCost(int seeker) => new(Unplaced[seeker]);

    public int CapacityOf(int cell) => Capacity[cell];
}

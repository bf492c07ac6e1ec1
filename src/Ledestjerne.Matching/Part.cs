namespace Ledestjerne.Matching;

/// <summary>Seekers and cells that are bound together by options, directly or through others; parts are solved on their own.</summary>
internal sealed class Part
{
    private readonly int[] local;

    private Part(int[] seekers, int[] cells, int[] local)
    {
        Seekers = seekers;
        Cells = cells;
        this.local = local;
    }

    /// <summary>Numbers in the problem, rising.</summary>
    public int[] Seekers { get; }

    /// <summary>Numbers in the problem, rising; none without a seeker.</summary>
    public int[] Cells { get; }

    /// <summary>The part's own number of a cell of the problem.</summary>
    public int Local(int cell) => local[cell];

    /// <summary>All parts, by their lowest cell; seekers without any option are in none.</summary>
    public static List<Part> Split(MatchingProblem problem)
    {
        var root = new int[problem.CellCount];
        for (var cell = 0; cell < root.Length; cell++)
        {
            root[cell] = cell;
        }

        for (var seeker = 0; seeker < problem.SeekerCount; seeker++)
        {
            for (var option = problem.Start[seeker] + 1; option < problem.Start[seeker + 1]; option++)
            {
                Unite(root, problem.Cells[option - 1], problem.Cells[option]);
            }
        }

        return Gather(problem, root);
    }

    private static List<Part> Gather(MatchingProblem problem, int[] root)
    {
        var seekers = new List<int>[root.Length];
        for (var seeker = 0; seeker < problem.SeekerCount; seeker++)
        {
            if (problem.Start[seeker] < problem.Start[seeker + 1])
            {
                (seekers[Root(root, problem.Cells[problem.Start[seeker]])] ??= []).Add(seeker);
            }
        }

        var cells = new List<int>[root.Length];
        var local = new int[root.Length];
        for (var cell = 0; cell < root.Length; cell++)
        {
            var own = cells[Root(root, cell)] ??= [];
            local[cell] = own.Count;
            own.Add(cell);
        }

        var parts = new List<Part>();
        for (var cell = 0; cell < root.Length; cell++)
        {
            if (seekers[cell] is { } some)
            {
                parts.Add(new Part([.. some], [.. cells[cell]], local));
            }
        }

        return parts;
    }

    /// <summary>The lower number becomes the root of both.</summary>
    private static void Unite(int[] root, int one, int other)
    {
        var (low, high) = (Root(root, one), Root(root, other));
        if (low > high)
        {
            (low, high) = (high, low);
        }

        root[high] = low;
    }

    private static int Root(int[] root, int cell)
    {
        while (root[cell] != cell)
        {
            cell = root[cell] = root[root[cell]];
        }

        return cell;
    }
}

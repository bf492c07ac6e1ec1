namespace Ledestjerne.Matching;

/// <summary>All ways in which the members of each group can be together: one option per member, in cells with the same together-number.</summary>
internal sealed class JointOptions
{
    /// <summary>Ways that are kept per place; beyond that the members' cheaper options come first and the last ones are left out.</summary>
    private const int MostPerPlace = 4_096;

    private readonly MatchingProblem problem;
    private readonly List<int[]>[] ways;

    public JointOptions(MatchingProblem problem)
    {
        this.problem = problem;
        ways = new List<int[]>[problem.GroupCount];
        for (var group = 0; group < ways.Length; group++)
        {
            ways[group] = All(problem.Groups[group]);
        }
    }

    /// <summary>False when ways were left out.</summary>
    public bool IsComplete { get; private set; } = true;

    public List<int[]> Of(int group) => ways[group];

    private List<int[]> All(int[] members)
    {
        var byMember = members.Select(Places).ToArray();
        var all = new List<int[]>();
        foreach (var (place, _) in byMember[0].OrderBy(each => each.Value[0]))
        {
            if (byMember.All(own => own.ContainsKey(place)))
            {
                Combine([.. byMember.Select(own => own[place])], all);
            }
        }

        return all;
    }

    private void Combine(List<int>[] choices, List<int[]> into)
    {
        var last = into.Count + MostPerPlace;
        var at = new int[choices.Length];
        while (true)
        {
            into.Add([.. at.Select((choice, member) => choices[member][choice])]);
            var member = choices.Length - 1;
            while (member >= 0 && ++at[member] == choices[member].Count)
            {
                at[member--] = 0;
            }

            if (member < 0)
            {
                return;
            }

            if (into.Count == last)
            {
                IsComplete = false;
                return;
            }
        }
    }

    /// <summary>A seeker's options by place, cheapest first.</summary>
    private Dictionary<int, List<int>> Places(int seeker)
    {
        var places = new Dictionary<int, List<int>>();
        var (from, count) = problem.OptionsOf(seeker);
        foreach (var option in Enumerable.Range(from, count).OrderBy(option => problem.Costs[option]))
        {
            var cell = problem.Cells[option];
            // Cells without a together-number are places of their own.
            var place = problem.Together[cell] >= 0 ? problem.Together[cell] : -1 - cell;
            if (!places.TryGetValue(place, out var own))
            {
                places.Add(place, own = []);
            }

            own.Add(option);
        }

        return places;
    }
}

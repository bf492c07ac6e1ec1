using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Where each group can be together: for every together-number at which all members have an option, the members' options
/// there. Written once; prices are looked up when asked.
/// </summary>
internal sealed class JointOptions
{
    private readonly MatchingProblem problem;
    private readonly List<int[]>[] places;

    public JointOptions(MatchingProblem problem)
    {
        this.problem = problem;
        places = new List<int[]>[problem.GroupCount];
        for (var group = 0; group < places.Length; group++)
        {
            places[group] = Common(problem.Groups[group]);
        }
    }

    /// <summary>How many places the group could be together at.</summary>
    public int Count(int group) => places[group].Count;

    /// <summary>The cheapest options of the members at one place, at these prices.</summary>
    /// <param name="into">One option per member.</param>
    /// <returns>Their costs and prices together; nothing is said about whether there is room.</returns>
    public T Cheapest<T, TMetric>(int group, int place, TMetric metric, ReadOnlySpan<T> prices, Span<int> into)
        where T : struct, IBinaryInteger<T>
        where TMetric : struct, IMetric<T>
    {
        var sum = T.Zero;
        var options = places[group][place];
        for (int member = 0, at = 0; member < problem.Groups[group].Length; member++, at++)
        {
            var best = T.Zero;
            var none = true;
            for (; options[at] >= 0; at++)
            {
                var total = metric.Of(problem.Costs[options[at]]) + prices[problem.Cells[options[at]]];
                if (none || total < best)
                {
                    (best, none) = (total, false);
                    into[member] = options[at];
                }
            }

            sum += best;
        }

        return sum;
    }

    /// <summary>Per place the options of the first member, -1, those of the second, -1, and so on; by the first member's order of options.</summary>
    private List<int[]> Common(int[] members)
    {
        var byPlace = new Dictionary<int, List<int>>();
        var order = new List<int>();
        for (var member = 0; member < members.Length; member++)
        {
            for (var option = problem.Start[members[member]]; option < problem.Start[members[member] + 1]; option++)
            {
                var place = PlaceOf(problem.Cells[option]);
                if (!byPlace.TryGetValue(place, out var own))
                {
                    if (member > 0)
                    {
                        continue;
                    }

                    byPlace.Add(place, own = []);
                    order.Add(place);
                }

                own.Add(option);
            }

            foreach (var own in byPlace.Values)
            {
                own.Add(-1);
            }
        }

        return [.. order.Select(place => byPlace[place].ToArray()).Where(all => EachHasOne(all))];
    }

    private static bool EachHasOne(int[] options)
    {
        for (var at = 0; at < options.Length; at++)
        {
            if (options[at] < 0 && (at == 0 || options[at - 1] < 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Cells without a together-number are places of their own.</summary>
    private int PlaceOf(int cell) => problem.Together[cell] >= 0 ? problem.Together[cell] : -1 - cell;
}

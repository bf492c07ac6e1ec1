using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// People whose options and costs are the same in all: the matching cannot tell them apart, so that the published order
/// of people decides who gets the earlier place. Nobody else is touched and the sum is the same, so that the certificate
/// holds as it stands.
/// </summary>
internal static class EqualSeekers
{
    /// <summary>The number of the option each seeker takes, -1 when unplaced, after the equals have been put in order.</summary>
    /// <param name="alone">By seeker: not in a group. Members of a group keep their places.</param>
    public static int[] InOrder(MatchingAnswer answer, Func<int, bool> alone)
    {
        var problem = answer.Problem;
        var taken = new int[problem.SeekerCount];
        var keys = new ulong[taken.Length];
        var seekers = new List<int>(taken.Length);
        for (var seeker = 0; seeker < taken.Length; seeker++)
        {
            taken[seeker] = answer.OptionOf(seeker);
            if (alone(seeker))
            {
                keys[seeker] = KeyOf(problem, seeker, answer.Order);
                seekers.Add(seeker);
            }
        }

        seekers.Sort((a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        for (var first = 0; first < seekers.Count;)
        {
            var after = first + 1;
            while (after < seekers.Count && keys[seekers[after]] == keys[seekers[first]])
            {
                after++;
            }

            if (after - first > 1)
            {
                Arrange(problem, answer.Order, seekers[first..after], taken);
            }

            first = after;
        }

        return taken;
    }

    /// <summary>Equal keys are most often equal people; this takes them class by class with every option compared.</summary>
    private static void Arrange(MatchingProblem problem, Order order, List<int> alike, int[] taken)
    {
        while (alike.Count > 1)
        {
            var model = alike[0];
            var kin = alike.ToLookup(seeker => Same(problem, order, model, seeker));
            var same = kin[true].ToList();
            alike = [.. kin[false]];
            var places = same.ConvertAll(seeker => taken[seeker] < 0 ? -1 : taken[seeker] - problem.OptionsOf(seeker).First);
            var from = problem.OptionsOf(model).First;
            places.Sort((a, b) => Compare(problem, model, from, a, b));
            for (var i = 0; i < same.Count; i++)
            {
                taken[same[i]] = places[i] < 0 ? -1 : problem.OptionsOf(same[i]).First + places[i];
            }
        }
    }

    private static int Compare(MatchingProblem problem, int model, int from, int a, int b)
    {
        if (a == b)
        {
            return 0;
        }

        var costA = a < 0 ? problem.UnplacedCost(model) : problem.CostOfOption(from + a);
        var costB = b < 0 ? problem.UnplacedCost(model) : problem.CostOfOption(from + b);
        return costA.CompareTo(costB) is var by and not 0 ? by : a.CompareTo(b);
    }

    private static bool Same(MatchingProblem problem, Order order, int a, int b)
    {
        var (fromA, count) = problem.OptionsOf(a);
        var (fromB, countB) = problem.OptionsOf(b);
        if (count != countB || Seen(problem.UnplacedCost(a), order) != Seen(problem.UnplacedCost(b), order))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (problem.CellOfOption(fromA + i) != problem.CellOfOption(fromB + i)
                || Seen(problem.CostOfOption(fromA + i), order) != Seen(problem.CostOfOption(fromB + i), order))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong KeyOf(MatchingProblem problem, int seeker, Order order)
    {
        var (from, count) = problem.OptionsOf(seeker);
        var key = Mixed((ulong)count, Hash(Seen(problem.UnplacedCost(seeker), order)));
        for (var option = from; option < from + count; option++)
        {
            key = Mixed(Mixed(key, (ulong)problem.CellOfOption(option)), Hash(Seen(problem.CostOfOption(option), order)));
        }

        return key;
    }

    /// <summary>The levels that the order looks at.</summary>
    private static Cost Seen(Cost cost, Order order) => order == Order.Strict ? cost : cost.WithoutTie;

    private static ulong Hash(Cost cost) => (uint)cost.GetHashCode();

    private static ulong Mixed(ulong key, ulong value)
    {
        var mixed = (key ^ value) * 0x9E37_79B9_7F4A_7C15;
        return mixed ^ (mixed >> 32);
    }
}

using System.Collections.Immutable;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// How many more places would remove the breaches, exactly: the same matching once more, in which everyone who could
/// start too late may also take an added place. Breaches count first, then added places, then weeks, so that the answer
/// is the least number of places that removes every breach that places can remove.
/// </summary>
/// <remarks>
/// Only those take part who can start in time at all and whose deadline lies in the run, each in the weeks that are in
/// time: anyone else, and any later week, counts the same as no place, and can always give way. Services without such a
/// breach are left out; nothing could change there.
/// </remarks>
internal static class Shortfall
{
    /// <returns>Those that remove the gravest harm each first, then the fewest, then by name; and whether fewer are proven not to do.</returns>
    public static (ImmutableArray<MissingPlaces> Missing, bool Exact) Of(ClearedMatching matching, long mostOptions, Action<double>? progress, CancellationToken cancel)
    {
        var scope = matching.Scope;
        var who = Concerned(matching);
        if (who.Length == 0)
        {
            progress?.Invoke(1);
            return ([], true);
        }

        var added = new AddedPlaces(scope, who);
        var answer = ClearingSearch.Solve(scope, new ClearingProblem(scope, who, added), Order.Strict, mostOptions, progress, cancel);
        var places = new int[added.Count];
        var removed = new int[added.Count];
        for (var number = 0; number < who.Length; number++)
        {
            if (Number(answer, added, number) is var cell and >= 0)
            {
                places[cell]++;
                removed[cell] += Removed(matching, answer, added, who, number);
            }
        }

        var harm = HarmPerPlace(matching, added, who);
        return (
        [
            .. Enumerable.Range(0, added.Count).Where(cell => places[cell] > 0)
                .Select(cell => new MissingPlaces(
                    added[cell].Service, added[cell].Area, scope.Input.From.Plus(added[cell].Week), places[cell], removed[cell], harm[cell]))
                .OrderByDescending(missing => missing.HarmPerPlace).ThenBy(missing => missing.Places)
                .ThenBy(missing => missing.Service, StringComparer.Ordinal).ThenBy(missing => missing.Area, StringComparer.Ordinal)
                .ThenBy(missing => missing.Week),
        ], answer.Certificate.Exact);
    }

    /// <summary>People in breach whom no place could have helped: they could not start before the latest start was over.</summary>
    public static int BeyondRescue(ClearedMatching matching)
    {
        var sum = 0;
        for (var seeker = 0; seeker < matching.People; seeker++)
        {
            sum += matching.Breach(seeker) && !matching.Scope.Terms[seeker].CanBeInTime(matching.Scope.Weeks) ? 1 : 0;
        }

        return sum;
    }

    private static int Number(MatchingAnswer answer, AddedPlaces added, int number) =>
        answer.CellOf(number) is var cell and >= 0 ? added.NumberOf(cell) : -1;

    /// <summary>
    /// Each added place lets one more person start in time: the one who takes it, or the last of those who move up. Only
    /// with a group it may be more, when the others of it come in time on places that are there.
    /// </summary>
    private static int Removed(ClearedMatching matching, MatchingAnswer answer, AddedPlaces added, int[] who, int number)
    {
        var scope = matching.Scope;
        if (scope.GroupOf[who[number]] is not (var group and >= 0) || scope.Groups[group][0] != who[number])
        {
            return 1;
        }

        var more = 0;
        foreach (var member in scope.Groups[group].AsSpan(1))
        {
            var other = Array.BinarySearch(who, member);
            more += matching.Breach(member) && answer.CostOf(other).First == 0 && Number(answer, added, other) < 0 ? 1 : 0;
        }

        return 1 + more;
    }

    /// <summary>
    /// What a place that is not there is worth: the most anyone who could take it would spare everybody by leaving the place
    /// they have. Of the first answer, so that it says what the first of several places is worth.
    /// </summary>
    private static long[] HarmPerPlace(ClearedMatching matching, AddedPlaces added, int[] who)
    {
        var harm = new long[added.Count];
        Array.Fill(harm, 1);
        foreach (var seeker in who)
        {
            if (added.OpenTo(seeker) is var cell and >= 0)
            {
                harm[cell] = Math.Max(harm[cell], matching.Prices.Taken(matching.FullCost(seeker)).Breaches);
            }
        }

        return harm;
    }

    private static int[] Concerned(ClearedMatching matching)
    {
        var scope = matching.Scope;
        var services = new HashSet<string>(StringComparer.Ordinal);
        for (var seeker = 0; seeker < scope.Seekers; seeker++)
        {
            if (matching.Breach(seeker) && scope.Terms[seeker].CanBeInTime(scope.Weeks))
            {
                services.Add(scope.Person(seeker).Service);
            }
        }

        for (var before = -1; before != services.Count;)
        {
            before = services.Count;
            foreach (var group in scope.Groups)
            {
                if (group.Any(member => services.Contains(scope.Person(member).Service)))
                {
                    services.UnionWith(group.Select(member => scope.Person(member).Service));
                }
            }
        }

        return services.Count == 0 ? [] : [.. Enumerable.Range(0, scope.Seekers).Where(seeker => services.Contains(scope.Person(seeker).Service) && MayGain(scope, seeker))];
    }

    /// <summary>A group stays whole: those of it who are in no hurry go along.</summary>
    private static bool MayGain(ClearingScope scope, int seeker) => scope.GroupOf[seeker] is var group and >= 0
        ? scope.Groups[group].Any(member => scope.Terms[member].CanBeInTime(scope.Weeks))
        : scope.Terms[seeker].CanBeInTime(scope.Weeks);
}

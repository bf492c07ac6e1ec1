using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// Solves a problem in which people have more options than fit in memory, exactly: with each person's nearest providers
/// first, then every option that was left out is held against the prices; those that would be better are let in and it
/// is solved again, until none is. Then the prices prove the answer best among all options. Members of a group always
/// have all of theirs.
/// </summary>
internal static class ClearingSearch
{
    /// <summary>At 12 bytes each about 0.7 GB; what is more is let in as it proves wanted.</summary>
    public const long MostOptions = 60_000_000;

    /// <param name="progress">Share done, 0–1.</param>
    /// <param name="mostOptions">Beyond this the options are let in step by step.</param>
    public static MatchingAnswer Solve(
        ClearingScope scope, ClearingProblem problem, Order order, long mostOptions, Action<double>? progress, CancellationToken cancel)
    {
        var limit = FirstLimit(scope, problem, mostOptions);
        var from = 0.0;
        while (true)
        {
            var (start, rest) = (from, 1 - from);
            var share = limit is null ? rest : rest / 2;
            var answer = Matcher.Solve(problem.Build(limit, cancel), order, done => progress?.Invoke(start + (share * done)), cancel);
            if (answer.Certificate is { Flaw: { } flaw })
            {
                throw new InvalidOperationException($"The matching gave an answer that is not valid: {flaw}");
            }

            if (limit is null || !Widen(scope, problem, answer, limit, cancel))
            {
                progress?.Invoke(1);
                return answer;
            }

            from += share;
        }
    }

    /// <summary>Each person's first providers, so many that all together stay within half the limit; empty: everything fits.</summary>
    private static OptionLimit? FirstLimit(ClearingScope scope, ClearingProblem problem, long mostOptions)
    {
        if (problem.Options <= mostOptions)
        {
            return null;
        }

        var each = (int)Math.Max(1, mostOptions / 2 / problem.Who.Length / scope.Weeks);
        return new OptionLimit(Array.ConvertAll(problem.Who, seeker => scope.GroupOf[seeker] >= 0 ? int.MaxValue : each));
    }

    /// <returns>False when no option left out is better than what the person has: then nothing is better for all together.</returns>
    private static bool Widen(ClearingScope scope, ClearingProblem problem, MatchingAnswer answer, OptionLimit limit, CancellationToken cancel)
    {
        var order = new PriceOrder(answer.Order, answer.Problem.Weights);
        var wanted = new List<int>();
        var any = false;
        for (var number = 0; number < problem.Who.Length; number++)
        {
            if ((number & 0xFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            wanted.Clear();
            Want(scope, problem, answer, order, number, limit, wanted);
            if (wanted.Count > 0)
            {
                limit.LetIn(number, wanted);
                any = true;
            }
        }

        return any;
    }

    /// <summary>The providers left out that have a place which is better for the person at today's prices.</summary>
    private static void Want(
        ClearingScope scope, ClearingProblem problem, MatchingAnswer answer, PriceOrder order, int number, OptionLimit limit, List<int> wanted)
    {
        var seeker = problem.Who[number];
        var most = scope.Person(seeker).MaxTravelMinutes;
        var list = scope.Lists.Of(scope.Person(seeker));
        var cell = answer.CellOf(number);
        var has = order.Of(answer.CostOf(number), cell < 0 ? Levels.Zero : answer.PriceOf(cell));
        for (var i = Math.Min(limit.First(number), list.Length); i < list.Length; i++)
        {
            if (!list[i].Within(most) || limit.Holds(number, i))
            {
                continue;
            }

            var weeks = scope.Cells.WeeksOf(list[i].Line)[..problem.EndOf(seeker)];
            for (var week = scope.Terms[seeker].First; week < weeks.Length; week++)
            {
                if (weeks[week] >= 0
                    && order.Of(problem.CostAt(seeker, week, list[i].Third), answer.PriceOf(weeks[week])) < has)
                {
                    wanted.Add(i);
                    break;
                }
            }
        }
    }
}

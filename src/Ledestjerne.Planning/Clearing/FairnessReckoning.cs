using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>
/// Holds the waits of each area, sex and age band against what the rules of the run explain. Alike are people with the
/// same service, severity, latest start within the same four weeks, earliest start within the same four weeks, and about
/// as many providers in reach. What a person has waited before the run is a fact of its dates; what comes on top is
/// compared with the mean of those alike. A group that waits longer than that deserves a question.
/// </summary>
internal static class FairnessReckoning
{
    private const int WeeksAlike = 4;

    public static ImmutableArray<Fairness> Of(
        ClearedMatching matching, ImmutableArray<ClearedOffer> offers, ImmutableArray<LeftWaiting> unplaced)
    {
        var scope = matching.Scope;
        var alike = new Dictionary<(int Service, int Weight, int Latest, int Earliest, int Reach), Sum>();
        var of = new (int Service, int Weight, int Latest, int Earliest, int Reach)[scope.Seekers];
        for (var seeker = 0; seeker < of.Length; seeker++)
        {
            of[seeker] = Likeness(scope, seeker);
            var cell = matching.CellOf(seeker);
            var sum = alike.GetValueOrDefault(of[seeker]);
            alike[of[seeker]] = cell < 0 ? sum with { Left = sum.Left + 1 } : sum with { Placed = sum.Placed + 1, Weeks = sum.Weeks + scope.Cells.WeekOf(cell) };
        }

        var groups = new Dictionary<(FairnessBy By, string Name), Total>();
        foreach (var offer in offers)
        {
            var sum = alike[of[scope.SeekerOf[offer.Person]]];
            var further = Days(offer.Week, scope.Input.From);
            var explained = offer.WaitDays - further + (7m * sum.Weeks / sum.Placed);
            Add(scope, groups, offer.Person, sum, t => t with { Placed = t.Placed + 1, Wait = t.Wait + offer.WaitDays, Explained = t.Explained + explained });
        }

        foreach (var left in unplaced)
        {
            Add(scope, groups, left.Person, alike[of[scope.SeekerOf[left.Person]]], t => t with { Left = t.Left + 1 });
        }

        return
        [
            .. groups.OrderBy(g => g.Key.By).ThenBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => new Fairness(
                g.Key.By,
                g.Key.Name,
                g.Value.Placed,
                Mean(g.Value.Wait, g.Value.Placed),
                Mean(g.Value.Explained, g.Value.Placed),
                g.Value.Left,
                decimal.Round(g.Value.ExplainedLeft, 1))),
        ];
    }

    /// <summary>0–17, 18–66, 67–79, 80–89 and 90 or more.</summary>
    public static string Band(int age) => age switch
    {
        < 18 => "0–17",
        < 67 => "18–66",
        < 80 => "67–79",
        < 90 => "80–89",
        _ => "90+",
    };

    private static (int, int, int, int, int) Likeness(ClearingScope scope, int seeker)
    {
        var person = scope.Person(seeker);
        var terms = scope.Terms[seeker];
        var providers = 0;
        foreach (var reach in scope.Lists.Of(person))
        {
            providers += reach.Within(person.MaxTravelMinutes) ? 1 : 0;
        }

        // One, two or three, up to seven, up to fifteen …
        var reached = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)providers);
        return (scope.Cells.ServiceNumber(person.Service), terms.Weight, (terms.InTime + WeeksAlike) / WeeksAlike, (terms.First + WeeksAlike - 1) / WeeksAlike, reached);
    }

    private static void Add(ClearingScope scope, Dictionary<(FairnessBy By, string Name), Total> groups, int person, Sum alike, Func<Total, Total> change)
    {
        var who = scope.Input.Waiting[person];
        var left = (decimal)alike.Left / (alike.Left + alike.Placed);
        AddTo(FairnessBy.Area, who.Area);
        AddTo(FairnessBy.Sex, who.Sex);
        AddTo(FairnessBy.AgeBand, who.Age is { } age ? Band(age) : "");

        void AddTo(FairnessBy by, string name)
        {
            if (name.Length > 0)
            {
                var total = change(groups.GetValueOrDefault((by, name)));
                groups[(by, name)] = total with { ExplainedLeft = total.ExplainedLeft + left };
            }
        }
    }

    private static int Days(Week week, Week from) => 7 * (week.Index - from.Index);

    private static decimal Mean(decimal sum, int people) => people == 0 ? 0 : decimal.Round(sum / people, 1);

    private readonly record struct Sum(int Placed, long Weeks, int Left);

    private readonly record struct Total(int Placed, long Wait, decimal Explained, int Left, decimal ExplainedLeft);
}

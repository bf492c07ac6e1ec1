using Ledestjerne.Matching;

namespace Ledestjerne.Bench;

/// <summary>What happens in a country from day to day, one event after the other at random, each timed by itself.</summary>
internal sealed class LiveEvents
{
    /// <summary>Of each kind at first, while the just-in-time compiler still works.</summary>
    private const int WarmUp = 100;

    private readonly MatchingProblem problem;
    private readonly LiveMatching live;
    private readonly Random dice = new(20260101);
    private readonly List<int> present;
    private readonly Dictionary<string, List<Timed>> taken = [];
    private readonly Dictionary<int, int> removedFrom = [];
    private readonly (string Kind, Func<Action> Prepare)[] kinds;

    public LiveEvents(MatchingProblem problem, LiveMatching live)
    {
        this.problem = problem;
        this.live = live;
        present = [.. Enumerable.Range(0, problem.SeekerCount)];
        kinds =
        [
            ("arrive", Arrive), ("leave", Leave), ("worsen", Worsen), ("add-place", AddPlace), ("remove-place", RemovePlace),
        ];
    }

    /// <summary>By kind, in order of their happening.</summary>
    public IReadOnlyDictionary<string, List<Timed>> Taken => taken;

    /// <param name="events">Of each kind, 1 or more.</param>
    public void Happen(int events)
    {
        for (var each = -WarmUp; each < events; each++)
        {
            foreach (var (kind, prepare) in kinds)
            {
                var happen = prepare();
                var took = Timed.Of(happen);
                if (each >= 0)
                {
                    (taken.TryGetValue(kind, out var all) ? all : taken[kind] = []).Add(took);
                }
            }
        }
    }

    /// <summary>Somebody who wants what another of the instance wants.</summary>
    private Action Arrive()
    {
        var twin = dice.Next(problem.SeekerCount);
        var options = OptionsOf(twin, severer: 1);
        return () => present.Add(live.Arrive(problem.UnplacedCost(twin), options));
    }

    private Action Leave()
    {
        var index = dice.Next(present.Count);
        var seeker = present[index];
        present[index] = present[^1];
        present.RemoveAt(present.Count - 1);
        return () => live.Leave(seeker);
    }

    /// <summary>Being late counts twice as much from now on.</summary>
    private Action Worsen()
    {
        var seeker = present[dice.Next(present.Count)];
        var like = seeker < problem.SeekerCount ? seeker : dice.Next(problem.SeekerCount);
        var options = OptionsOf(like, severer: 2);
        return () => live.Change(seeker, Severer(problem.UnplacedCost(like), 2), options);
    }

    private Action AddPlace()
    {
        var cell = dice.Next(problem.CellCount);
        return () => live.AddPlaces(cell, 1);
    }

    private Action RemovePlace()
    {
        // Only of the places that the instance came with: those are surely there.
        int cell, removed;
        do
        {
            cell = dice.Next(problem.CellCount);
            removed = removedFrom.GetValueOrDefault(cell);
        }
        while (removed >= problem.CapacityOf(cell));
        removedFrom[cell] = removed + 1;
        return () => live.RemovePlaces(cell, 1);
    }

    private Option[] OptionsOf(int seeker, int severer)
    {
        var (first, count) = problem.OptionsOf(seeker);
        return [.. Enumerable.Range(first, count).Select(option => new Option(problem.CellOfOption(option), Severer(problem.CostOfOption(option), severer)))];
    }

    private static Cost Severer(Cost cost, int times) => new(Math.Min(Cost.MostFirst, times * cost.First), cost.Second, cost.Third, cost.Tie);
}

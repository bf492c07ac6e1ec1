using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>The matching behind a <see cref="Cleared"/>: which options each person had, what they cost, and the price of each place. Not for several threads at once.</summary>
public sealed class ClearedMatching
{
    private readonly int[] cells;
    private readonly Cost[] costs;
    private readonly Levels[] worth;
    private readonly List<Place> scratch = [];

    /// <summary>Takes out of the answer what is asked for later; the answer itself, with all its options, need not be kept.</summary>
    internal ClearedMatching(ClearingScope scope, MatchingAnswer answer)
    {
        Scope = scope;
        Prices = new PriceOrder(answer.Order, answer.Problem.Weights);
        Options = answer.Problem.OptionCount;
        Total = answer.Total;
        Objective = answer.Objective;
        Certificate = answer.Certificate;
        worth = WorthOfPlaces.Of(answer, Prices, seeker => scope.GroupOf[seeker] < 0);
        var taken = EqualSeekers.InOrder(answer, seeker => scope.GroupOf[seeker] < 0);
        cells = Array.ConvertAll(taken, option => option < 0 ? -1 : answer.Problem.CellOfOption(option));
        costs = new Cost[taken.Length];
        for (var seeker = 0; seeker < costs.Length; seeker++)
        {
            costs[seeker] = taken[seeker] < 0 ? answer.Problem.UnplacedCost(seeker) : answer.Problem.CostOfOption(taken[seeker]);
        }
    }

    public int People => Scope.Seekers;

    /// <summary>Kinds of place: one per provider, service and week with approved places.</summary>
    public int Cells => Scope.Cells.Count;

    /// <summary>Options the matching chose among; where there were more than fit in memory, those left out are proven not to be better.</summary>
    public int Options { get; }

    internal ClearingScope Scope { get; }

    internal PriceOrder Prices { get; }

    internal Levels Total { get; }

    /// <summary>The sum of weighted costs.</summary>
    internal long Objective { get; }

    internal Certificate Certificate { get; }

    /// <summary>-1 when unplaced.</summary>
    internal int CellOf(int seeker) => cells[seeker];

    internal Cost CostOf(int seeker) => costs[seeker];

    /// <summary>Everything the person may take, the matching's own limit of options apart; in no order.</summary>
    internal void PlacesFor(int seeker, List<Place> into)
    {
        into.Clear();
        var most = Scope.Person(seeker).MaxTravelMinutes;
        var terms = Scope.Terms[seeker];
        foreach (var reach in Scope.Lists.Of(Scope.Person(seeker)))
        {
            if (!reach.Within(most))
            {
                continue;
            }

            var weeks = Scope.Cells.WeeksOf(reach.Line);
            for (var week = terms.First; week < weeks.Length; week++)
            {
                if (weeks[week] >= 0)
                {
                    into.Add(new Place(weeks[week], terms.At(week, reach.Third)));
                }
            }
        }
    }

    /// <summary>The least costly place for the person, of equals the one whose cell comes first; empty: there is none.</summary>
    internal Place? BestFor(int seeker)
    {
        PlacesFor(seeker, scratch);
        Place? best = null;
        foreach (var place in scratch)
        {
            best = best is { } other && other.CompareTo(place) <= 0 ? other : place;
        }

        return best;
    }

    /// <summary>What one more place in the cell would save all together.</summary>
    internal Levels WorthOf(int cell) => worth[cell];

    /// <summary>What all together would save, did the person not need a place.</summary>
    internal Levels FullCost(int seeker) => Prices.Of(CostOf(seeker), CellOf(seeker) is var cell and >= 0 ? worth[cell] : Levels.Zero);

    internal bool Breach(int seeker) =>
        CellOf(seeker) is var cell and >= 0
            ? Scope.Terms[seeker].Breach(Scope.Cells.WeekOf(cell))
            : Scope.Terms[seeker].BreachUnplaced(Scope.Weeks);

    internal readonly record struct Place(int Cell, Cost Cost) : IComparable<Place>
    {
        public int CompareTo(Place other) => Cost.CompareTo(other.Cost) is var by and not 0 ? by : Cell.CompareTo(other.Cell);
    }
}

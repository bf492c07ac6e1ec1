using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>The matching behind a <see cref="Cleared"/>: which options each person had, what they cost, and the price of each place.</summary>
public sealed class ClearedMatching
{
    private readonly int[] taken;
    private readonly Levels[] worth;

    internal ClearedMatching(ClearingScope scope, MatchingAnswer answer)
    {
        Scope = scope;
        Answer = answer;
        Prices = new PriceOrder(answer.Order, answer.Problem.Weights);
        taken = EqualSeekers.InOrder(answer, seeker => scope.GroupOf[seeker] < 0);
        worth = WorthOfPlaces.Of(answer, Prices, seeker => scope.GroupOf[seeker] < 0);
    }

    public int People => Scope.Seekers;

    /// <summary>Kinds of place: one per provider, service and week with approved places.</summary>
    public int Cells => Scope.Cells.Count;

    /// <summary>Options the matching chose among; where there were more than fit in memory, those left out are proven not to be better.</summary>
    public int Options => Answer.Problem.OptionCount;

    internal ClearingScope Scope { get; }

    /// <summary>As solved; for who takes what, see <see cref="Taken"/>.</summary>
    internal MatchingAnswer Answer { get; }

    internal PriceOrder Prices { get; }

    /// <summary>The option the seeker takes; -1 when unplaced.</summary>
    internal int Taken(int seeker) => taken[seeker];

    internal int CellOf(int seeker) => taken[seeker] < 0 ? -1 : Answer.Problem.CellOfOption(taken[seeker]);

    internal Cost CostOf(int seeker) => taken[seeker] < 0 ? Answer.Problem.UnplacedCost(seeker) : Answer.Problem.CostOfOption(taken[seeker]);

    /// <summary>The person's least costly option, of equals the one whose cell comes first; -1: the person has none.</summary>
    internal int BestOption(int seeker)
    {
        var (from, count) = Answer.Problem.OptionsOf(seeker);
        var best = -1;
        for (var option = from; option < from + count; option++)
        {
            var by = best < 0 ? -1 : Answer.Problem.CostOfOption(option).CompareTo(Answer.Problem.CostOfOption(best));
            if (by < 0 || (by == 0 && Answer.Problem.CellOfOption(option) < Answer.Problem.CellOfOption(best)))
            {
                best = option;
            }
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
}

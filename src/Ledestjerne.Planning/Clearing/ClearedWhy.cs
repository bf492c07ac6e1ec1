using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>Which places a person could have had, and why each was not better. Said by <see cref="ClearingWords.Why"/>.</summary>
/// <param name="Taken">Empty when the person waits on.</param>
/// <param name="Alternatives">The least costly for the person first.</param>
/// <param name="More">How many further alternatives there were, all costlier than these.</param>
public sealed record ClearedWhy(int Person, Alternative? Taken, ImmutableArray<Alternative> Alternatives, int More)
{
    /// <summary>People do not read more.</summary>
    public const int Shown = 10;

    /// <param name="person">Numbered as in the input.</param>
    /// <param name="most">How many alternatives to tell of, 0 or more.</param>
    public static ClearedWhy Of(Cleared cleared, int person, int most = Shown)
    {
        var matching = cleared.Matching;
        var seeker = matching.Scope.SeekerOf[person];
        var places = new List<ClearedMatching.Place>();
        matching.PlacesFor(seeker, places);
        places.Sort();
        var taken = matching.CellOf(seeker);
        var others = places.FindAll(place => place.Cell != taken);
        return new ClearedWhy(
            person,
            taken < 0 ? null : AlternativeAt(matching, seeker, new ClearedMatching.Place(taken, matching.CostOf(seeker))),
            [.. others.Take(most).Select(place => AlternativeAt(matching, seeker, place))],
            Math.Max(0, others.Count - most));
    }

    private static Alternative AlternativeAt(ClearedMatching matching, int seeker, ClearedMatching.Place place)
    {
        var scope = matching.Scope;
        var person = scope.Person(seeker);
        var (cell, cost) = place;
        var provider = scope.Cells.ProviderOf(cell);
        var minutes = scope.Lists.Minutes(person.Home, provider);
        var price = matching.WorthOf(cell);
        var (breaches, weeks) = matching.Prices.Taken(price);
        return new Alternative(
            provider,
            scope.Input.From.Plus(scope.Cells.WeekOf(cell)),
            minutes < 0 ? null : minutes,
            person.Chosen.IsDefaultOrEmpty ? 0 : person.Chosen.IndexOf(scope.Input.Providers[provider].Id) + 1,
            cost,
            price,
            breaches,
            breaches > 0 ? 0 : weeks,
            VerdictOn(matching, seeker, cell, cost));
    }

    private static AlternativeVerdict VerdictOn(ClearedMatching matching, int seeker, int cell, Cost cost)
    {
        if (cell == matching.CellOf(seeker))
        {
            return AlternativeVerdict.Taken;
        }

        var has = matching.CostOf(seeker);
        if (cost.First != has.First)
        {
            return cost.First > has.First ? AlternativeVerdict.TooLate : Better(matching, seeker);
        }

        if (cost.Second != has.Second)
        {
            return cost.Second > has.Second ? AlternativeVerdict.Later : Better(matching, seeker);
        }

        return cost.Third.CompareTo(has.Third) switch
        {
            > 0 => AlternativeVerdict.FartherOrLessWanted,
            0 => AlternativeVerdict.AsGood,
            < 0 => Better(matching, seeker),
        };
    }

    private static AlternativeVerdict Better(ClearedMatching matching, int seeker) =>
        matching.Scope.GroupOf[seeker] >= 0 ? AlternativeVerdict.NotForGroup : AlternativeVerdict.Full;
}

/// <param name="Provider">Numbered as in the input.</param>
/// <param name="TravelMinutes">Empty when unknown.</param>
/// <param name="ChoiceRank">1: first choice; 0: the person had not chosen.</param>
/// <param name="Cost">For the person alone.</param>
/// <param name="Price">What one more place there would save all together; zero when places are left over.</param>
/// <param name="BreachesSaved">The price in severity-weighted breaches.</param>
/// <param name="WeeksSaved">The price in weeks, when no breach is at stake.</param>
public sealed record Alternative(
    int Provider, Week Week, int? TravelMinutes, int ChoiceRank, Cost Cost, Levels Price, long BreachesSaved, long WeeksSaved, AlternativeVerdict Verdict);

public enum AlternativeVerdict
{
    /// <summary>The place the person got.</summary>
    Taken,

    /// <summary>It would have been a breach of the deadline, and what the person got is not.</summary>
    TooLate,

    /// <summary>A later week.</summary>
    Later,

    /// <summary>The same week, but farther away or lower in the person's own order.</summary>
    FartherOrLessWanted,

    /// <summary>It counts the same.</summary>
    AsGood,

    /// <summary>Better for the person, but full with people who would lose more.</summary>
    Full,

    /// <summary>Better for the person alone, but not for the group that is placed together.</summary>
    NotForGroup,
}

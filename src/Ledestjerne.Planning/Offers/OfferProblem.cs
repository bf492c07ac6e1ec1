using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// One service's open places and those who could take them as a matching problem: people by need, cells as they are
/// opened. Reused from service to service.
/// </summary>
internal sealed class OfferProblem
{
    private readonly MatchingProblemBuilder builder = new();
    private readonly List<int> people = [];
    private readonly List<(int Cell, Cost Cost)> options = [];
    private int[] count = [];

    /// <summary>The seeker's number in the waiting list.</summary>
    public int PersonOf(int seeker) => people[seeker];

    /// <returns>Good until the next; empty when nobody can take any of the places.</returns>
    public MatchingProblem? Of(WaitingList list, OpenPlaces places, OfferWeeks weeks, KeenestPeople keenest)
    {
        Gather(list.Count, places.Cells.Length, keenest);
        if (people.Count == 0)
        {
            return null;
        }

        builder.Clear();
        foreach (var cell in places.Cells)
        {
            builder.AddCell(cell.Places);
        }

        var queue = list.ByNeed();
        var from = 0;
        foreach (var person in people)
        {
            builder.AddSeeker(weeks.TermsOf(queue[person].Rank).LeftOut);
            for (; from < count[person]; from++)
            {
                builder.AddOption(options[from].Cell, options[from].Cost);
            }

            count[person] = 0;
        }

        return builder.Lend();
    }

    /// <summary>Everybody among the keenest of any cell by need, each with their cells in order.</summary>
    private void Gather(int waiting, int cells, KeenestPeople keenest)
    {
        if (count.Length < waiting)
        {
            count = new int[waiting + (waiting / 4)];
        }

        people.Clear();
        for (var cell = 0; cell < cells; cell++)
        {
            foreach (ref readonly var keen in keenest.Found(cell))
            {
                if (keenest.IsNeeded(cell, keen) && count[keen.Person]++ == 0)
                {
                    people.Add(keen.Person);
                }
            }
        }

        people.Sort();
        var sum = 0;
        foreach (var person in people)
        {
            (count[person], sum) = (sum, sum + count[person]);
        }

        CollectionsMarshal.SetCount(options, sum);
        for (var cell = 0; cell < cells; cell++)
        {
            foreach (ref readonly var keen in keenest.Found(cell))
            {
                if (keenest.IsNeeded(cell, keen))
                {
                    options[count[keen.Person]++] = (cell, keen.Cost);
                }
            }
        }
    }
}

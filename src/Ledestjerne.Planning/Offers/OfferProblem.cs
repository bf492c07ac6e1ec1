using Ledestjerne.Domain;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// The day's places and those who could take them as one matching problem; services have neither people nor places in
/// common, so that each is solved on its own. People are numbered by service and then by need, cells as they are opened.
/// </summary>
/// <param name="expectedOptions">About so many will come; more or fewer may.</param>
internal sealed class OfferProblem(int expectedOptions)
{
    private readonly MatchingProblemBuilder builder = new(expectedOptions: expectedOptions);
    private readonly List<(WaitingList List, int Person)> seekers = [];
    private readonly List<OpenCell> cells = [];
    private readonly List<int> touched = [];
    private readonly List<(int Cell, Cost Cost)> options = [];
    private int[] count = [];

    public int Seekers => seekers.Count;

    public int Options => builder.OptionCount;

    public void Add(WaitingList list, OpenPlaces places, OfferWeeks weeks, KeenestPeople keenest)
    {
        var firstCell = cells.Count;
        foreach (var cell in places.Cells)
        {
            builder.AddCell(cell.Places);
            cells.Add(cell);
        }

        Gather(list.Count, places.Cells.Length, keenest);
        var people = list.ByNeed();
        var from = 0;
        foreach (var person in touched)
        {
            builder.AddSeeker(weeks.TermsOf(people[person].Rank).LeftOut);
            seekers.Add((list, person));
            for (; from < count[person]; from++)
            {
                builder.AddOption(firstCell + options[from].Cell, options[from].Cost);
            }

            count[person] = 0;
        }
    }

    /// <summary>Everybody among the keenest of any cell by need, each with their cells in order.</summary>
    private void Gather(int people, int cellCount, KeenestPeople keenest)
    {
        if (count.Length < people)
        {
            count = new int[people + (people / 4)];
        }

        touched.Clear();
        for (var cell = 0; cell < cellCount; cell++)
        {
            foreach (ref readonly var keen in keenest.Found(cell))
            {
                if (keenest.IsNeeded(cell, keen) && count[keen.Person]++ == 0)
                {
                    touched.Add(keen.Person);
                }
            }
        }

        touched.Sort();
        var sum = 0;
        foreach (var person in touched)
        {
            (count[person], sum) = (sum, sum + count[person]);
        }

        System.Runtime.InteropServices.CollectionsMarshal.SetCount(options, sum);
        for (var cell = 0; cell < cellCount; cell++)
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

    public MatchingAnswer Solve() => Matcher.Solve(builder.Build(), Order.Strict);

    /// <returns>By service, then by need: who is offered which cell.</returns>
    public IEnumerable<(WaitingList List, int Person, OpenCell Cell)> Placed(MatchingAnswer answer)
    {
        for (var seeker = 0; seeker < seekers.Count; seeker++)
        {
            if (answer.CellOf(seeker) is var cell and >= 0)
            {
                yield return (seekers[seeker].List, seekers[seeker].Person, cells[cell]);
            }
        }
    }
}

using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// What one more place in each cell would save everybody, exactly. The prices that prove an answer best are not the only
/// ones that would; the least of them are what a further place is worth. Found by one shortest-path search: a new place
/// is taken by someone, whose old place is taken by someone else, and so on, until a place stays free or somebody who
/// had none comes in. Members of a group do not move in such a chain.
/// </summary>
internal sealed class WorthOfPlaces
{
    private readonly MatchingAnswer answer;
    private readonly PriceOrder order;
    private readonly Func<int, bool> alone;

    /// <summary>By how much each price is above the least.</summary>
    private readonly Levels[] above;
    private readonly PriorityQueue<int, Levels> open = new();

    /// <summary>Seekers by the cell they are in; those without are last.</summary>
    private readonly int[] seekers;
    private readonly int[] start;

    private WorthOfPlaces(MatchingAnswer answer, PriceOrder order, Func<int, bool> alone)
    {
        this.answer = answer;
        this.order = order;
        this.alone = alone;
        var cells = answer.Problem.CellCount;
        above = new Levels[cells];
        start = new int[cells + 2];
        seekers = new int[answer.Problem.SeekerCount];
        for (var seeker = 0; seeker < seekers.Length; seeker++)
        {
            start[Room(seeker) + 1]++;
        }

        for (var room = 0; room <= cells; room++)
        {
            start[room + 1] += start[room];
        }

        var at = start.AsSpan(0, cells + 1).ToArray();
        for (var seeker = 0; seeker < seekers.Length; seeker++)
        {
            seekers[at[Room(seeker)]++] = seeker;
        }
    }

    /// <param name="alone">By seeker: not in a group.</param>
    public static Levels[] Of(MatchingAnswer answer, PriceOrder order, Func<int, bool> alone)
    {
        var worth = new WorthOfPlaces(answer, order, alone);
        worth.Search();
        return Array.ConvertAll([.. Enumerable.Range(0, worth.above.Length)], cell => answer.PriceOf(cell) - worth.above[cell]);
    }

    private void Search()
    {
        for (var cell = 0; cell < above.Length; cell++)
        {
            above[cell] = answer.PriceOf(cell);
            open.Enqueue(cell, above[cell]);
        }

        Leave(above.Length, Levels.Zero);
        while (open.TryDequeue(out var cell, out var least))
        {
            if (least == above[cell])
            {
                Leave(cell, least);
            }
        }
    }

    /// <summary>Everyone in a cell looks at where else they would go.</summary>
    private void Leave(int room, Levels soFar)
    {
        var price = room < above.Length ? answer.PriceOf(room) : Levels.Zero;
        for (var i = start[room]; i < start[room + 1]; i++)
        {
            if (!alone(seekers[i]))
            {
                continue;
            }

            var has = order.Of(answer.CostOf(seekers[i]), price);
            var (from, count) = answer.Problem.OptionsOf(seekers[i]);
            for (var option = from; option < from + count; option++)
            {
                var cell = answer.Problem.CellOfOption(option);
                if (above[cell] == Levels.Zero)
                {
                    continue;
                }

                var slack = order.Of(answer.Problem.CostOfOption(option), answer.PriceOf(cell)) - has;
                var reached = slack > Levels.Zero ? soFar + slack : soFar;
                if (reached < above[cell])
                {
                    above[cell] = reached;
                    open.Enqueue(cell, reached);
                }
            }
        }
    }

    private int Room(int seeker) => answer.CellOf(seeker) is var cell and >= 0 ? cell : above.Length;
}

namespace Ledestjerne.Matching.Tests;

/// <summary>
/// The textbook's successive shortest paths, slow and plain: seekers come one by one, and each makes room for itself along
/// the cheapest chain of moves. Shares nothing with the solver; knows no groups.
/// </summary>
internal sealed class ShortestPaths
{
    private readonly Draft draft;
    private readonly Order order;
    private readonly int[] takes;
    private readonly List<int>[] takers;

    private ShortestPaths(Draft draft, Order order)
    {
        this.draft = draft;
        this.order = order;
        takes = new int[draft.Seekers.Count];
        Array.Fill(takes, -1);
        takers = [.. draft.Cells.Select(_ => new List<int>())];
    }

    /// <returns>The least total cost.</returns>
    public static Levels Best(Draft draft, Order order)
    {
        var paths = new ShortestPaths(draft, order);
        for (var seeker = 0; seeker < draft.Seekers.Count; seeker++)
        {
            paths.Place(seeker);
        }

        return draft.Seekers.Select((_, seeker) => paths.CostNow(seeker)).Aggregate(Levels.Zero, (sum, cost) => sum + cost);
    }

    private void Place(int newcomer)
    {
        var distance = new Int128?[draft.Cells.Count];
        var cameFrom = new (int Seeker, int Option)[draft.Cells.Count];
        var queue = new Queue<int>();
        var best = Worth(draft.Seekers[newcomer].Unplaced);
        var (lastCell, ousted) = (-1, newcomer);
        Relax(newcomer, 0);
        while (queue.TryDequeue(out var cell))
        {
            var here = distance[cell]!.Value;
            if (takers[cell].Count < draft.Cells[cell].Places && here < best)
            {
                (best, lastCell, ousted) = (here, cell, -1);
            }

            foreach (var seeker in takers[cell])
            {
                var without = here - Worth(CostNow(seeker));
                if (without + Worth(draft.Seekers[seeker].Unplaced) < best)
                {
                    (best, lastCell, ousted) = (without + Worth(draft.Seekers[seeker].Unplaced), cell, seeker);
                }

                Relax(seeker, without);
            }
        }

        Move(newcomer, lastCell, ousted, cameFrom);

        void Relax(int seeker, Int128 without)
        {
            var options = draft.Seekers[seeker].Options;
            for (var option = 0; option < options.Count; option++)
            {
                var there = without + Worth(options[option].Cost);
                if (distance[options[option].Cell] is not { } known || there < known)
                {
                    distance[options[option].Cell] = there;
                    cameFrom[options[option].Cell] = (seeker, option);
                    queue.Enqueue(options[option].Cell);
                }
            }
        }
    }

    /// <summary>From the end of the chain back to the newcomer: each goes where the one before makes room.</summary>
    private void Move(int newcomer, int cell, int ousted, (int Seeker, int Option)[] cameFrom)
    {
        if (cell >= 0 && ousted >= 0)
        {
            takers[cell].Remove(ousted);
            takes[ousted] = -1;
        }

        while (cell >= 0)
        {
            var (seeker, option) = cameFrom[cell];
            takers[cell].Add(seeker);
            var left = takes[seeker] < 0 ? -1 : draft.Seekers[seeker].Options[takes[seeker]].Cell;
            takes[seeker] = option;
            if (left >= 0)
            {
                takers[left].Remove(seeker);
            }

            cell = seeker == newcomer ? -1 : left;
        }
    }

    private Cost CostNow(int seeker) =>
        takes[seeker] < 0 ? draft.Seekers[seeker].Unplaced : draft.Seekers[seeker].Options[takes[seeker]].Cost;

    private Int128 Worth(Cost cost) => Tests.Worth.Of(cost, order, draft.Weights);
}

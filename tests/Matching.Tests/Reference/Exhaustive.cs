namespace Ledestjerne.Matching.Tests;

/// <summary>Tries every placement of a handful of seekers, groups too, and keeps the cheapest.</summary>
internal sealed class Exhaustive
{
    private readonly Draft draft;
    private readonly Order order;
    private readonly int[] free;
    private readonly int[] cellOf;
    private Levels best;
    private Int128 least = Int128.MaxValue;

    private Exhaustive(Draft draft, Order order)
    {
        this.draft = draft;
        this.order = order;
        free = [.. draft.Cells.Select(cell => cell.Places)];
        cellOf = new int[draft.Seekers.Count];
    }

    /// <returns>The least total cost of placements that keep groups together.</returns>
    public static Levels Best(Draft draft, Order order)
    {
        var search = new Exhaustive(draft, order);
        search.Place(0, Levels.Zero);
        return search.best;
    }

    private void Place(int seeker, Levels sum)
    {
        if (seeker == cellOf.Length)
        {
            var worth = Worth.Of(sum, order, draft.Weights);
            if (worth < least && draft.Groups.All(AreTogether))
            {
                (least, best) = (worth, sum);
            }

            return;
        }

        cellOf[seeker] = -1;
        Place(seeker + 1, sum + draft.Seekers[seeker].Unplaced);
        foreach (var (cell, cost) in draft.Seekers[seeker].Options.Where(option => free[option.Cell] > 0))
        {
            free[cell]--;
            cellOf[seeker] = cell;
            Place(seeker + 1, sum + cost);
            free[cell]++;
        }
    }

    private bool AreTogether(int[] group) => group.Select(seeker => PlaceOf(cellOf[seeker])).Distinct().Count() == 1;

    /// <summary>What members of a group have to agree on: nowhere, a shared number, or a cell by itself.</summary>
    private (int Together, int Cell) PlaceOf(int cell) =>
        cell < 0 ? (-1, -1) : draft.Cells[cell].Together < 0 ? (-1, cell) : (draft.Cells[cell].Together, -1);
}

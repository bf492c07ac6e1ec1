namespace Ledestjerne.Planning;

/// <summary>
/// Who can be needed at each cell in a best answer. Somebody at a cell is not, when so many others would gain more by it
/// that one of them must be without any place: that one may take the cell instead, and the answer is no worse. So it is
/// with as many others as there are places in all; and with as many others as the site has places, if those may go
/// nowhere else.
/// </summary>
internal sealed class KeenestPeople
{
    private readonly KeenHeaps all = new();
    private readonly KeenHeaps bound = new();
    private long[] floor = [];

    /// <param name="everybody">Everybody is kept, needed or not.</param>
    public void Begin(OpenPlaces places, int people, bool everybody)
    {
        all.Clear();
        bound.Clear();
        if (floor.Length < places.Cells.Length)
        {
            floor = new long[2 * places.Cells.Length];
        }

        Array.Fill(floor, long.MinValue);
        foreach (var cell in places.Cells)
        {
            all.AddCell(everybody ? people : Math.Min(people, places.Total));
            bound.AddCell(everybody ? people : places.PlacesAt(cell.Site));
        }
    }

    /// <summary>Whoever gains less by the cell is not needed there.</summary>
    public long Floor(int cell) => floor[cell];

    /// <param name="nowhereElse">Only this site has places the person may have.</param>
    public void Offer(int cell, in Keen keen, bool nowhereElse)
    {
        if (bound.IsFull(cell) && !keen.IsKeenerThan(bound.Least(cell)))
        {
            return;
        }

        all.Offer(cell, keen);
        if (all.IsFull(cell))
        {
            floor[cell] = Math.Max(floor[cell], all.Least(cell).Gain);
        }

        if (nowhereElse)
        {
            bound.Offer(cell, keen);
            if (bound.IsFull(cell))
            {
                floor[cell] = Math.Max(floor[cell], bound.Least(cell).Gain);
            }
        }
    }

    /// <summary>Whoever stands among <see cref="Found"/> and is needed still, after all who came later.</summary>
    public bool IsNeeded(int cell, in Keen keen) => !bound.IsFull(cell) || !bound.Least(cell).IsKeenerThan(keen);

    /// <summary>In no order; some may have turned out not to be needed.</summary>
    public ReadOnlySpan<Keen> Found(int cell) => all.Of(cell);
}

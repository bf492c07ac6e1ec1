namespace Ledestjerne.MatchingInstances;

/// <summary>Refuses a cell that the same patient has had before; one array for all patients, which is never cleared.</summary>
internal sealed class SeenCells
{
    /// <summary>By cell: one more than the patient who had it last.</summary>
    private int[] lastSeenBy = [];

    /// <returns>The cell.</returns>
    public int Once(InstanceText text, int cell, int patient)
    {
        if (cell >= lastSeenBy.Length)
        {
            Array.Resize(ref lastSeenBy, Math.Max(cell + 1, 2 * lastSeenBy.Length));
        }

        if (lastSeenBy[cell] == patient + 1)
        {
            throw text.Wrong($"cell {cell} again", "each cell once");
        }

        lastSeenBy[cell] = patient + 1;
        return cell;
    }
}

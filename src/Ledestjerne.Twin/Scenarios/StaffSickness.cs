using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// Ordinary sickness among staff: each week somewhat fewer, or somewhat more, can start than was meant. A region's capacity is
/// what it has over a year with its ordinary sickness in it, so the deviations have mean nought: a week with less sickness
/// than usual has places more. Nobody loses a booked place by it; what could not be lost in a full week is owed, and taken
/// from the next places that would have come on top. So a year's places are those of the plan but for part of one week's.
/// </summary>
/// <param name="meanPercent">Of the places, 0–50; 0 is none at all. The share lost is exponential around it.</param>
/// <param name="rows">How many there are.</param>
internal sealed class StaffSickness(int meanPercent, ulong seed, int rows)
{
    private const ulong Salt = 0x51C4;
    private readonly double[] owed = new double[rows];

    /// <summary>Places to add to those of a week, or to take away when negative; each row and week once, in order.</summary>
    /// <param name="planned">Places of the week, 0 or more.</param>
    /// <param name="free">Of them, what nobody holds or has booked.</param>
    public int Deviation(int at, PlannedRow row, Week week, int planned, int free)
    {
        if (meanPercent == 0 || planned == 0)
        {
            return 0;
        }

        var mean = meanPercent / 100.0;
        var sick = Math.Min(1, -mean * Math.Log(RowChance.Unit(seed, row.Chance, week, Salt)));
        owed[at] += planned * (mean - sick);
        var deviation = Math.Max((int)owed[at], -free);
        owed[at] -= deviation;
        return deviation;
    }
}

namespace Ledestjerne.Web.Figures;

/// The places of one service in one week; Staffed is what there are people for.
/// <param name="Filled">Places taken, 0–Staffed.</param>
/// <param name="Held">Places offered and not yet answered.</param>
/// <param name="Href">Who is there; null when there is nothing to see.</param>
public sealed record WeekCell(int Staffed, int Filled, int Held, bool IsBelowNorm = false, string? Href = null)
{
    public int Free => Math.Max(0, Staffed - Filled - Held);
}

/// One service; a cell per week, null when it is closed that week.
public sealed record WeekRow(string Service, IReadOnlyList<WeekCell?> Cells, string? Note = null);

using NodaTime;
using NodaTime.Calendars;

namespace Ledestjerne.Domain;

/// <summary>A week from Monday to Sunday, counted from the one that began on Monday 3 January 2000.</summary>
public readonly record struct Week(int Index) : IComparable<Week>
{
    private static readonly LocalDate Epoch = new(2000, 1, 3);

    public static Week Of(LocalDate date) => new(Floor(date.DaysSince(Epoch)));

    private static int Floor(int days) => days >= 0 ? days / 7 : -((6 - days) / 7);

    public LocalDate Monday => Epoch.After(7 * Index);

    public LocalDate Friday => Monday.After(4);

    /// <summary>The ISO number people use, 1–53.</summary>
    public int Number => WeekYearRules.Iso.GetWeekOfWeekYear(Monday);

    /// <summary>The ISO year the number belongs to.</summary>
    public int Year => WeekYearRules.Iso.GetWeekYear(Monday);

    public Week Plus(int weeks) => new(Index + weeks);

    public int CompareTo(Week other) => Index.CompareTo(other.Index);

    public static bool operator <(Week a, Week b) => a.Index < b.Index;

    public static bool operator >(Week a, Week b) => a.Index > b.Index;

    public static bool operator <=(Week a, Week b) => a.Index <= b.Index;

    public static bool operator >=(Week a, Week b) => a.Index >= b.Index;

    /// <summary>As in ISO 8601: <c>2026-W48</c>.</summary>
    public override string ToString() => $"{Year:0000}-W{Number:00}";
}

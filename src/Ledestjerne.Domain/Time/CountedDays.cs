using System.Runtime.CompilerServices;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// Dates as counted days, by table. The library reckons year, month and day anew each time, and a decision asks for a dozen
/// dates. Dates outside 1990–2099 are left to the library.
/// </summary>
public static class CountedDays
{
    internal static readonly LocalDate First = new(FirstYear, 1, 1);
    internal static readonly LocalDate Last = new(LastYear, 12, 31);
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int MonthsApart = 16;

    /// <summary>Days before each month since the first year, at 16 a year.</summary>
    private static readonly int[] Before = new int[(LastYear - FirstYear + 1) * MonthsApart];

    private static readonly LocalDate[] Dates = new LocalDate[Period.DaysBetween(First, Last) + 1];

    static CountedDays()
    {
        for (var day = 0; day < Dates.Length; day++)
        {
            var date = First.PlusDays(day);
            Dates[day] = date;
            if (date.Day == 1)
            {
                Before[((date.Year - FirstYear) * MonthsApart) + date.Month] = day;
            }
        }
    }

    /// <summary>Days since 1 January 1990; negative before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(this LocalDate date)
    {
        var at = ((date.Year - FirstYear) * MonthsApart) + date.Month;
        return (uint)at < (uint)Before.Length ? Before[at] + date.Day - 1 : Period.DaysBetween(First, date);
    }

    /// <summary>The date so many days after 1 January 1990, or before it when negative.</summary>
    public static LocalDate DateOf(int count) => (uint)count < (uint)Dates.Length ? Dates[count] : First.PlusDays(count);

    /// <summary>Days from another date to this one; negative when it lies after.</summary>
    public static int DaysSince(this LocalDate date, LocalDate earlier) => date.Count() - earlier.Count();

    /// <summary>The date so many days later, or earlier when negative.</summary>
    public static LocalDate After(this LocalDate date, int days) => DateOf(date.Count() + days);
}

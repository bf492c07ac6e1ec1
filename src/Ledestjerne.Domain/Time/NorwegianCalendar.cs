using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// Working days in Norway: Monday to Friday less the public holidays of
/// <c>lov om 1 og 17 mai som offentlige høgtidsdager</c> and <c>helligdagsfredloven § 2</c>.
/// Covers 1990-01-01 to 2099-12-31; a date outside is an error of the caller.
/// </summary>
public static class NorwegianCalendar
{
    /// <summary>Working days before each day, so that adding them is two look-ups.</summary>
    private static readonly int[] WorkedBefore;

    /// <summary>Each working day in turn.</summary>
    private static readonly LocalDate[] Worked;

    static NorwegianCalendar()
    {
        var days = CountedDays.Last.Count() + 1;
        WorkedBefore = new int[days + 1];
        var working = new List<LocalDate>(days);
        for (var day = 0; day < days; day++)
        {
            WorkedBefore[day] = working.Count;
            if (CountedDays.First.After(day) is var date && Works(date))
            {
                working.Add(date);
            }
        }

        WorkedBefore[days] = working.Count;
        Worked = [.. working];
    }

    public static bool IsWorkingDay(LocalDate date) => WorkedBefore[Day(date) + 1] > WorkedBefore[Day(date)];

    /// <summary>The n-th working day after the date; the date itself does not count. Zero or more days.</summary>
    public static LocalDate Plus(this LocalDate date, WorkingDays days) =>
        days.Count == 0 ? date : Worked[WorkedBefore[Day(date) + 1] + days.Count - 1];

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative when it lies before.</summary>
    public static int WorkingDaysUntil(this LocalDate from, LocalDate to) => WorkedBefore[Day(to) + 1] - WorkedBefore[Day(from) + 1];

    /// <summary>The date if it is a working day, otherwise the next that is.</summary>
    public static LocalDate OnOrAfter(LocalDate date) => Worked[WorkedBefore[Day(date)]];

    /// <summary>Easter Sunday by the Gregorian computus (Meeus, <i>Astronomical Algorithms</i>, ch. 8).</summary>
    public static LocalDate EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    public static bool IsHoliday(LocalDate date)
    {
        if ((date.Month, date.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26))
        {
            return true;
        }

        // Maundy Thursday, Good Friday, both Easter days, Ascension, both days of Pentecost.
        return Period.DaysBetween(EasterSunday(date.Year), date) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
    }

    private static bool Works(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !IsHoliday(date);

    private static int Day(LocalDate date)
    {
        var day = date.Count();
        return (uint)day < (uint)(WorkedBefore.Length - 1)
            ? day
            : throw new ArgumentOutOfRangeException(nameof(date), date, $"The Norwegian calendar covers {CountedDays.First} to {CountedDays.Last}.");
    }
}

/// <summary>A number of Norwegian working days, zero or more.</summary>
public readonly record struct WorkingDays(int Count)
{
    public int Count { get; } = Count >= 0
        ? Count
        : throw new ArgumentOutOfRangeException(nameof(Count), Count, "Working days are counted forward, from zero.");
}

using Ledestjerne.Domain;
using NodaTime;
using NodaTime.Calendars;

namespace Ledestjerne.Planning.Files;

/// <summary>Days and weeks as people write them in tables; written out by hand because a list has a million of them.</summary>
public static class DaysAndWeeks
{
    public const string DayForms = "as 2026-01-31 or 31.01.2026, from 1990 to 2099";

    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <returns>Nothing when it is no day, or outside 1990–2099.</returns>
    public static LocalDate? Day(string text) => text.Length switch
    {
        10 when text[4] == '-' && text[7] == '-' => Day(Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2)),
        >= 8 and <= 10 when text.Contains('.') => Dotted(text),
        _ => null,
    };

    /// <summary>2026-W48, or a day in the week.</summary>
    public static Week? Week(string text)
    {
        if (text.Length != 8 || text[4] != '-' || text[5] is not ('W' or 'w' or 'U' or 'u'))
        {
            return Day(text) is { } day ? Domain.Week.Of(day) : null;
        }

        var (year, number) = (Digits(text, 0, 4), Digits(text, 6, 2));
        return year is >= FirstYear and <= LastYear && number >= 1 && number <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? Domain.Week.Of(WeekYearRules.Iso.GetLocalDate(year, number, IsoDayOfWeek.Monday))
            : null;
    }

    private static LocalDate? Dotted(string text)
    {
        var first = text.IndexOf('.', StringComparison.Ordinal);
        var second = text.IndexOf('.', first + 1);
        return first is 1 or 2 && second - first is 2 or 3 && text.Length - second == 5
            ? Day(Digits(text, second + 1, 4), Digits(text, first + 1, second - first - 1), Digits(text, 0, first))
            : null;
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <returns>-1 when anything but a digit stands there.</returns>
    private static int Digits(string text, int at, int count)
    {
        var number = 0;
        foreach (var c in text.AsSpan(at, count))
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}

namespace Ledestjerne.Engine;

/// <summary>Days since 1970-01-01 to year, month and day and back, in the proleptic Gregorian calendar.</summary>
internal static class CivilTime
{
    public const long MsPerDay = 86_400_000;

    /// <summary>0001-01-01T00:00:00.000Z.</summary>
    public const long MinMs = -62_135_596_800_000;

    /// <summary>9999-12-31T23:59:59.999Z.</summary>
    public const long MaxMs = 253_402_300_799_999;

    /// <summary>Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of a year.</summary>
    public static (int Year, int Month, int Day) FromDays(int days)
    {
        var shifted = days + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = (uint)(shifted - (era * 146_097));
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        return ((int)yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    public static int ToDays(int year, int month, int day)
    {
        var shiftedYear = month <= 2 ? year - 1 : year;
        var era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400;
        var yearOfEra = (uint)(shiftedYear - (era * 400));
        var dayOfYear = (uint)(((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5 + day - 1);
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + (int)dayOfEra - 719_468;
    }

    public static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}

using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Ledestjerne.Web.Words;

/// Dates as people say them, seen from one day. The year is said only when it is not that day's.
public sealed class SpokenDate(Language language, LocalDate today, DateTimeZone zone)
{
    private readonly Text _text = new(language);
    private readonly SpokenDuration _durations = new(language);

    public LocalDate Today => today;

    /// "i dag", "i morgen", "i går", else "fredag 4. desember".
    public string Day(LocalDate date) => Period.DaysBetween(today, date) switch
    {
        0 => _text["spoken.today"],
        1 => _text["spoken.tomorrow"],
        -1 => _text["spoken.yesterday"],
        _ => Full(date),
    };

    /// "fredag 4. desember", also when that is today.
    public string Full(LocalDate date) => _text["spoken.fulldate", Weekday(date), date.Day, MonthName(date), Year(date)];

    /// "4. desember".
    public string DayAndMonth(LocalDate date) => _text["spoken.daymonth", date.Day, MonthName(date), Year(date)];

    /// "4. des." for tables.
    public string Short(LocalDate date) => _text["spoken.daymonth", date.Day, _text[$"spoken.short.{date.Month}"], Year(date)];

    /// "innen fredag 4. desember", "i dag" for today, "innen i morgen".
    public string By(LocalDate date) => date == today ? _text["spoken.today"] : _text["spoken.by", Day(date)];

    /// "for 3 dager siden"; weeks from three weeks on, months from half a year on. Today and yesterday by name.
    public string Ago(LocalDate date)
    {
        var days = Period.DaysBetween(date, today);
        return days <= 1 ? Day(date) : _text["spoken.ago", _durations.Wait(days)];
    }

    /// "om 3 dager"; today and tomorrow by name, weeks from three weeks on.
    public string In(LocalDate date)
    {
        var days = Period.DaysBetween(today, date);
        return days <= 1 ? Day(date) : _text["spoken.in", _durations.Wait(days)];
    }

    /// ISO week: "uke 5", "uke 5 2027" in another year than today's.
    public string Week(LocalDate date)
    {
        var year = WeekYearRules.Iso.GetWeekYear(date);
        var number = WeekYearRules.Iso.GetWeekOfWeekYear(date);
        return year == WeekYearRules.Iso.GetWeekYear(today) ? _text["spoken.week", number] : _text["spoken.weekofyear", number, year];
    }

    /// "i dag kl. 14.30" in the region's time zone.
    public string Moment(Instant at)
    {
        var local = at.InZone(zone);
        return _text["spoken.moment", Day(local.Date), Clock(local.TimeOfDay)];
    }

    /// "14.30" in bokmål, "14:30" in English.
    public string Clock(LocalTime time) =>
        time.ToString(language == Language.Bokmaal ? "HH'.'mm" : "HH':'mm", CultureInfo.InvariantCulture);

    /// yyyy-mm-dd for the datetime attribute of a time element.
    public static string Machine(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private string Weekday(LocalDate date) => _text[$"spoken.weekday.{(int)date.DayOfWeek}"];

    private string MonthName(LocalDate date) => _text[$"spoken.month.{date.Month}"];

    private string Year(LocalDate date) => date.Year == today.Year ? "" : $" {date.Year}";
}

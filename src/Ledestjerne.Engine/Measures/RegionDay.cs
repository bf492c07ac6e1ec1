using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Measures;

/// <summary>The region's date at an instant, remembered while it is the same day.</summary>
internal sealed class RegionDay(DateTimeZone zone)
{
    private LocalDay? day;
    private Week week;

    public LocalDate DateAt(Instant at)
    {
        var ms = at.ToUnixTimeMilliseconds();
        if (day is null || !day.Has(ms))
        {
            day = LocalDay.Of(ms, zone);
            week = Week.Of(day.Date);
        }

        return day.Date;
    }

    public Week WeekAt(Instant at)
    {
        DateAt(at);
        return week;
    }
}

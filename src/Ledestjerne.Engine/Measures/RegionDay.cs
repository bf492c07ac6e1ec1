using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Measures;

/// <summary>The region's date at an instant, remembered while it is the same day.</summary>
internal sealed class RegionDay(DateTimeZone zone)
{
    private Instant from = Instant.MaxValue;
    private Instant to;
    private LocalDate date;
    private Week week;

    public LocalDate DateAt(Instant at)
    {
        if (at < from || at >= to)
        {
            date = at.InZone(zone).Date;
            from = date.AtStartOfDayInZone(zone).ToInstant();
            to = date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            week = Week.Of(date);
        }

        return date;
    }

    public Week WeekAt(Instant at)
    {
        DateAt(at);
        return week;
    }
}

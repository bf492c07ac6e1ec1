using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Measures;

/// <summary>The region's date and week at an instant, remembered while it is the same day. Not for concurrent use.</summary>
internal sealed class RegionDay(DateTimeZone zone)
{
    private readonly LocalDays days = new(zone);
    private LocalDay? today;
    private Week week;

    public LocalDate DateAt(Instant at) => days.Of(at.ToUnixTimeMilliseconds()).Date;

    public Week WeekAt(Instant at)
    {
        var day = days.Of(at.ToUnixTimeMilliseconds());
        if (!ReferenceEquals(day, today))
        {
            (today, week) = (day, Week.Of(day.Date));
        }

        return week;
    }
}

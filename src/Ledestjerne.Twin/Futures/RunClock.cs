using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Which day and which measured week an instant of a run is in; remembered while it is the same day.</summary>
internal sealed class RunClock(DateTimeZone zone, RunPlan plan)
{
    private readonly LocalDays days = new(zone);
    private LocalDay? today;

    /// <summary>Days after the first measured day; negative in the warm-up.</summary>
    public int Day { get; private set; }

    /// <summary>0 and up for the measured weeks; −1 before and after them.</summary>
    public int Week { get; private set; } = -1;

    public void Set(Instant at)
    {
        var day = days.Of(at.ToUnixTimeMilliseconds());
        if (!ReferenceEquals(day, today))
        {
            today = day;
            Day = DayOf(day.Date);
            Week = WeekOf(Day);
        }
    }

    public int DayOf(LocalDate date) => date.DaysSince(plan.From);

    public int WeekOf(int day) => day >= 0 && day < plan.Weeks * 7 ? day / 7 : -1;
}

using NodaTime;
using NodaTime.Text;

namespace Ledestjerne;

/// <summary>The only place where the program reads the machine's clock.</summary>
public static class RealClock
{
    /// <param name="date"><c>yyyy-MM-dd</c>: the clock shows this day now and goes on from there; empty is the machine's own.</param>
    public static IClock On(string date)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        return date.Length == 0
            ? SystemClock.Instance
            : new Shifted(LocalDatePattern.Iso.Parse(date).Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()
                - now.InUtc().Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
    }

    private sealed class Shifted(Duration by) : IClock
    {
        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + by;
    }
}

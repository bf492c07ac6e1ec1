using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// The days of a time zone, with the one asked for last at hand: moments come mostly in order. One reference, so that those who read side by
/// side see all of it.
/// </summary>
public sealed class LocalDays(DateTimeZone zone)
{
    private LocalDay? asked;

    /// <param name="ms">Since 1970.</param>
    /// <returns>The same object as last time when it is the same day.</returns>
    public LocalDay Of(long ms)
    {
        var day = asked;
        if (day is null || !day.Has(ms))
        {
            asked = day = LocalDay.Of(ms, zone);
        }

        return day;
    }
}

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// A date in a time zone, from its first millisecond up to, not with, that of the next, both since 1970. <see cref="LocalDays"/> has the
/// one asked for last at hand.
/// </summary>
public sealed record LocalDay(LocalDate Date, long From, long To)
{
    /// <summary>The day at a moment.</summary>
    public static LocalDay Of(long ms, DateTimeZone zone)
    {
        var date = Instant.FromUnixTimeMilliseconds(ms).InZone(zone).Date;
        return new LocalDay(date, FirstOf(date, zone), FirstOf(date.PlusDays(1), zone));
    }

    /// <summary>Whether the moment is in it.</summary>
    public bool Has(long ms) => ms >= From && ms < To;

    private static long FirstOf(LocalDate date, DateTimeZone zone) => zone.AtStartOfDay(date).ToInstant().ToUnixTimeMilliseconds();
}

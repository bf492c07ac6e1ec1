using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>A place held for one person, or booked once it is accepted.</summary>
/// <param name="Start">The day help starts; the place is one of that week's.</param>
/// <param name="ExpiresOn">Last day to answer.</param>
/// <param name="Widened">Offered outside the person's own choice because the deadline is at risk; free to decline.</param>
public sealed record Offer(OfferId Id, SiteId Site, ServiceId Service, LocalDate Start, LocalDate ExpiresOn, bool Widened)
{
    public Week Week => Week.Of(Start);
}

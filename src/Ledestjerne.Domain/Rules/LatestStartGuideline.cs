using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// The recommended latest start for a service and a severity, counted from receipt. Guidance: a later date needs a written
/// reason and is never blocked by this, an earlier one needs nothing.
/// </summary>
public static class LatestStartGuideline
{
    [LegalBasis("pbrl § 2-2a", From = "2024-06-01", Rule = "R04")]
    public static LocalDate For(Service service, Severity severity, LocalDate received) =>
        received.After(7 * service.GuidelineWeeks[(int)severity - 1]);
}

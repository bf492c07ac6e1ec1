using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// In mental health and addiction care help starts at most 65 working days after the assessment. The law says so for those
/// under 23; the region's policy says it for every age, so that age is no input.
/// </summary>
public static class LatestStartCap
{
    /// <returns>The last day the deadline may be set to; empty for services without a cap.</returns>
    [LegalBasis("prioriteringsforskriften § 4a", Rule = "R05")]
    public static LocalDate? For(Service service, LocalDate assessed) =>
        service.LatestStartCap is { } days ? assessed.Plus(days) : null;
}

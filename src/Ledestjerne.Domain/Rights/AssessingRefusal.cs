using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Domain;

/// <summary>Why an assessment could not be signed.</summary>
public static class AssessingRefusal
{
    /// <summary>Only a professional decides; nobody in any other role can, whatever their position.</summary>
    public static readonly Refusal NotAProfessional = new("assess.not-a-professional");
    public static readonly Refusal NoTreatingRelation = new("assess.no-treating-relation");
    public static readonly Refusal AlreadyAssessed = new("assess.already-assessed");
    public static readonly Refusal RefusedItBefore = new("assess.refused-it-before");
    public static readonly Refusal DeviationNeedsReason = new("assess.deviation-needs-reason");
    public static readonly Refusal AnotherServiceMissing = new("assess.another-service-missing");

    /// <summary>Emergency help never queues: it is admitted at once, without a right to wait for.</summary>
    public static readonly Refusal EmergencyNeedsNoRight = new("assess.emergency-needs-no-right");
    public static readonly Refusal UnknownGround = new("assess.unknown-ground");
    public static readonly Refusal UnknownSeverity = new("assess.unknown-severity", null, "1–5");

    public static Refusal NoAuthority(Profession found, ServiceId service) => new("assess.no-authority", $"{found} · {service}");

    public static Refusal UnknownService(ServiceId found) => new("assess.unknown-service", found.Code);

    public static Refusal LatestStartPassed(LocalDate found, LocalDate earliest) => new("assess.latest-start-passed", Text(found), Text(earliest));

    public static Refusal LatestStartTooFar(LocalDate found, LocalDate last) => new("assess.latest-start-too-far", Text(found), Text(last));

    public static Refusal LatestStartOverCap(LocalDate found, LocalDate cap) => new("assess.latest-start-over-cap", Text(found), Text(cap));

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

namespace Ledestjerne.Domain;

/// <summary>Why a handover could not be proposed or answered.</summary>
public static class HandoverRefusal
{
    public static readonly Refusal ToYourself = new("handover.to-yourself");
    public static readonly Refusal AlreadyProposed = new("handover.already-proposed");
    public static readonly Refusal NotAskedOfYou = new("handover.not-asked-of-you");
    public static readonly Refusal CoordinatorRequired = new("handover.coordinator-required");
    public static readonly Refusal ReasonRequired = new("handover.reason-required");

    public static Refusal UnknownProfessional(ProfessionalId found) =>
        new("handover.unknown-professional", found.Hpr.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

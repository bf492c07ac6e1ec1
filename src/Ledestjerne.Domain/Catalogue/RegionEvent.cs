using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The region began, from data files with this fingerprint (SHA-256, hexadecimal).</summary>
[EventName("region.opened", 1)]
public sealed record RegionOpened(string DataHash, LocalDate On) : DomainEvent;

/// <summary>The region's data files are others than last time.</summary>
[EventName("region.revised", 1)]
public sealed record RegionRevised(string DataHash) : DomainEvent;

[EventName("provider.approved", 1)]
public sealed record ProviderApproved(ProviderId Provider, ServiceId Service, LocalDate From, LocalDate? To) : DomainEvent;

[EventName("approval.refused", 1)]
public sealed record ApprovalRefused(ProviderId Provider, ServiceId Service, ApprovalGround Ground) : DomainEvent;

/// <summary>From now on nobody can choose the provider for the service, and every offer there is taken back.</summary>
[EventName("approval.withdrawn", 1)]
public sealed record ApprovalWithdrawn(ProviderId Provider, ServiceId Service, ApprovalGround Ground, LocalDate On) : DomainEvent;

/// <summary>Places per week in a span of weeks, as the provider publishes them.</summary>
/// <param name="From">A Monday.</param>
/// <param name="To">A Monday, the same or later.</param>
/// <param name="Places">Per week, 0–5,000.</param>
[EventName("places.published", 1)]
public sealed record PlacesPublished(SiteId Site, ServiceId Service, LocalDate From, LocalDate To, int Places, PlacesReason Reason)
    : DomainEvent;

/// <summary>Staffed beds of a service at a site from now on.</summary>
/// <param name="Beds">0–5,000.</param>
[EventName("beds.published", 1)]
public sealed record BedsPublished(SiteId Site, ServiceId Service, int Beds, PlacesReason Reason) : DomainEvent;

[EventName("mandate.given", 1)]
public sealed record MandateGiven(PersonId Person, PersonId Relative) : DomainEvent;

[EventName("mandate.withdrawn", 1)]
public sealed record MandateWithdrawn(PersonId Person, PersonId Relative) : DomainEvent;

/// <summary>A professional treats the person: may, with authority, assess what the person needs.</summary>
[EventName("relation.opened", 1)]
public sealed record RelationOpened(PersonId Person, ProfessionalId Professional) : DomainEvent;

/// <summary>
/// Why approval can be refused or taken away. Quality and safety only: that there are enough providers already, or that
/// the budget is short, cannot be said.
/// </summary>
public enum ApprovalGround
{
    QualityBelowStandard,
    StaffNotQualified,
    SafetyNotShown,
    ConditionsBroken,
    ProviderAskedForIt,
}

public enum PlacesReason
{
    RegionFile,
    Planned,
    StaffAbsent,
    StaffAdded,
    Maintenance,
    ReserveReleased,
}

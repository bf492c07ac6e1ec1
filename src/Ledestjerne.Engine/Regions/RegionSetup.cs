using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Regions;

/// <summary>A region as its files say it is, checked: what the engine opens with and the twin lives by.</summary>
/// <param name="Catalogue">What does not change by commands.</param>
/// <param name="Approvals">Brought into the state by commands when the region opens.</param>
/// <param name="Capacity">Places per week; brought into the state by commands.</param>
/// <param name="Needs">One row per service.</param>
/// <param name="Hash">SHA-256 over the files in the order of their names, 64 lower-case hexadecimal digits.</param>
public sealed record RegionSetup(
    RegionProfile Profile,
    Catalogue Catalogue,
    ImmutableArray<ApprovalRow> Approvals,
    CapacityTable Capacity,
    ImmutableArray<NeedRate> Needs,
    LifeParameters Life,
    string Hash)
{
    /// <summary>Stays, follow-on needs and seasons, where the region says anything of them.</summary>
    public LifeTables Tables { get; init; } = LifeTables.None;
}

/// <summary>What the region tells about itself.</summary>
/// <param name="AboutNb">What this region is, in one sentence; a demonstration says here what in it is invented.</param>
/// <param name="ElectedBody">Who is answerable to the voters.</param>
/// <param name="HelpHoursNb">When a human answers the telephone.</param>
public sealed record RegionProfile(
    string Code,
    string Name,
    string AboutNb,
    string AboutEn,
    string ElectedBody,
    string HelpPhone,
    string HelpHoursNb,
    string HelpHoursEn,
    RegionOpening Opening,
    FrontDoor FrontDoor,
    ImmutableArray<DemonstrationRole> Roles)
{
    /// <summary>Where it has another name in English, as a country may.</summary>
    public string? NameEn { get; init; }
}

/// <summary>When the region begins.</summary>
/// <param name="Earliest">No opening lies before this day: every rule the code asks for is in force from here on.</param>
/// <param name="LivedWeeks">Weeks of life before today that a demonstration begins with, 0–104.</param>
public sealed record RegionOpening(LocalDate Earliest, int LivedWeeks)
{
    /// <summary>The Monday <see cref="LivedWeeks"/> before this week, though never before <see cref="Earliest"/>.</summary>
    public LocalDate On(LocalDate today) => LocalDate.Max(Earliest, Week.Of(today).Plus(-LivedWeeks).Monday);
}

/// <summary>The open door: where a need goes whose service nobody knows yet, and who answers the telephone.</summary>
/// <param name="Clarification">The service for "I don't know".</param>
/// <param name="Emergency">The service that never queues.</param>
/// <param name="Desk">Professionals who answer at the desk and on the telephone; never empty.</param>
public sealed record FrontDoor(ServiceId Clarification, ServiceId Emergency, ProviderId Provider, ImmutableArray<ProfessionalId> Desk);

/// <summary>A professional whom a visitor of the demonstration may try to be.</summary>
/// <param name="Role">Lower case with hyphens: <c>doctor-orthopaedics</c>.</param>
public sealed record DemonstrationRole(string Role, ProfessionalId Who);

/// <summary>The provider is approved for the service from one day to another.</summary>
/// <param name="To">Last day; empty while it stands.</param>
public sealed record ApprovalRow(ProviderId Provider, ServiceId Service, LocalDate From, LocalDate? To);

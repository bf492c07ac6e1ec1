using System.Collections.Immutable;

namespace Ledestjerne.Domain;

/// <summary>What kind of help a service is; used to group it on screen and in numbers.</summary>
public enum ServiceArea
{
    FrontDoor,
    Somatic,
    Surgery,
    MentalHealth,
    ChildMentalHealth,
    Addiction,
    Rehabilitation,
    Habilitation,
    HomeCare,
    Residential,
    Hospice,
    GeneralPractice,
    Physiotherapy,
    Psychology,
    Dental,
    Aids,
    Transport,
    Emergency,
}

/// <summary>Which of today's two levels runs it. A case crosses between them without being sent anew.</summary>
public enum CareLevel
{
    Primary,
    Specialist,
}

/// <summary>A service a person can have a need of and a right to. All of it is data.</summary>
/// <param name="AssessedBy">Professions that may decide the right to it; never empty unless <paramref name="SelfReferral"/>.</param>
/// <param name="SelfReferral">The person books it without referral or assessment; the right is granted as the need is raised.</param>
/// <param name="GuidelineWeeks">Recommended weeks from receipt to latest start for severity 1–5, rising; guidance, never a bar.</param>
/// <param name="LatestStartCap">Working days from assessment that the latest start may not pass; law for some (R05), policy for all ages.</param>
/// <param name="FollowUpDays">Calendar days after start until the outcome is asked for, 1–730.</param>
/// <param name="ChargeOere">What the person pays, in øre, the same at every provider of every kind; shown, never decided on.</param>
/// <param name="LegalBaseline">Rules shown beside the decision; never an input to it.</param>
public sealed record Service(
    ServiceId Id,
    string NameNb,
    string NameEn,
    string AboutNb,
    string AboutEn,
    ServiceArea Area,
    CareLevel Level,
    ImmutableArray<Profession> AssessedBy,
    bool SelfReferral,
    ImmutableArray<int> GuidelineWeeks,
    WorkingDays? LatestStartCap,
    int FollowUpDays,
    int ChargeOere,
    ImmutableArray<RuleId> LegalBaseline);

using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>The services of the small fictional region. Guideline weeks and charges are invented.</summary>
public static class OfferedHelp
{
    public static readonly ServiceId Clarification = Domain.Raising.Clarification;
    public static readonly ServiceId Emergency = Domain.Raising.EmergencyService;
    public static readonly ServiceId Physiotherapy = new("physiotherapy");
    public static readonly ServiceId Orthopaedics = new("orthopaedics");
    public static readonly ServiceId HomeNursing = new("home-nursing");
    public static readonly ServiceId Psychology = new("psychologist");
    public static readonly ServiceId ChildMentalHealth = new("child-mental-health");
    public static readonly ServiceId Dental = new("dental");
    public static readonly ServiceId NursingHome = new("nursing-home");
    public static readonly ServiceId Assistance = new("personal-assistance");

    private static readonly WorkingDays Cap = new(65);

    public static readonly ImmutableArray<Service> All =
    [
        Of(Clarification, ServiceArea.FrontDoor, CareLevel.Primary, [Profession.Doctor, Profession.Nurse]),
        Of(Emergency, ServiceArea.Emergency, CareLevel.Primary, [Profession.Doctor, Profession.Nurse]) with { FollowUpDays = 7 },
        Of(Physiotherapy, ServiceArea.Physiotherapy, CareLevel.Primary, []) with { SelfReferral = true },
        Of(Orthopaedics, ServiceArea.Somatic, CareLevel.Specialist, [Profession.Doctor]),
        Of(HomeNursing, ServiceArea.HomeCare, CareLevel.Primary, [Profession.Nurse, Profession.Doctor]),
        Of(Psychology, ServiceArea.Psychology, CareLevel.Primary, [Profession.Psychologist, Profession.Doctor])
            with { LatestStartCap = Cap },
        Of(ChildMentalHealth, ServiceArea.ChildMentalHealth, CareLevel.Specialist, [Profession.Psychologist, Profession.Doctor])
            with { LatestStartCap = Cap },
        Of(Dental, ServiceArea.Dental, CareLevel.Primary, [Profession.Dentist]),
        Of(NursingHome, ServiceArea.Residential, CareLevel.Primary, [Profession.Doctor, Profession.Nurse]),
        Of(Assistance, ServiceArea.HomeCare, CareLevel.Primary,
            [Profession.Doctor, Profession.Nurse, Profession.OccupationalTherapist, Profession.SocialWorker]),
    ];

    private static Service Of(ServiceId id, ServiceArea area, CareLevel level, ImmutableArray<Profession> assessedBy) => new(
        id, id.Code, id.Code, "", "", area, level, assessedBy,
        SelfReferral: false, GuidelineWeeks: [2, 4, 8, 12, 26], LatestStartCap: null, FollowUpDays: 30, ChargeOere: 37_500, LegalBaseline: []);
}

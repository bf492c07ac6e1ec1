using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>The fictional region's professionals, and its rota at the open door.</summary>
public static class TestProfessionals
{
    public static readonly ProfessionalId Doctor = new(1000001);
    public static readonly ProfessionalId OtherDoctor = new(1000002);
    public static readonly ProfessionalId GeneralPractitioner = new(1000003);
    public static readonly ProfessionalId Nurse = new(1000011);
    public static readonly ProfessionalId OtherNurse = new(1000012);
    public static readonly ProfessionalId Psychologist = new(1000021);
    public static readonly ProfessionalId OtherPsychologist = new(1000022);
    public static readonly ProfessionalId Physiotherapist = new(1000031);
    public static readonly ProfessionalId OtherPhysiotherapist = new(1000032);
    public static readonly ProfessionalId Dentist = new(1000041);
    public static readonly ProfessionalId OtherDentist = new(1000042);
    public static readonly ProfessionalId OccupationalTherapist = new(1000051);
    public static readonly ProfessionalId SocialWorker = new(1000061);
    public static readonly ProfessionalId Economist = new(1000071);
    public static readonly ProfessionalId Administrator = new(1000081);
    public static readonly ProfessionalId HospitalLeader = TestLeaders.Hospital;
    public static readonly ProfessionalId TownLeader = TestLeaders.Town;
    public static readonly ProfessionalId DiakonLeader = TestLeaders.Diakon;
    public static readonly ProfessionalId ClinicLeader = TestLeaders.Clinic;
    public static readonly ProfessionalId AbroadLeader = TestLeaders.Abroad;
    public static readonly ProfessionalId DeskWorker = new(1000099);
    public static readonly ProfessionalId Unknown = new(9999999);

    public static readonly ImmutableArray<Professional> All =
    [
        Of(Doctor, Profession.Doctor, TestProviders.Hospital),
        Of(OtherDoctor, Profession.Doctor, TestProviders.Hospital),
        Of(GeneralPractitioner, Profession.Doctor, TestProviders.Town),
        Of(Nurse, Profession.Nurse, TestProviders.Town),
        Of(OtherNurse, Profession.Nurse, TestProviders.Town),
        Of(Psychologist, Profession.Psychologist, TestProviders.Hospital),
        Of(OtherPsychologist, Profession.Psychologist, TestProviders.Clinic),
        Of(Physiotherapist, Profession.Physiotherapist, TestProviders.Clinic),
        Of(OtherPhysiotherapist, Profession.Physiotherapist, TestProviders.Town),
        Of(Dentist, Profession.Dentist, TestProviders.Clinic),
        Of(OtherDentist, Profession.Dentist, TestProviders.Town),
        Of(OccupationalTherapist, Profession.OccupationalTherapist, TestProviders.Town),
        Of(SocialWorker, Profession.SocialWorker, TestProviders.Town),
        Of(Economist, Profession.Economist, TestProviders.Town),
        Of(Administrator, Profession.Administrator, TestProviders.Hospital),
        Of(HospitalLeader, Profession.Doctor, TestProviders.Hospital),
        Of(TownLeader, Profession.Administrator, TestProviders.Town),
        Of(DiakonLeader, Profession.Nurse, TestProviders.Diakon),
        Of(ClinicLeader, Profession.Economist, TestProviders.Clinic),
        Of(AbroadLeader, Profession.Doctor, TestProviders.Abroad),
        Of(DeskWorker, Profession.Administrator, TestProviders.Town),
    ];

    /// <summary>Two for every service, so that somebody else can always take over.</summary>
    public static readonly ImmutableArray<(ServiceId Service, ProfessionalId Professional)> Rota =
    [
        (OfferedHelp.Clarification, Nurse), (OfferedHelp.Clarification, GeneralPractitioner),
        (OfferedHelp.Emergency, GeneralPractitioner), (OfferedHelp.Emergency, Nurse),
        (OfferedHelp.Physiotherapy, Physiotherapist), (OfferedHelp.Physiotherapy, OtherPhysiotherapist),
        (OfferedHelp.Orthopaedics, Doctor), (OfferedHelp.Orthopaedics, OtherDoctor),
        (OfferedHelp.HomeNursing, Nurse), (OfferedHelp.HomeNursing, OtherNurse),
        (OfferedHelp.Psychology, Psychologist), (OfferedHelp.Psychology, OtherPsychologist),
        (OfferedHelp.ChildMentalHealth, Psychologist), (OfferedHelp.ChildMentalHealth, OtherPsychologist),
        (OfferedHelp.Dental, Dentist), (OfferedHelp.Dental, OtherDentist),
        (OfferedHelp.NursingHome, GeneralPractitioner), (OfferedHelp.NursingHome, Nurse),
        (OfferedHelp.Assistance, OccupationalTherapist), (OfferedHelp.Assistance, SocialWorker),
    ];

    private static Professional Of(ProfessionalId id, Profession profession, ProviderId employer) =>
        new(id, $"{profession} {id.Hpr % 100}", profession, employer, "55 55 00 00");
}

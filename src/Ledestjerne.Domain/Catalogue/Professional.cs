namespace Ledestjerne.Domain;

/// <summary>
/// What somebody is trained as. The professions up to <see cref="SocialWorker"/> may be given authority to decide a
/// right; an economist or an administrator never can, whatever a region's files say.
/// </summary>
public enum Profession
{
    Doctor,
    Psychologist,
    Nurse,
    Physiotherapist,
    OccupationalTherapist,
    Dentist,
    Midwife,
    SocialWorker,
    Economist,
    Administrator,
}

/// <summary>Somebody who works in the services. The name is public: a person has the right to know who is responsible.</summary>
/// <param name="Name">Full name as said aloud.</param>
/// <param name="Employer">Where the professional works; the leader there is told of what this professional's cases miss.</param>
/// <param name="Phone">Where the person reaches the owner of the case.</param>
public sealed record Professional(ProfessionalId Id, string Name, Profession Profession, ProviderId Employer, string Phone);

public static class ProfessionExtensions
{
    /// <summary>Whether the profession can hold authority over a right at all.</summary>
    public static bool MayDecideRights(this Profession profession) => profession is not (Profession.Economist or Profession.Administrator);
}

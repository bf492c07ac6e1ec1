namespace Ledestjerne.Domain;

/// <summary>
/// Whether a professional treats the person: owns the case, coordinates it, or has a treating relation opened by somebody
/// who did. A handover that is not accepted gives none.
/// </summary>
public static class TreatingRelation
{
    [LegalBasis("hpl § 45")]
    public static bool Exists(RegionState state, OpenCase c, ProfessionalId professional) =>
        c.Now.Owner == professional
        || c.File.Coordinator == professional
        || (state.Find(c.Person) is { } file && file.Treating.Contains(professional));
}

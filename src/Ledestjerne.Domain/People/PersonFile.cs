namespace Ledestjerne.Domain;

/// <summary>What the region knows of a person without knowing who it is. Changed by the one writer only.</summary>
public sealed class PersonFile
{
    private CaseId[] cases = [];
    private PersonId[] mandates = [];
    private ProfessionalId[] treating = [];

    internal PersonFile()
    {
    }

    /// <summary>As it was in a snapshot; the arrays belong to the file from here on.</summary>
    internal PersonFile(CaseId[] cases, PersonId[] mandates, ProfessionalId[] treating) =>
        (this.cases, this.mandates, this.treating) = (cases, mandates, treating);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CaseId> Cases => cases;

    /// <summary>Who may act for the person.</summary>
    public IReadOnlyList<PersonId> Mandates => mandates;

    /// <summary>Professionals with a treating relation beyond the cases they own.</summary>
    public IReadOnlyList<ProfessionalId> Treating => treating;

    internal void Add(CaseId id) => cases = [.. cases, id];

    /// <returns>Whether nothing is left to remember.</returns>
    internal bool Forget(CaseId id)
    {
        cases = cases.Length == 1 && cases[0] == id ? [] : Without(cases, id);
        return cases.Length == 0 && mandates.Length == 0 && treating.Length == 0;
    }

    /// <summary>Apart, so that forgetting the only case makes no object for the comparison.</summary>
    private static CaseId[] Without(CaseId[] cases, CaseId id) => [.. cases.Where(c => c != id)];

    internal void Give(PersonId relative) => mandates = mandates.Contains(relative) ? mandates : [.. mandates, relative];

    internal void Withdraw(PersonId relative) => mandates = [.. mandates.Where(m => m != relative)];

    internal void Treats(ProfessionalId professional) => treating = treating.Contains(professional) ? treating : [.. treating, professional];
}

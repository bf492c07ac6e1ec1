namespace Ledestjerne.Domain;

/// <summary>
/// What the region knows of a person without knowing who it is. Most have one case and nothing else: that lies in the table
/// of people itself, and no object has to be found, or kept alive, for it. It does not change; a change makes another.
/// </summary>
public readonly struct PersonFile
{
    internal static readonly PersonFile Empty = new([], [], []);

    private readonly CaseId only;
    private readonly Known? known;

    internal PersonFile(CaseId only) => this.only = only;

    /// <param name="cases">This and the others belong to the file from here on.</param>
    internal PersonFile(CaseId[] cases, PersonId[] mandates, ProfessionalId[] treating)
    {
        if (cases is [var one] && mandates.Length == 0 && treating.Length == 0)
        {
            only = one;
        }
        else
        {
            known = new Known(cases, mandates, treating);
        }
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CaseId> Cases => known?.Cases ?? [only];

    /// <summary>Who may act for the person.</summary>
    public IReadOnlyList<PersonId> Mandates => known?.Mandates ?? [];

    /// <summary>Professionals with a treating relation beyond the cases they own.</summary>
    public IReadOnlyList<ProfessionalId> Treating => known?.Treating ?? [];

    /// <summary>Whether nothing is left to remember.</summary>
    internal bool IsEmpty => known is { Cases: [], Mandates: [], Treating: [] };

    internal PersonFile With(CaseId id) => known is null ? new([only, id], [], []) : new([.. known.Cases, id], known.Mandates, known.Treating);

    internal PersonFile Without(CaseId id) => known is null && only == id ? Empty : Less(id);

    internal PersonFile Giving(PersonId relative) =>
        Mandates.Contains(relative) ? this : new(Parts.Cases, [.. Mandates, relative], Parts.Treating);

    internal PersonFile Withdrawing(PersonId relative) =>
        new(Parts.Cases, [.. Mandates.Where(m => m != relative)], Parts.Treating);

    internal PersonFile TreatedBy(ProfessionalId professional) =>
        Treating.Contains(professional) ? this : new(Parts.Cases, Parts.Mandates, [.. Treating, professional]);

    /// <summary>Apart, so that only those with more to remember pay for the search.</summary>
    private PersonFile Less(CaseId id) => new(Array.FindAll(Parts.Cases, c => c != id), Parts.Mandates, Parts.Treating);

    private Known Parts => known ?? new Known([only], [], []);

    private sealed record Known(CaseId[] Cases, PersonId[] Mandates, ProfessionalId[] Treating);
}

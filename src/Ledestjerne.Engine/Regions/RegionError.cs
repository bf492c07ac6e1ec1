namespace Ledestjerne.Engine.Regions;

/// <summary>One thing wrong in a region's files, said so that whoever keeps the file can mend it without reading code.</summary>
/// <param name="File">As seen from the folder that was checked: <c>services.csv</c>, or <c>../services.csv</c> when regions share it.</param>
/// <param name="Line">As a text editor counts, from 1; 0 when the whole file is meant.</param>
/// <param name="Field">Column or field, or the file's own name when the whole file is meant.</param>
/// <param name="Found">What stands there; <c>nothing</c> when it is empty.</param>
/// <param name="Allowed">What may stand there.</param>
public sealed record RegionError(string File, int Line, string Field, string Found, string Allowed)
{
    public override string ToString() => $"{File}:{Line}: {Field}: found {Found}; allowed: {Allowed}";
}

/// <summary>Gathers what is wrong, so that one check shows everything and not only the first.</summary>
internal sealed class RegionFindings
{
    private readonly List<RegionError> errors = [];

    public bool Any => errors.Count > 0;

    public void Add(string file, int line, string field, string found, string allowed) =>
        errors.Add(new RegionError(file, line, field, found.Length == 0 ? "nothing" : found, allowed));

    /// <summary>By file, then line, then in the order found.</summary>
    public IEnumerable<RegionError> InOrder() => errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line);
}

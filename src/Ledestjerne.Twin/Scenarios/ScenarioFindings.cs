using System.Collections.Immutable;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Gathers what is wrong in a scenario file, so that one reading shows everything.</summary>
/// <param name="lines">By path.</param>
internal sealed class ScenarioFindings(string file, IReadOnlyDictionary<string, int> lines)
{
    private readonly List<RegionError> errors = [];

    public bool Any => errors.Count > 0;

    public void Add(string path, string found, string allowed) => errors.Add(new RegionError(file, LineOf(path), path, found, allowed));

    public ImmutableArray<RegionError> InOrder() => [.. errors.OrderBy(e => e.Line)];

    /// <summary>A field that is not there is looked for where the object it is missing in begins.</summary>
    private int LineOf(string path)
    {
        for (var at = path; ; at = at[..at.LastIndexOf('.')])
        {
            if (lines.TryGetValue(at, out var line))
            {
                return line;
            }

            if (!at.Contains('.'))
            {
                return 1;
            }
        }
    }
}

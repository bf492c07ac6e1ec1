namespace Ledestjerne.Twin;

/// <summary>The known codes most like what somebody wrote.</summary>
internal static class NearestCodes
{
    private const int Most = 3;

    /// <summary>Up to three, the likest first; equal ones by code. Empty when nothing is known.</summary>
    /// <param name="known">Code and what people call it; either may be what was written.</param>
    public static IEnumerable<string> To(string written, IEnumerable<(string Code, string Name)> known) => known
        .Select(k => (k.Code, Distance: Math.Min(Distance(written, k.Code), Distance(written, k.Name))))
        .OrderBy(k => k.Distance)
        .ThenBy(k => k.Code, StringComparer.Ordinal)
        .Take(Most)
        .Select(k => k.Code);

    /// <summary>Letters to put in, take out or change (Levenshtein); capitals count as small.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}

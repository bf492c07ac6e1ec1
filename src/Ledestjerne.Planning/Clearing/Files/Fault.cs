using System.Text;

namespace Ledestjerne.Planning.Files;

/// <summary>One thing wrong in a file, said so that whoever keeps the file can mend it.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Line">As a text editor counts, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">As the file's header writes it, or <c>line</c> when the whole line is meant.</param>
/// <param name="Found">What stands there, at most 80 characters of it; <c>nothing</c> when it is empty.</param>
public sealed record Fault(string File, long Line, string Column, string Found, string Allowed)
{
    private const int LongestShown = 80;

    /// <summary>Without the file and the line: what <c>rejected.csv</c> says beside the row itself.</summary>
    public string Reason => $"{Column}: found {Found}; allowed: {Allowed}";

    public override string ToString() => $"{File}:{Line}: {Reason}";

    /// <summary>What a file holds as it can be printed: short, and without characters that steer a terminal.</summary>
    public static string Show(string found)
    {
        if (found.Length == 0)
        {
            return "nothing";
        }

        var shown = new StringBuilder();
        foreach (var c in found.AsSpan(0, Math.Min(found.Length, LongestShown)))
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return found.Length > LongestShown ? shown.Append('…').ToString() : shown.ToString();
    }
}

/// <summary>All that is wrong, of which the first are kept to be shown: a file of nothing but errors takes no more memory than a good one.</summary>
public sealed class Faults
{
    /// <summary>As many as fit a screen with what must be said about them.</summary>
    public const int Kept = 20;

    private readonly List<Fault> first = [];

    public IReadOnlyList<Fault> First => first;

    public long Count { get; private set; }

    /// <summary>A file without a usable header; nothing can be set aside then, and nothing runs.</summary>
    public bool Unusable { get; private set; }

    public void Add(Fault fault)
    {
        Count++;
        if (first.Count < Kept)
        {
            first.Add(fault);
        }
    }

    public void AddUnusable(Fault fault)
    {
        Unusable = true;
        Add(fault);
    }
}

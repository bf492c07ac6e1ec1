namespace Ledestjerne.Engine;

/// <summary>
/// The same word is the same object wherever it stands, so that equal codes are found equal without being read. What the region's files say is
/// kept for good; what is read later is only known again, so that it cannot fill the memory.
/// </summary>
internal static class KnownWord
{
    /// <summary>From the region's files.</summary>
    public static string Keep(string word) => string.Intern(word);

    /// <summary>From anywhere else: the kept one, or itself when none is.</summary>
    public static string Of(string word) => string.IsInterned(word) ?? word;
}

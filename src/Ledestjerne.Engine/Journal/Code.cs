using System.Buffers;

namespace Ledestjerne.Engine;

/// <summary>
/// What a string in the journal may be: a code out of a closed set, never free text. Spaces and letters outside
/// ASCII are not in it, so a name or a sentence cannot pass by mistake.
/// </summary>
internal static class Code
{
    /// <summary>Longest code, in characters; the region's files have none above 40.</summary>
    public const int MaxLength = 80;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:+#");

    private static readonly SearchValues<byte> AllowedBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:+#"u8);

    public static bool IsCode(string? text) =>
        text is { Length: > 0 and <= MaxLength } && !text.AsSpan().ContainsAnyExcept(Allowed);

    public static bool IsCode(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= MaxLength && !text.ContainsAnyExcept(AllowedBytes);
}

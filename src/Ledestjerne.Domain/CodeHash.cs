namespace Ledestjerne.Domain;

/// <summary>
/// A hash of the region's own short codes from their length and a few letters: each decision looks up a dozen of
/// them. Codes come from the region's files, never from a stranger.
/// </summary>
internal static class CodeHash
{
    public static int Of(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return 0;
        }

        var last = code.Length - 1;
        var hash = ((uint)code.Length * 31) + code[0];
        hash = (hash * 0x9E3779B1) ^ code[last / 4];
        hash = (hash * 0x9E3779B1) ^ code[last / 2];
        hash = (hash * 0x9E3779B1) ^ code[last - (last / 4)];
        hash = (hash * 0x9E3779B1) ^ code[Math.Max(0, last - 1)];
        hash = (hash * 0x9E3779B1) ^ code[last];
        return (int)(hash ^ (hash >> 15));
    }
}

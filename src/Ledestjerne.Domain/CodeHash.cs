namespace Ledestjerne.Domain;

/// <summary>
/// A hash of the region's own short codes from their length and a few letters: each decision looks up a dozen of
/// them. Codes come from the region's files, never from a stranger.
/// </summary>
internal static class CodeHash
{
    /// <summary>Letters are put side by side before they are mixed, so that the processor waits for one multiplication only.</summary>
    public static int Of(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return 0;
        }

        var last = code.Length - 1;
        var letters = (ulong)code[last] | ((ulong)code[Math.Max(0, last - 1)] << 9) | ((ulong)code[last - (last / 4)] << 18)
            | ((ulong)code[last / 2] << 27) | ((ulong)code[last / 4] << 36) | ((ulong)code[0] << 45) | ((ulong)code.Length << 54);
        return (int)((letters * 0x9E3779B97F4A7C15UL) >> 32);
    }
}

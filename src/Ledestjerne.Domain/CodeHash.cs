using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ledestjerne.Domain;

/// <summary>
/// A hash of the region's own short codes from their length and twelve letters: each decision looks up a dozen of
/// them. Codes come from the region's files, never from a stranger. It spreads over all its bits together, as the runtime's tables
/// use it, not over the lowest alone.
/// </summary>
internal static class CodeHash
{
    private const int LettersAtOnce = sizeof(ulong) / sizeof(char);
    private const int LengthShift = 56;

    /// <summary>The first four letters, the last four and the middle four; of shorter codes the first, the middle and the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(string? code)
    {
        if (code is null || code.Length < LettersAtOnce)
        {
            return OfShort(code);
        }

        var last = code.Length - LettersAtOnce;
        // Letters are mostly bytes: eight of them share a word.
        var ends = Four(code, 0) | (Four(code, last) << 8);
        return Mixed(ends, Four(code, last / 2) + ((ulong)code.Length << LengthShift));
    }

    private static int OfShort(string? code) => string.IsNullOrEmpty(code)
        ? 0
        : Mixed(code[0] | ((ulong)code[^1] << 16) | ((ulong)code[code.Length / 2] << 32), (ulong)code.Length);

    private static ulong Four(string code, int at) => Unsafe.ReadUnaligned<ulong>(
        ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(code.AsSpan()), at)));

    private static int Mixed(ulong first, ulong second) =>
        (int)(((first * 0x9E3779B97F4A7C15UL) + (second * 0xD1342543DE82EF95UL)) >> 32);
}

using System.Runtime.CompilerServices;

namespace Ledestjerne.Domain;

/// <summary>
/// A hash of ids that strangers and simulations make: all 128 bits count, since ids that are counted differ in a few only,
/// and the keys are new in every process, so that nobody can send ids that all fall into one slot.
/// </summary>
internal static class IdHash
{
    private static readonly ulong LowKey = Key(1);
    private static readonly ulong HighKey = Key(2);

    /// <summary>The low half is multiplied for itself: what the long multiplication leaves in memory takes longer to come back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(IdHalves id)
    {
        var (a, b) = (id.First ^ LowKey, id.Second ^ HighKey);
        return (int)(((a * b) ^ Math.BigMul(a, b, out _)) >> 16);
    }

    /// <summary>The runtime mixes a secret of the process into every <see cref="HashCode"/>.</summary>
    private static ulong Key(int which) => ((ulong)(uint)HashCode.Combine(which, 1) << 32) | (uint)HashCode.Combine(which, 2);
}

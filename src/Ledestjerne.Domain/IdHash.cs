using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ledestjerne.Domain;

/// <summary>
/// A hash of ids that strangers and simulations make: all 128 bits count, since ids that are counted differ in a few only,
/// and the keys are new in every process, so that nobody can send ids that all fall into one slot.
/// </summary>
internal static class IdHash
{
    private static readonly ulong LowKey = Key(1);
    private static readonly ulong HighKey = Key(2);

    public static int Of(in Guid id)
    {
        var halves = Unsafe.BitCast<Guid, Vector128<ulong>>(id);
        var high = Math.BigMul(halves.GetElement(0) ^ LowKey, halves.GetElement(1) ^ HighKey, out var low);
        return (int)((low ^ high) >> 16);
    }

    /// <summary>The runtime mixes a secret of the process into every <see cref="HashCode"/>.</summary>
    private static ulong Key(int which) => ((ulong)(uint)HashCode.Combine(which, 1) << 32) | (uint)HashCode.Combine(which, 2);
}

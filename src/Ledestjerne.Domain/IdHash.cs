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
        var (first, second) = GuidHalves.Split(id);
        var high = Math.BigMul(first ^ LowKey, second ^ HighKey, out var low);
        return (int)((low ^ high) >> 16);
    }

    /// <summary>The runtime mixes a secret of the process into every <see cref="HashCode"/>.</summary>
    private static ulong Key(int which) => ((ulong)(uint)HashCode.Combine(which, 1) << 32) | (uint)HashCode.Combine(which, 2);
}

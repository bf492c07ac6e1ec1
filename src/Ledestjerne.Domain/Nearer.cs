using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Ledestjerne.Domain;

/// <summary>
/// Asks the processor to bring something near that will be read shortly, and goes on without waiting. It changes nothing
/// and cannot fail; a processor that is not asked has to wait later.
/// </summary>
internal static unsafe class Nearer
{
    private const int Line = 64;

    public static void Send<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    /// <param name="bytes">About how much of it, from its beginning. Should the collector move it meanwhile, nothing is gained.</param>
    public static void Send(object thing, int bytes)
    {
        if (Sse.IsSupported)
        {
            var at = Unsafe.As<object, nint>(ref thing);
            for (var from = 0; from < bytes; from += Line)
            {
                Sse.Prefetch0((void*)(at + from));
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ledestjerne.Domain;

/// <summary>An id as two numbers and back, without a detour through memory: ids are made and read at every step of a run.</summary>
public static class GuidHalves
{
    public static Guid Join(ulong first, ulong second) => Unsafe.BitCast<Vector128<ulong>, Guid>(Vector128.Create(first, second));

    public static (ulong First, ulong Second) Split(Guid id)
    {
        var halves = Unsafe.BitCast<Guid, Vector128<ulong>>(id);
        return (halves.GetElement(0), halves.GetElement(1));
    }
}

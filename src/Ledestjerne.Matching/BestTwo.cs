using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ledestjerne.Matching;

/// <summary>
/// The innermost loop of the auction: among options with a cost each, and a price looked up for each, the cheapest and what
/// the next cheapest costs. Eight (or four) at a time; the same lanes on every machine, so that ties fall the same way.
/// </summary>
/// <typeparam name="T"><see cref="int"/> or <see cref="long"/>.</typeparam>
internal static unsafe class BestTwo<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Rows are padded to a multiple of this.</summary>
    public static int Lanes => Vector256<T>.Count;

    /// <summary>More than any cost with its price; two of them add up without overflow.</summary>
    public static readonly T Beyond = T.MaxValue / T.CreateChecked(4);

    /// <param name="count">A multiple of <see cref="Lanes"/>; padding has cost <see cref="Beyond"/>.</param>
    /// <param name="best">Comes in as what doing without costs; goes out as the least of all.</param>
    /// <param name="second">What the next cheapest costs, doing without among them; <see cref="Beyond"/> or more when there is none.</param>
    /// <returns>Place of the cheapest in the row; -1 when doing without is no dearer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(T* prices, int* keys, T* costs, int count, ref T best, out T second)
    {
        var first = Vector256.Create(Beyond);
        var next = first;
        var where = Vector256<T>.Zero;
        var here = Vector256<T>.Indices;
        var step = Vector256.Create(T.CreateTruncating(Vector256<T>.Count));
        for (var at = 0; at < count; at += Vector256<T>.Count)
        {
            var total = Vector256.Load(costs + at) + Gather(prices, keys + at);
            var less = Vector256.LessThan(total, first);
            next = Vector256.Min(next, Vector256.Max(first, total));
            first = Vector256.Min(first, total);
            where = Vector256.ConditionalSelect(less, here, where);
            here += step;
        }

        var least = Least(first);
        if (least >= best)
        {
            second = least;
            return -1;
        }

        var lane = BitOperations.TrailingZeroCount(Vector256.Equals(first, Vector256.Create(least)).ExtractMostSignificantBits());
        var only = Vector256.Equals(Vector256<T>.Indices, Vector256.Create(T.CreateTruncating(lane)));
        second = T.Min(best, Least(Vector256.ConditionalSelect(only, next, first)));
        best = least;
        return int.CreateTruncating(where[lane]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Least(Vector256<T> all)
    {
        var half = Vector128.Min(all.GetLower(), all.GetUpper());
        if (typeof(T) == typeof(int))
        {
            var four = half.AsInt32();
            var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
            return (T)(object)Vector128.Min(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
        }

        return T.Min(half[0], half[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Gather(T* prices, int* keys)
    {
        if (typeof(T) == typeof(int))
        {
            return Avx2.IsSupported
                ? Avx2.GatherVector256((int*)prices, Vector256.Load(keys), sizeof(int)).As<int, T>()
                : OneByOne(prices, keys);
        }

        return Avx2.IsSupported
            ? Avx2.GatherVector256((long*)prices, Vector128.Load(keys), sizeof(long)).As<long, T>()
            : OneByOne(prices, keys);
    }

    private static Vector256<T> OneByOne(T* prices, int* keys)
    {
        var gathered = stackalloc T[Vector256<T>.Count];
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            gathered[lane] = prices[keys[lane]];
        }

        return Vector256.Load(gathered);
    }
}

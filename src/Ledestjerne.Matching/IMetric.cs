using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>An order as exact arithmetic: costs, prices and sums over paths are single numbers that compare as the order says.</summary>
internal interface IMetric<T>
    where T : struct, IBinaryInteger<T>
{
    T Of(long packed);

    T Of(Levels levels);

    Levels Levels(T value);
}

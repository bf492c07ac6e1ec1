namespace Ledestjerne.Matching;

/// <summary>Everything stands in the third level, as units of weighted cost.</summary>
internal readonly struct WeightedMetric(Weights weights) : IMetric<long>
{
    public long Of(long packed) => weights.Of(new Cost(packed));

    public long Of(Levels levels) => levels.Third;

    public Levels Levels(long value) => new(0, 0, value, 0);
}

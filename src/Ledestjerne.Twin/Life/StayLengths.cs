using System.Collections.Frozen;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>How long somebody stays in a bed, drawn from the region's own spread.</summary>
internal sealed class StayLengths
{
    private const double MsPerDay = 86_400_000;
    private readonly FrozenDictionary<ServiceId, Spread> spreads;

    public StayLengths(LifeTables tables) => spreads = tables.Stays.ToFrozenDictionary(s => s.Key, s => new Spread(s.Value));

    /// <summary>Empty where there are no beds.</summary>
    public Spread? Of(ServiceId service) => spreads.GetValueOrDefault(service);

    /// <summary>Of one service.</summary>
    internal sealed class Spread(StayLength stay)
    {
        private readonly double mean = (double)stay.MeanDays;
        private readonly double logMedian = stay.MedianDays > 0 ? Math.Log((double)stay.MedianDays) : 0;

        /// <summary>Of a log-normal spread mean ÷ median is exp(σ² ÷ 2).</summary>
        private readonly double sigma = stay.MedianDays > 0 ? Math.Sqrt(2 * Math.Log((double)(stay.MeanDays / stay.MedianDays))) : 0;

        private readonly double[] counted = [.. stay.CountedDays.Select(d => (double)d)];

        /// <summary>Milliseconds, at least one.</summary>
        public long Draw(Dice dice) => Math.Max(1, (long)(Days(dice) * MsPerDay));

        private double Days(Dice dice) => stay.Spread switch
        {
            StaySpread.Exponential => dice.Exponential(mean),
            StaySpread.LogNormal => Math.Exp(logMedian + (sigma * dice.Normal())),
            StaySpread.Empirical => counted[dice.Below(counted.Length)],
        };
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary>How the length of a stay is spread.</summary>
public enum StaySpread
{
    Exponential,
    LogNormal,

    /// <summary>As counted: each length in <c>stay_days.csv</c> as likely as the others.</summary>
    Empirical,
}

/// <summary>How long people stay in a bed of a service.</summary>
/// <param name="MeanDays">0.001–3,650.</param>
/// <param name="MedianDays">Of a log-normal spread, less than the mean; otherwise 0.</param>
/// <param name="CountedDays">Of an empirical spread; otherwise empty.</param>
public sealed record StayLength(ServiceId Service, StaySpread Spread, decimal MeanDays, decimal MedianDays, ImmutableArray<decimal> CountedDays);

/// <summary>Of those who have got one service, the share who need another next.</summary>
/// <param name="Percent">0–100; of one service together at most 100.</param>
public sealed record OnwardShare(ServiceId Service, ServiceId Next, decimal Percent);

/// <summary>What a region may say about its people's life beyond the needs; each part is a file that may be missing.</summary>
/// <param name="Stays">Services with beds: their rows in <c>capacity.csv</c> count beds.</param>
/// <param name="Onward">Services that are not here follow <see cref="LifeParameters.NextNeedPercent"/>.</param>
/// <param name="Seasons">Per cent of a mean month's needs, January first; services that are not here have no season.</param>
public sealed record LifeTables(
    FrozenDictionary<ServiceId, StayLength> Stays,
    FrozenDictionary<ServiceId, ImmutableArray<OnwardShare>> Onward,
    FrozenDictionary<ServiceId, ImmutableArray<int>> Seasons)
{
    public static readonly LifeTables None = new(
        FrozenDictionary<ServiceId, StayLength>.Empty,
        FrozenDictionary<ServiceId, ImmutableArray<OnwardShare>>.Empty,
        FrozenDictionary<ServiceId, ImmutableArray<int>>.Empty);
}

using System.Collections.Frozen;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>How far ahead places are offered, and what is kept open for those who cannot wait.</summary>
/// <param name="HorizonWeeks">Offers lie at most so many weeks after this one, 1–12; for services with short deadlines fewer. Short, so that places are left for the grave needs that come tomorrow.</param>
/// <param name="Urgent">Per service the share of needs in the two gravest classes.</param>
public sealed record PlannerRules(int HorizonWeeks, FrozenDictionary<ServiceId, UrgentShare> Urgent)
{
    public static readonly PlannerRules Default = new(3, FrozenDictionary<ServiceId, UrgentShare>.Empty);

    /// <summary>Half the weeks a need of the middle class may wait, at least 1.</summary>
    public int HorizonOf(Service service) => Math.Clamp(service.GuidelineWeeks[2] / 2, 1, HorizonWeeks);

    public UrgentShare UrgentOf(ServiceId service) => Urgent.GetValueOrDefault(service, new UrgentShare(5, 15));
}

/// <summary>Of all needs of a service, in whole per cent.</summary>
/// <param name="Gravest">Class 1, 0–100.</param>
/// <param name="Grave">Class 2, 0–100.</param>
public readonly record struct UrgentShare(int Gravest, int Grave);

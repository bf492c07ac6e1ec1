using System.Collections.Frozen;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Planning;

/// <summary>The planner's rules as the region's files give them: what is kept for grave needs follows how often they come.</summary>
public static class PlannerSetup
{
    public static PlannerRules Rules(RegionSetup setup) => PlannerRules.Default with
    {
        Urgent = setup.Needs.ToFrozenDictionary(n => n.Service, n => new UrgentShare(n.SeverityPercent[0], n.SeverityPercent[1])),
    };
}

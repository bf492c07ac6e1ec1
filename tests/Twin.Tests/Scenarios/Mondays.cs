using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;

namespace Ledestjerne.Tests;

/// <summary>The small region under a scenario, without people, Monday after Monday; every command must be accepted.</summary>
internal sealed class Mondays : IDisposable
{
    private readonly RunConditions conditions;
    private readonly RegionEngine engine;
    private readonly MemoryJournal journal;
    private readonly RunPlan plan;
    private int commands;

    public Mondays(params Change[] changes)
        : this(SmallRuns.Healthy, SmallRuns.Plan, changes)
    {
    }

    public Mondays(RegionSetup setup, RunPlan plan, params Change[] changes)
    {
        this.plan = plan;
        Today = plan.From.PlusWeeks(-1);
        (setup, conditions) = RunConditions.Of(setup, SmallRuns.Scenario([.. changes]), plan, plan.Seed);
        var codec = EventCodec.ForDomain();
        journal = new MemoryJournal(setup.Profile.Code, codec);
        engine = RegionEngine.Open(new RegionState(setup.Catalogue), journal, codec, new RegionEngine.Watch([], bug => throw bug));
        foreach (var command in RegionBirth.Open(setup, At(Today), NextId))
        {
            engine.Apply(command).ShouldBeOfType<Submission.Accepted>();
        }
    }

    public LocalDate Today { get; private set; }

    public RegionState State => engine.Driven;

    /// <summary>The state when the Monday of a week of the run has passed.</summary>
    public RegionState After(int week)
    {
        Today = plan.From.PlusWeeks(week - 1);
        foreach (var command in conditions.Monday(State, week, Today, actor => new Stamp(NextId(), At(Today), actor)))
        {
            engine.Apply(command).ShouldBeOfType<Submission.Accepted>();
        }

        return State;
    }

    /// <summary>Places of every row of a service in a week of the run.</summary>
    public int Places(ServiceId service, int week) => State.Places.Rows
        .Where(r => r.Service == service)
        .Sum(r => r[Week.Of(plan.From).Plus(week - 1)].Published);

    public void Dispose()
    {
        engine.Dispose();
        journal.Dispose();
    }

    private static Instant At(LocalDate day) => day.AtStartOfDayInZone(SmallRuns.Setup.Catalogue.Zone).ToInstant();

    private CommandId NextId() => new(new Guid(++commands, 0, 0, new byte[8]));
}

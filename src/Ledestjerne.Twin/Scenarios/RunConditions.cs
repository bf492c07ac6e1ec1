using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>A scenario made ready for one run: what the life asks while it goes on. It keeps count, and belongs to that run.</summary>
public sealed class RunConditions
{
    /// <summary>Nothing is different, and nobody is ever sick.</summary>
    public static readonly RunConditions None = new();

    private readonly ImmutableArray<Change> changes = [];
    private readonly ServiceId emergency;
    private readonly WeekLosses? losses;
    private readonly ApprovalChanges? approvals;
    private readonly MondayPlaces? places;

    public RunConditions()
    {
    }

    private RunConditions(RegionSetup lived, ImmutableArray<Change> changes, RunPlan plan, ulong seed)
    {
        this.changes = changes;
        emergency = lived.Profile.FrontDoor.Emergency;
        losses = new WeekLosses(lived, changes, seed);
        approvals = new ApprovalChanges(lived, changes);
        var planned = new PlacePlan(lived, changes, plan);
        places = new MondayPlaces(
            lived,
            planned,
            new Openings(lived.Catalogue, changes),
            losses,
            new StaffSickness(lived.Life.StaffSickPercent, seed, planned.Rows.Length),
            Week.Of(plan.End));
        FreeChoice = changes.OfType<Change.FreeChoice>().LastOrDefault()?.When ?? FreeChoiceWhen.Always;
        Gate = changes.OfType<Change.Gatekeeping>().LastOrDefault();
    }

    /// <summary>The region with what the scenario changes from the start (providers, sites), and the rest as conditions.</summary>
    public static (RegionSetup Setup, RunConditions Conditions) Of(RegionSetup setup, Scenario scenario, RunPlan plan, ulong seed)
    {
        var lived = NewProviders.In(setup, scenario);
        return (lived, new RunConditions(lived, scenario.Changes, plan, seed));
    }

    public FreeChoiceWhen FreeChoice { get; init; }

    /// <summary>Empty where nobody stands between the professional and the right.</summary>
    public Change.Gatekeeping? Gate { get; init; }

    /// <summary>What the needs of a service in a municipality and age band are multiplied by on a day; 1 as a rule.</summary>
    /// <param name="week">Of the run; 0 or less in the warm-up.</param>
    public double NeedFactor(ServiceId service, MunicipalityId home, AgeBand age, int week)
    {
        var factor = 1.0;
        foreach (var change in changes)
        {
            factor *= change switch
            {
                Change.ScaledNeeds c when c.Weeks.Contains(week) && (c.Service is not { } one || one == service) => c.Percent / 100.0,
                Change.Influenza c when c.Weeks.Contains(week) && (service == emergency || age >= AgeBand.From67To79) => c.NeedsPercent / 100.0,
                _ => 1,
            };
        }

        return factor;
    }

    /// <summary>Whether who lives there cannot travel in the week.</summary>
    public bool CutOff(MunicipalityId home, int week) => losses is not null && losses.CutOff(home, week);

    /// <summary>What the providers and the region do as a week begins: places published anew, bookings taken back, approvals.</summary>
    /// <param name="week">Of the run; 0 or less in the warm-up.</param>
    /// <returns>To be sent one by one: later ones are decided on what the earlier ones led to.</returns>
    public IEnumerable<Command> Monday(RegionState state, int week, LocalDate monday, Func<Actor, Stamp> stamp) =>
        approvals is null || places is null
            ? []
            : approvals.Commands(state, week, monday, stamp).Concat(places.Commands(state, week, monday, stamp));
}

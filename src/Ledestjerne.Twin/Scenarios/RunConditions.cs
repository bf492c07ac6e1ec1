using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>A scenario made ready for one run: what the life asks while it goes on.</summary>
public sealed class RunConditions
{
    public static readonly RunConditions None = new();

    /// <summary>The region with what the scenario changes from the start (providers, sites), and the rest as conditions.</summary>
    public static (RegionSetup Setup, RunConditions Conditions) Of(RegionSetup setup, Scenario scenario, RunPlan plan, ulong seed) =>
        (setup, scenario.Changes.IsEmpty && plan.Weeks >= 0 && seed >= 0 ? None : new RunConditions());

    public FreeChoiceWhen FreeChoice { get; init; }

    /// <summary>Empty where nobody stands between the professional and the right.</summary>
    public Change.Gatekeeping? Gate { get; init; }

    /// <summary>What the needs of a service in a municipality and age band are multiplied by on a day; 1 as a rule.</summary>
    /// <param name="week">Of the run; 0 or less in the warm-up.</param>
    public double NeedFactor(ServiceId service, MunicipalityId home, AgeBand age, int week) => 1;

    /// <summary>Whether who lives there cannot travel in the week.</summary>
    public bool CutOff(MunicipalityId home, int week) => false;

    /// <summary>What the providers and the region do as a week begins: places published anew, bookings taken back, approvals.</summary>
    /// <param name="week">Of the run; 0 or less in the warm-up.</param>
    public IEnumerable<Command> Monday(RegionState state, int week, LocalDate monday, Func<Actor, Stamp> stamp) => [];
}

using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// The futures as figures: by scenario, service, figure and week, each with its interval, and paired differences from the first
/// scenario. Every number of the files, the report and the terminal comes from here.
/// </summary>
public sealed class FutureTable
{
    private readonly ImmutableArray<ServiceFigures> figures;
    private readonly Dictionary<(int, int, FutureFigure), ImmutableArray<Estimate>> weeks = [];

    /// <param name="set">At least one scenario and one run.</param>
    public FutureTable(FutureSet set)
    {
        Set = set;
        var sideBySide = FutureFigures.Of(set);
        figures = [sideBySide.Region, .. sideBySide.Services];
        Services = [.. figures.Select(service => service.Service)];
    }

    public FutureSet Set { get; }

    public int Scenarios => Set.Futures.Length;

    /// <summary>First the whole region, then each by code.</summary>
    public ImmutableArray<ServiceId?> Services { get; }

    public int Weeks => Set.Plan.Weeks;

    /// <summary>Over all weeks that are measured; nothing when there was nothing to reckon it from.</summary>
    public Estimate? Whole(int scenario, int service, ReportFigure figure) => Known(Find(scenario, service, figure).Value);

    /// <summary>This scenario less the first one, run by run with the same people and the same chance.</summary>
    public Estimate? Difference(int scenario, int service, ReportFigure figure) => Known(Find(scenario, service, figure).Difference);

    /// <param name="week">From 0.</param>
    public Estimate? InWeek(int scenario, int service, ReportFigure figure, int week) =>
        figure.Rather is { } rather && Known(InWeek(scenario, service, rather, week)) is { } known
            ? known
            : Known(InWeek(scenario, service, figure.Of, week));

    private FigureEstimate Find(int scenario, int service, ReportFigure figure)
    {
        var of = figures[service].Scenarios[scenario];
        return service > 0 && figure.Rather is { } rather && of[rather].Value.IsKnown ? of[rather] : of[figure.Of];
    }

    private Estimate InWeek(int scenario, int service, FutureFigure figure, int week)
    {
        if (service == 0 && figure == FutureFigure.BedOccupancy)
        {
            return Estimate.Unknown;
        }

        if (!weeks.TryGetValue((scenario, service, figure), out var found))
        {
            weeks[(scenario, service, figure)] = found = FutureWeeks.Of(Set, scenario, Services[service], figure);
        }

        return found[week];
    }

    private static Estimate? Known(Estimate estimate) => estimate.IsKnown ? estimate : null;
}

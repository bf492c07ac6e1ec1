using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Twin;

namespace Ledestjerne.Web.Laboratory;

/// One figure week by week in both futures.
public sealed record WeeksOfBoth(ImmutableArray<Estimate> AsIs, ImmutableArray<Estimate> Changed);

/// What a trial showed, without the runs it was shown by.
/// <param name="Times">Each future was lived.</param>
/// <param name="Figures">The region as it is first, then as changed.</param>
/// <param name="Hit">By municipality, age and severity.</param>
public sealed record TrialFindings(int Times, FutureFigures Figures, HitGroups Hit, IReadOnlyDictionary<(ServiceId? Service, FutureFigure Figure), WeeksOfBoth> Weeks)
{
    /// Those that are drawn.
    public static readonly ImmutableArray<FutureFigure> Drawn =
        [FutureFigure.MeanWaitDays, FutureFigure.WaitingAtEnd, FutureFigure.Breaches, FutureFigure.PlaceOccupancy];

    /// <param name="set">Two futures.</param>
    public static TrialFindings Of(FutureSet set)
    {
        var figures = FutureFigures.Of(set);
        var weeks = figures.Services.Select(each => each.Service).Append(null)
            .SelectMany(service => Drawn.Select(figure => (Service: service, Figure: figure)))
            .ToDictionary(
                each => each,
                each => new WeeksOfBoth(FutureWeeks.Of(set, 0, each.Service, each.Figure), FutureWeeks.Of(set, 1, each.Service, each.Figure)));
        return new TrialFindings(set.Plan.Replications, figures, HitGroups.Of(set, 1, ToldApartBy.HomeAgeSeverity), weeks);
    }

    /// The whole region for null, and for a service it does not have.
    public ServiceFigures Of(ServiceId? service) =>
        Figures.Services.FirstOrDefault(each => each.Service == service) ?? Figures.Region;

    /// The service that surely changed most for people, among those it is about; null when none surely did.
    /// <param name="about">Empty: all of them.</param>
    public ServiceFigures? MostChanged(ImmutableArray<ServiceId> about)
    {
        var looked = Figures.Services.Where(each => about.IsEmpty || (each.Service is { } service && about.Contains(service))).ToList();
        foreach (var figure in new[] { FutureFigure.Breaches, FutureFigure.WaitingAtEnd, FutureFigure.MeanWaitDays })
            if (looked.Where(each => IsSeen(each, figure)).MaxBy(each => Math.Abs(each.Scenarios[1][figure].Difference.Mean)) is { } most)
                return most;
        return null;
    }

    /// Surely another, and by enough to be worth a word.
    public static bool IsSeen(ServiceFigures service, FutureFigure figure) =>
        service.Scenarios[1][figure].Difference is { IsClear: true } difference && Math.Abs(difference.Mean) >= Least(figure);

    /// Waits look shorter while the queue grows: those who still wait are in no wait yet.
    public static bool LooksBetterThanItIs(ServiceFigures service) =>
        IsSeen(service, FutureFigure.MeanWaitDays) && service.Scenarios[1][FutureFigure.MeanWaitDays].Difference.Mean < 0
        && IsSeen(service, FutureFigure.WaitingAtEnd) && service.Scenarios[1][FutureFigure.WaitingAtEnd].Difference.Mean > 0;

    /// Half a day, half a person, half a point.
    private static double Least(FutureFigure figure) => figure is FutureFigure.RefusedShare or FutureFigure.PlaceOccupancy ? 0.005 : 0.5;
}

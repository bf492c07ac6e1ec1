using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary>How a service stands in a plain week, reckoned from the files alone: people against places.</summary>
/// <param name="NeedsPerWeek">Raised in the whole region.</param>
/// <param name="GrantedPerWeek">Those who get the right.</param>
/// <param name="PlacesPerWeek">At sites whose provider is approved that week.</param>
/// <param name="WaitingAtOpening">Granted and waiting when the region opens.</param>
public sealed record ServicePressure(
    ServiceId Service,
    decimal NeedsPerWeek,
    decimal GrantedPerWeek,
    int PlacesPerWeek,
    decimal WaitingAtOpening)
{
    /// <summary>Granted needs per place; above 1 the queue grows. Empty when there is no place at all.</summary>
    public decimal? Pressure => PlacesPerWeek == 0 ? null : GrantedPerWeek / PlacesPerWeek;

    /// <summary>Weeks that those who wait at opening would take to start, if nobody else came.</summary>
    public decimal? WeeksOfWaiting => PlacesPerWeek == 0 ? null : WaitingAtOpening / PlacesPerWeek;
}

/// <summary>The whole region's needs against its places; what calibration is judged by.</summary>
public static class LoadPicture
{
    public static ImmutableArray<ServicePressure> Of(RegionSetup setup, Week week)
    {
        var approved = setup.Approvals
            .Where(a => a.From <= week.Friday && (a.To is not { } to || to >= week.Monday))
            .Select(a => (a.Provider, a.Service))
            .ToHashSet();
        return
        [
            .. setup.Needs.Select(need =>
            {
                var raised = setup.Catalogue.Municipalities.Values.Sum(need.PerWeek);
                var granted = raised * (100 - need.RefusedPercent) / 100;
                var places = setup.Catalogue.SitesOf(need.Service)
                    .Where(site => approved.Contains((site.Provider, need.Service)))
                    .Sum(site => setup.Capacity.PlacesIn(site.Id, need.Service, week));
                return new ServicePressure(need.Service, raised, granted, places, granted * need.BacklogWeeks);
            }),
        ];
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Web.Laboratory;

/// Places a week as the region's files have them, by service; of beds the number of beds.
public sealed class PlacesToday
{
    private readonly Dictionary<ServiceId, List<(Site Site, int Places)>> _sites;

    public PlacesToday(RegionSetup setup, Week week)
    {
        _sites = setup.Capacity.Rows.Select(row => (row.Site, row.Service)).Distinct()
            .Select(each => (each.Service, Site: setup.Catalogue.Sites[each.Site], Places: setup.Capacity.PlacesIn(each.Site, each.Service, week)))
            .Where(each => each.Places > 0 && each.Service != setup.Profile.FrontDoor.Emergency)
            .GroupBy(each => each.Service)
            .ToDictionary(group => group.Key, group => group.Select(each => (each.Site, each.Places)).ToList());
        Services = [.. _sites.Keys.Select(each => setup.Catalogue.Services[each]).OrderBy(each => each.Id.Code, StringComparer.Ordinal)];
    }

    /// Those with places this week that people queue for, by code.
    public ImmutableArray<Service> Services { get; }

    public int Of(ServiceId service) => _sites.GetValueOrDefault(service)?.Sum(each => each.Places) ?? 0;

    /// Null for a service without places.
    public Site? LargestSite(ServiceId service) =>
        _sites.GetValueOrDefault(service)?.OrderByDescending(each => each.Places).ThenBy(each => each.Site.Id.Code, StringComparer.Ordinal).First().Site;
}

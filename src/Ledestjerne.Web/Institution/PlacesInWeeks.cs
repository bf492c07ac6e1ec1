using Ledestjerne.Domain;
using Ledestjerne.Web.Figures;
using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne.Web.Institution;

/// The places of one service at one site, for as many weeks as are shown.
public sealed record PlacesInWeeks(Site Site, ServiceId Service, IReadOnlyList<WeekPlaces> Weeks)
{
    public static IReadOnlyList<PlacesInWeeks> Read(RegionState state, Site site, Week from, int weeks) =>
    [
        .. Services(state, site).Select(service => new PlacesInWeeks(
            site, service, [.. Enumerable.Range(0, weeks).Select(ahead => state.Places.At(site.Id, service, from.Plus(ahead)))])),
    ];

    /// Whoever is in danger comes at once: those places are not planned week by week. Nor are beds.
    public static IReadOnlyList<ServiceId> Services(RegionState state, Site site) =>
        [.. site.Services.Where(service => service != Raising.EmergencyService && state.Places.Find(site.Id, service) is not { HasBeds: true })];

    public WeekRow Row(string name, Week from) => new(
        name, [.. Weeks.Select((week, ahead) => week.Published + week.Filled == 0 ? null : Cell(week, from.Plus(ahead)))]);

    public static string Href(SiteId site, ServiceId service, Week week) => $"/plasser/{site.Code}/{service.Code}/{SpokenDate.Machine(week.Monday)}";

    private WeekCell Cell(WeekPlaces week, Week at) =>
        new(week.Published, week.Filled, week.Held, Href: Href(Site.Id, Service, at));
}

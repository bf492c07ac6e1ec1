using Ledestjerne.Domain;

namespace Ledestjerne.Web.Institution;

/// The beds of one service at one site, now.
/// <param name="Taken">Slept in, booked or offered; more than there are while beds close.</param>
public sealed record BedsHere(Site Site, ServiceId Service, int Beds, int Taken)
{
    public int Free => Math.Max(0, Beds - Taken);

    public string Href => Address(Site.Id, Service);

    public static string Address(SiteId site, ServiceId service) => $"/plasser/{site.Code}/{service.Code}/senger";

    public static IReadOnlyList<BedsHere> Read(RegionState state, Site site) =>
        [.. site.Services.Select(service => Find(state, site, service)).OfType<BedsHere>()];

    /// Whether beds are all there is at the site: nothing is planned there week by week.
    public static bool AreAll(RegionState state, Site site) =>
        Read(state, site).Count > 0 && PlacesInWeeks.Services(state, site).Count == 0;

    /// Null when the service has no beds there.
    public static BedsHere? Find(RegionState state, Site site, ServiceId service) =>
        state.Places.Find(site.Id, service) is { HasBeds: true } row ? new BedsHere(site, service, row.Beds, row.BedsTaken) : null;
}

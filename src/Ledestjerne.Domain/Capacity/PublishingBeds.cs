namespace Ledestjerne.Domain;

/// <summary>
/// The provider says how many staffed beds a service has at a site from now on. A service there has either beds or places
/// by week. When fewer are left than are taken, nobody is moved: a bed closes as its stay ends.
/// </summary>
/// <param name="Beds">0–5,000.</param>
public sealed record PublishBeds(Stamp Stamp, SiteId Site, ServiceId Service, int Beds, PlacesReason Reason) : Command(Stamp);

public static class PublishingBeds
{
    private const int MostBeds = 5_000;

    public static Outcome Decide(RegionState state, PublishBeds command) =>
        (PublishingPlaces.MayPublish(state, command.Site, command.Stamp) ?? Refusal.Unnamed(command.Reason) ?? WhyNot(state, command))
            is { } refusal ? refusal
        : state.Places.Find(command.Site, command.Service) is { HasBeds: true } row && row.Beds == command.Beds ? Outcome.Nothing
        : new BedsPublished(command.Site, command.Service, command.Beds, command.Reason);

    private static Refusal? WhyNot(RegionState state, PublishBeds command) =>
        state.Catalogue.GiverOf(command.Site, command.Service) is null ? CatalogueRefusal.UnknownService(command.Service)
        : command.Beds is < 0 or > MostBeds ? CatalogueRefusal.PlacesOutOfRange(command.Beds)
        : state.Places.Find(command.Site, command.Service) is { HasWeeks: true } ? CatalogueRefusal.HasPlacesByWeek
        : null;
}

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The provider says how many places there are, week by week.</summary>
/// <param name="From">A Monday.</param>
/// <param name="To">A Monday, the same or later; at most 260 weeks.</param>
/// <param name="Places">Per week, 0–5,000.</param>
public sealed record PublishPlaces(Stamp Stamp, SiteId Site, ServiceId Service, LocalDate From, LocalDate To, int Places, PlacesReason Reason)
    : Command(Stamp);

public static class PublishingPlaces
{
    private const int MostPlaces = 5_000;
    private const int MostWeeks = 260;

    public static Outcome Decide(RegionState state, PublishPlaces command) =>
        (MayPublish(state, command.Site, command.Stamp) ?? Refusal.Unnamed(command.Reason) ?? WhyNot(state, command)) is { } refusal
            ? refusal
            : new PlacesPublished(command.Site, command.Service, command.From, command.To, command.Places, command.Reason);

    public static Refusal? MayPublish(RegionState state, SiteId site, Stamp stamp) =>
        !state.Catalogue.Sites.ContainsKey(site) ? CatalogueRefusal.UnknownSite(site)
        : stamp.By is Actor.RegionFiles || Placing.IsAt(state, site, stamp) ? null
        : CatalogueRefusal.NotYourSite;

    private static Refusal? WhyNot(RegionState state, PublishPlaces command)
    {
        if (state.Catalogue.GiverOf(command.Site, command.Service) is null)
        {
            return CatalogueRefusal.UnknownService(command.Service);
        }

        if (command.From.DayOfWeek != IsoDayOfWeek.Monday || command.To.DayOfWeek != IsoDayOfWeek.Monday)
        {
            return CatalogueRefusal.NotAMonday;
        }

        Week from = Week.Of(command.From), to = Week.Of(command.To);
        if (to < from || to.Index - from.Index >= MostWeeks)
        {
            return CatalogueRefusal.SpanReversed;
        }

        var now = Week.Of(state.Today(command.Stamp));
        if (Math.Abs(from.Index - now.Index) > MostWeeks || Math.Abs(to.Index - now.Index) > MostWeeks)
        {
            return CatalogueRefusal.SpanTooFar;
        }

        if (command.Places is < 0 or > MostPlaces)
        {
            return CatalogueRefusal.PlacesOutOfRange(command.Places);
        }

        if (state.Places.Find(command.Site, command.Service) is { HasBeds: true })
        {
            return CatalogueRefusal.HasBeds;
        }

        for (var week = from; week <= to; week = week.Plus(1))
        {
            var places = state.Places.At(command.Site, command.Service, week);
            if (places.Held + places.Filled > command.Places)
            {
                return CatalogueRefusal.PlacesTaken(week, places.Held + places.Filled);
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The region's own waiting lists and open places as input for <see cref="Clearing"/>: one run per service, since services
/// share neither people nor places. A site is what a person chooses, and therefore stands as the provider here. Nobody is
/// named: the id is the case number.
/// </summary>
public static class RegionClearing
{
    public const int Weeks = 26;

    /// <summary>Between two commands. Those who have chosen and have no offer, and the published places from next week on that nobody has.</summary>
    /// <returns>By service code; services nobody waits for left out.</returns>
    public static ImmutableArray<ClearingInput> From(RegionState state, LocalDate today)
    {
        var from = Week.Of(today).Plus(1);
        return
        [
            .. state.Cases.OfType<Waiting>().Where(c => c.Service != Raising.EmergencyService).GroupBy(c => c.Service)
                .OrderBy(queue => queue.Key.Code, StringComparer.Ordinal)
                .Select(queue => new ClearingInput(
                    from,
                    Weeks,
                    [.. queue.Select(c => Person(state.Catalogue, c))],
                    Places(state, queue.Key, from),
                    [.. state.Catalogue.SitesOf(queue.Key).Select(site => Provider(state.Catalogue, site))])),
        ];
    }

    private static WaitingPerson Person(Catalogue catalogue, Waiting c)
    {
        var listed = c.Choice.Kind == ChoiceKind.Shortlist;
        return new WaitingPerson(
            c.File.Number.ToString(CultureInfo.InvariantCulture),
            c.Service.Code,
            (int)c.Right.Severity,
            c.Need.ReceivedOn,
            c.Right.LatestStart,
            null,
            catalogue.Municipalities[c.Need.Home].Centre,
            c.Need.Home.Number,
            listed ? [.. c.Choice.Sites.Select(site => site.Code)] : [],
            listed ? null : c.Choice.MaxTravelMinutes,
            "",
            "",
            null);
    }

    /// <summary>Approval is given for a service and ends on a day: places outside it are left out here.</summary>
    private static ImmutableArray<PlacesInWeek> Places(RegionState state, ServiceId service, Week from)
    {
        var places = ImmutableArray.CreateBuilder<PlacesInWeek>();
        foreach (var row in state.Places.Queue(service).Rows)
        {
            for (var week = from; week < from.Plus(Weeks); week = week.Plus(1))
            {
                if (row[week].Free > 0 && state.IsApproved(row.Site, service, week.Friday))
                {
                    places.Add(new PlacesInWeek(row.Site.Code, service.Code, week, row[week].Free));
                }
            }
        }

        return places.ToImmutable();
    }

    private static ClearingProvider Provider(Catalogue catalogue, Site site) => new(
        site.Id.Code, site.Name, catalogue.Providers[site.Provider].Kind, site.Location, site.Country, null, null);
}

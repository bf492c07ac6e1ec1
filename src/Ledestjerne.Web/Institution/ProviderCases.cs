using Ledestjerne.Domain;
using Ledestjerne.Engine;
using NodaTime;

namespace Ledestjerne.Web.Institution;

/// The open cases a provider has a part in, taken out of the state in one reading.
/// <param name="Offers">Those to be answered first on top.</param>
/// <param name="Booked">Those who come first on top.</param>
/// <param name="InService">In no order: there may be ten thousand.</param>
/// <param name="OnlyBeds">Whether the first site, where the provider's pages begin, has beds and nothing by week.</param>
public sealed record ProviderCases(
    IReadOnlyList<Offered> Offers, IReadOnlyList<Placed> Booked, IReadOnlyList<InService> InService,
    IReadOnlyDictionary<ServiceId, int> Waiting, bool OnlyBeds)
{
    public static ProviderCases Read(RegionState state, CaseIndex index, Provider provider)
    {
        List<Offered> offers = [];
        List<Placed> booked = [];
        List<InService> inService = [];
        foreach (var site in provider.Sites)
        {
            foreach (var id in index.PlacedAt(site.Id))
            {
                switch (state.Find(id))
                {
                    case Offered o: offers.Add(o); break;
                    case Placed p: booked.Add(p); break;
                    case InService s: inService.Add(s); break;
                }
            }
        }
        offers.Sort((a, b) => By(a.Offer.ExpiresOn, a, b.Offer.ExpiresOn, b));
        booked.Sort((a, b) => By(a.Placement.Start, a, b.Placement.Start, b));
        return new ProviderCases(offers, booked, inService, ChosenUs(state, provider), BedsHere.AreAll(state, provider.Sites[0]));
    }

    /// Those in service who have a bed; asked for by the pages that say when it is left.
    public IReadOnlySet<CaseId> InBeds(RegionState state) =>
        InService.Where(each => Staying.HoldsBed(state, each)).Select(each => each.Id).ToHashSet();

    /// People who have this provider first on their list, per service; kept in step by the region itself.
    private static Dictionary<ServiceId, int> ChosenUs(RegionState state, Provider provider) =>
        provider.Sites
            .SelectMany(site => site.Services.Select(service => state.Places.Find(site.Id, service)))
            .OfType<PlaceRow>()
            .GroupBy(row => row.Service)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.WaitingBySeverity.Sum()));

    private static int By(LocalDate a, Case x, LocalDate b, Case y) => a != b ? a.CompareTo(b) : x.File.Number.CompareTo(y.File.Number);
}

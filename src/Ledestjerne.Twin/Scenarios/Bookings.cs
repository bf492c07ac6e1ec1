using System.Runtime.InteropServices;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// Who has an offer or a booking where in which week, looked up once on a Monday on which places are taken back. Whoever
/// can bear it best comes first: an offer before a booking, then the least grave need.
/// </summary>
internal sealed class Bookings
{
    private readonly Dictionary<(SiteId, ServiceId, int), List<Entitled>> byPlace = [];

    public Bookings(RegionState state)
    {
        foreach (var c in state.Cases)
        {
            if (PlaceOf(c) is { } offer)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byPlace, (offer.Site, offer.Service, offer.Week.Index), out _);
                (list ??= []).Add((Entitled)c);
            }
        }

        foreach (var list in byPlace.Values)
        {
            list.Sort(static (a, b) => (a is Placed).CompareTo(b is Placed) is not 0 and var kind ? kind : WaitingListOrder.ByNeed.Compare(b, a));
        }
    }

    public ReadOnlySpan<Entitled> At(SiteId site, ServiceId service, Week week) =>
        byPlace.TryGetValue((site, service, week.Index), out var list) ? CollectionsMarshal.AsSpan(list) : [];

    private static Offer? PlaceOf(Case c) => c switch
    {
        Offered o => o.Offer,
        Placed p => p.Placement,
        _ => null,
    };
}

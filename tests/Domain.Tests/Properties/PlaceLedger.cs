namespace Ledestjerne.Domain.Tests;

/// <summary>Places as the events tell them, kept beside the region's own book to compare with it.</summary>
public sealed class PlaceLedger
{
    private readonly Dictionary<(SiteId, ServiceId, Week), (int Held, int Filled)> places = [];
    private readonly HashSet<(SiteId, ServiceId, Week)> touched = [];

    public void Saw(in Transition t)
    {
        switch (t.Event)
        {
            case OfferMade e:
                Add(e.Offer, 1, 0);
                break;
            case OfferAccepted:
                Add(((Offered)t.Before!).Offer, -1, 1);
                break;
            case OfferDeclined or OfferExpired or OfferWithdrawn:
                Add(((Offered)t.Before!).Offer, -1, 0);
                break;
            case PlacementCancelled:
                Add(((Placed)t.Before!).Placement, 0, -1);
                break;
        }
    }

    /// <summary>Compares what changed since last time.</summary>
    public void AgreesWith(PlaceBook book)
    {
        foreach (var (site, service, week) in touched)
        {
            var now = book.At(site, service, week);
            var told = places[(site, service, week)];
            Claim.That((now.Held, now.Filled) == told, $"{site} {service} {week} has {now}; the events tell {told}");
            Claim.That(now.Free >= 0, $"{site} {service} {week} is booked beyond what is published: {now}");
        }

        touched.Clear();
    }

    /// <summary>Compares every cell, and the counts of every queue with the cases themselves.</summary>
    public void AgreesWith(RegionState state)
    {
        Ward.Agrees(state);
        foreach (var row in state.Places.Rows.Where(r => !r.HasBeds))
        {
            for (var week = row.FirstWeek; week < row.EndWeek; week = week.Plus(1))
            {
                var now = row[week];
                var told = places.GetValueOrDefault((row.Site, row.Service, week));
                Claim.That((now.Held, now.Filled) == told && now.Free >= 0, $"{row.Site} {row.Service} {week} has {now}; the events tell {told}");
            }
        }

        var held = state.Cases.OfType<Offered>().Where(o => !Ward.Is(o.Offer.Site, o.Offer.Service)).GroupBy(o => (o.Offer.Site, o.Offer.Service, o.Offer.Week)).ToDictionary(g => g.Key, g => g.Count());
        places.Where(p => p.Value.Held != 0).ToDictionary(p => p.Key, p => p.Value.Held).ShouldBe(held, ignoreOrder: true);
        var booked = state.Cases.OfType<Placed>().Where(p => !Ward.Is(p.Placement.Site, p.Placement.Service)).GroupBy(p => (p.Placement.Site, p.Placement.Service, p.Placement.Week));
        booked.ShouldAllBe(g => places[g.Key].Filled >= g.Count());
        foreach (var service in OfferedHelp.All)
        {
            QueueAgrees(state, service.Id);
        }
    }

    private static void QueueAgrees(RegionState state, ServiceId service)
    {
        var waiting = state.Cases.OfType<Waiting>().Where(w => w.Service == service)
            .Select(w => (w.Right.Severity, Site: w.Choice.Kind == ChoiceKind.Shortlist ? w.Choice.Sites[0] : default(SiteId?)))
            .CountBy(w => w).ToDictionary();
        var rows = state.Places.Rows.Where(r => r.Service == service).ToList();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var anywhere = state.Places.Queue(service).AnywhereBySeverity[(int)severity - 1];
            Claim.That(anywhere == waiting.GetValueOrDefault((severity, null)), $"{anywhere} counted waiting for any site of {service}");
            foreach (var row in rows)
            {
                var here = row.WaitingBySeverity[(int)severity - 1];
                Claim.That(here == waiting.GetValueOrDefault((severity, row.Site)), $"{here} counted waiting for {row.Site} of {service}");
            }
        }
    }

    private void Add(Offer offer, int held, int filled)
    {
        if (Ward.Is(offer.Site, offer.Service))
        {
            return;
        }

        var key = (offer.Site, offer.Service, Week.Of(offer.Start));
        var now = places.GetValueOrDefault(key);
        places[key] = (now.Held + held, now.Filled + filled);
        touched.Add(key);
    }
}

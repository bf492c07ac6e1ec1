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
            (now.Held, now.Filled).ShouldBe(places[(site, service, week)], $"{site} {service} {week}");
            now.Free.ShouldBeGreaterThanOrEqualTo(0, $"{site} {service} {week} is booked beyond what is published");
        }

        touched.Clear();
    }

    /// <summary>Compares every cell, and the counts of every queue with the cases themselves.</summary>
    public void AgreesWith(RegionState state)
    {
        foreach (var row in state.Places.Rows)
        {
            for (var week = row.FirstWeek; week < row.EndWeek; week = week.Plus(1))
            {
                var now = row[week];
                (now.Held, now.Filled).ShouldBe(places.GetValueOrDefault((row.Site, row.Service, week)));
                now.Free.ShouldBeGreaterThanOrEqualTo(0);
            }
        }

        var held = state.Cases.OfType<Offered>().GroupBy(o => (o.Offer.Site, o.Offer.Service, o.Offer.Week)).ToDictionary(g => g.Key, g => g.Count());
        places.Where(p => p.Value.Held != 0).ToDictionary(p => p.Key, p => p.Value.Held).ShouldBe(held, ignoreOrder: true);
        var booked = state.Cases.OfType<Placed>().GroupBy(p => (p.Placement.Site, p.Placement.Service, p.Placement.Week));
        booked.ShouldAllBe(g => places[g.Key].Filled >= g.Count());
        foreach (var service in TestServices.All)
        {
            QueueAgrees(state, service.Id);
        }
    }

    private static void QueueAgrees(RegionState state, ServiceId service)
    {
        var waiting = state.Cases.OfType<Waiting>().Where(w => w.Service == service).ToList();
        for (var severity = 1; severity <= 5; severity++)
        {
            var these = waiting.Where(w => (int)w.Right.Severity == severity).ToList();
            state.Places.Queue(service).AnywhereBySeverity[severity - 1].ShouldBe(these.Count(w => w.Choice.Kind != ChoiceKind.Shortlist));
            foreach (var row in state.Places.Rows.Where(r => r.Service == service))
            {
                row.WaitingBySeverity[severity - 1].ShouldBe(
                    these.Count(w => w.Choice.Kind == ChoiceKind.Shortlist && w.Choice.Sites[0] == row.Site));
            }
        }
    }

    private void Add(Offer offer, int held, int filled)
    {
        var key = (offer.Site, offer.Service, Week.Of(offer.Start));
        var now = places.GetValueOrDefault(key);
        places[key] = (now.Held + held, now.Filled + filled);
        touched.Add(key);
    }
}

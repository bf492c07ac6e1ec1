namespace Ledestjerne.Domain;

/// <summary>L4, the part a decision can break: a place is held or booked for one person only.</summary>
public static class NeverBookedTwice
{
    public static BrokenPromise? Check(RegionState state, in Transition t) => t.Event switch
    {
        OfferMade e when state.Places.FreeAt(e.Offer.Site, e.Offer.Service, e.Offer.Week) < 1 => Broken("held a place that is not free"),
        PlacesPublished e when Overfull(state, e) => Broken("published fewer places than are taken"),
        _ => null,
    };

    private static bool Overfull(RegionState state, PlacesPublished e)
    {
        for (var week = Week.Of(e.From); week <= Week.Of(e.To); week = week.Plus(1))
        {
            var now = state.Places.At(e.Site, e.Service, week);
            if (now.Held + now.Filled > e.Places)
            {
                return true;
            }
        }

        return false;
    }

    private static BrokenPromise Broken(string what) => new("L4", what);
}

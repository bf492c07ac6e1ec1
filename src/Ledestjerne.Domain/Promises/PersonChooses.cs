namespace Ledestjerne.Domain;

/// <summary>
/// L3: nobody is placed without their own choice or their own delegation of it, only with an approved provider, and
/// declining, cancelling or choosing anew never costs the place in the queue.
/// </summary>
public static class PersonChooses
{
    public static BrokenPromise? Check(RegionState state, in Transition t)
    {
        if (t is { Before: { Awaited: { } had } before, After: { Awaited: { } has } after } && !KeepsRank(before, had, after, has))
        {
            return Broken("the place in the queue changed");
        }

        return t.Event switch
        {
            OfferMade when t.Before is not Waiting => Broken("offered to somebody who has not chosen"),
            OfferMade e when !Chosen(state, (Waiting)t.Before!, e.Offer) => Broken("offered outside the choice"),
            OfferMade e when !state.IsApproved(e.Offer.Site, e.Offer.Service, e.Offer.Start) => Broken("offered by a provider without approval"),
            OfferAccepted when !PersonsOwn(state, (Offered)t.Before!, t.Stamp) => Broken("placed without the person's own yes"),
            _ => null,
        };
    }

    /// <summary>Mostly neither the need nor the right is another.</summary>
    private static bool KeepsRank(Case before, Right had, Case after, Right has) =>
        (ReferenceEquals(before.File, after.File) || before.Need.ReceivedOn == after.Need.ReceivedOn)
        && (ReferenceEquals(had, has) || (had.LatestStart == has.LatestStart && had.Severity == has.Severity));

    private static bool Chosen(RegionState state, Waiting w, Offer offer) =>
        offer.Widened ? Placing.MayWiden(w) : w.Chose(offer.Site, state.Catalogue);

    private static bool PersonsOwn(RegionState state, Offered o, Stamp stamp) =>
        PersonSide.Speaks(state, o.Person, stamp)
        || (o.Choice.Kind == ChoiceKind.Delegated && stamp.By is Actor.Professional p && p.Id == o.Now.Owner);

    private static BrokenPromise Broken(string what) => new("L3", what);
}

using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Offers a place and holds it. The planner's proposals are this command too, and are checked here again.</summary>
/// <param name="Offer">Made by the sender.</param>
/// <param name="Start">The day help would start; takes one of that week's places.</param>
public sealed record OfferPlace(Stamp Stamp, CaseId Case, OfferId Offer, SiteId Site, LocalDate Start) : CaseCommand(Stamp, Case);

public sealed record AcceptOffer(Stamp Stamp, CaseId Case, OfferId Offer) : CaseCommand(Stamp, Case);

public sealed record DeclineOffer(Stamp Stamp, CaseId Case, OfferId Offer, DeclineReason Reason) : CaseCommand(Stamp, Case);

/// <summary>Either side gives the booked place up. The person is back in the queue with the original date.</summary>
public sealed record CancelPlacement(Stamp Stamp, CaseId Case, CancelReason Reason) : CaseCommand(Stamp, Case);

/// <summary>The provider takes back an offer it cannot keep.</summary>
public sealed record WithdrawOffer(Stamp Stamp, CaseId Case, CancelReason Reason) : CaseCommand(Stamp, Case);

public sealed record StartService(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

/// <summary>From a place in the queue to help that has started.</summary>
public static class Placing
{
    public static Outcome Decide(RegionState state, OfferPlace command)
    {
        var c = state.Find(command.Case);
        if (MayOffer(state, c, command.Stamp, command.Site) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        var waiting = (Waiting)c!;
        var widened = !waiting.Chose(command.Site, state.Catalogue);
        return WhyNot(state, waiting, command, widened, today) is { } wrong
            ? wrong
            : new OfferMade(
                command.Case,
                new Offer(command.Offer, command.Site, waiting.Service, command.Start, AnswerBy(state, today, command.Start), widened));
    }

    public static Outcome Decide(RegionState state, AcceptOffer command)
    {
        var c = state.Find(command.Case);
        if (MayAnswer(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var offer = ((Offered)c!).Offer;
        return offer.Id != command.Offer ? PlacementRefusal.OfferGone
            : state.Today(command.Stamp) > offer.ExpiresOn ? PlacementRefusal.OfferExpired
            : !state.IsApproved(offer.Site, offer.Service, offer.Start) ? PlacementRefusal.NotApproved(offer.Site)
            : new OfferAccepted(command.Case, command.Offer);
    }

    public static Outcome Decide(RegionState state, DeclineOffer command)
    {
        var c = state.Find(command.Case);
        if (MayAnswer(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var offered = (Offered)c!;
        return offered.Offer.Id != command.Offer ? PlacementRefusal.OfferGone
            : Refusal.Unnamed(command.Reason) is { } unnamed ? unnamed
            : new OfferDeclined(command.Case, command.Offer, command.Reason, FindPlaceBy(state, offered, command.Stamp));
    }

    public static Outcome Decide(RegionState state, CancelPlacement command)
    {
        var c = state.Find(command.Case);
        if ((MayCancel(state, c, command.Stamp) ?? Refusal.Unnamed(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        var by = PersonSide.Speaks(state, c!.Person, command.Stamp) ? CancelledBy.Person : CancelledBy.Provider;
        return Cancelled(state, (Placed)c, by, command.Reason, command.Stamp);
    }

    public static Outcome Decide(RegionState state, WithdrawOffer command)
    {
        var c = state.Find(command.Case);
        return (MayWithdraw(state, c, command.Stamp) ?? Refusal.Unnamed(command.Reason)) is { } refusal
            ? refusal
            : Withdrawn(state, (Offered)c!, command.Reason, command.Stamp);
    }

    public static Outcome Decide(RegionState state, StartService command)
    {
        var c = state.Find(command.Case);
        if (MayStart(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var today = state.Today(command.Stamp);
        var followUp = today.After(state.Service(c!.Service).FollowUpDays);
        return new ServiceStarted(command.Case, today, followUp);
    }

    /// <param name="site">Where the place is; empty asks whether anything can be offered by this actor at all.</param>
    public static Refusal? MayOffer(RegionState state, Case? c, Stamp stamp, SiteId? site) => c switch
    {
        null => CaseRefusal.Unknown,
        Closed => CaseRefusal.IsClosed,
        Choosing => PlacementRefusal.NoChoiceYet,
        Waiting w => WhyNotFrom(state, w, stamp, site),
        _ => CaseRefusal.NotNow,
    };

    public static Refusal? MayAnswer(RegionState state, Case? c, Stamp stamp) => c switch
    {
        null => CaseRefusal.Unknown,
        Offered o when PersonSide.Speaks(state, o.Person, stamp) => null,
        Offered { Choice.Kind: ChoiceKind.Delegated } o when stamp.By is Actor.Professional p && p.Id == o.Now.Owner => null,
        Offered => CaseRefusal.NotThePerson,
        _ when !PersonSide.Speaks(state, c.Person, stamp) => CaseRefusal.NotThePerson,
        _ => PlacementRefusal.OfferGone,
    };

    public static Refusal? MayCancel(RegionState state, Case? c, Stamp stamp) => c switch
    {
        null => CaseRefusal.Unknown,
        Placed p when PersonSide.Speaks(state, p.Person, stamp) || IsAt(state, p.Placement.Site, stamp) => null,
        Placed => CaseRefusal.NotYourCase,
        InService or FollowedUp => PlacementRefusal.AlreadyStarted,
        _ => CaseRefusal.NotNow,
    };

    public static Refusal? MayWithdraw(RegionState state, Case? c, Stamp stamp) => c switch
    {
        null => CaseRefusal.Unknown,
        Offered o when IsAt(state, o.Offer.Site, stamp) => null,
        Offered => PlacementRefusal.NotYourSite,
        _ => CaseRefusal.NotNow,
    };

    public static Refusal? MayStart(RegionState state, Case? c, Stamp stamp) => c switch
    {
        null => CaseRefusal.Unknown,
        Placed p when !IsAt(state, p.Placement.Site, stamp) => PlacementRefusal.NotYourSite,
        Placed p when state.Today(stamp) < p.Placement.Start => PlacementRefusal.NotBeforeStart,
        Placed => null,
        InService or FollowedUp => PlacementRefusal.AlreadyStarted,
        _ => CaseRefusal.NotNow,
    };

    /// <summary>When the person back in the queue must have a place: the latest start, or soon when that has passed.</summary>
    internal static LocalDate FindPlaceBy(RegionState state, Entitled c, Stamp stamp) => c.Right.BreachedOn is null
        ? c.Right.LatestStart
        : Waking.Escalated(state, state.Today(stamp));

    internal static PlacementCancelled Cancelled(RegionState state, Placed p, CancelledBy by, CancelReason reason, Stamp stamp) =>
        new(p.Id, p.Placement.Id, by, reason, FindPlaceBy(state, p, stamp));

    internal static OfferWithdrawn Withdrawn(RegionState state, Offered o, CancelReason reason, Stamp stamp) =>
        new(o.Id, o.Offer.Id, reason, FindPlaceBy(state, o, stamp));

    /// <summary>Whether the actor works for the provider that owns the site.</summary>
    internal static bool IsAt(RegionState state, SiteId site, Stamp stamp) =>
        stamp.By is Actor.Institution institution && state.Catalogue.Sites.TryGetValue(site, out var found)
        && found.Provider == institution.Provider;

    private static Refusal? WhyNotFrom(RegionState state, Waiting w, Stamp stamp, SiteId? site)
    {
        var may = stamp.By switch
        {
            Actor.Planner => true,
            Actor.Professional p => p.Id == w.Now.Owner,
            Actor.Institution i => site is { } at ? IsAt(state, at, stamp) : CanOfferFrom(state, w, i),
            _ => false,
        };
        return may ? null : CaseRefusal.NotYourCase;
    }

    private static bool CanOfferFrom(RegionState state, Waiting w, Actor.Institution institution)
    {
        if (!state.Catalogue.Providers.TryGetValue(institution.Provider, out var provider))
        {
            return false;
        }

        foreach (var site in provider.Sites)
        {
            if (state.Catalogue.GiverOf(site.Id, w.Service) is not null && (MayWiden(w) || w.Chose(site.Id, state.Catalogue)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Outside the person's own choice a place may be offered only when the deadline is at risk or has passed.</summary>
    internal static bool MayWiden(Waiting w) => w.Right.AtRiskOn is not null || w.Right.BreachedOn is not null;

    private static Refusal? WhyNot(RegionState state, Waiting w, OfferPlace command, bool widened, LocalDate today) =>
        command.Start < today ? PlacementRefusal.StartInPast(command.Start, today)
        : !state.IsApproved(command.Site, w.Service, command.Start) ? PlacementRefusal.NotApproved(command.Site)
        : widened && !MayWiden(w) ? PlacementRefusal.NotChosen
        : state.Places.FreeAt(command.Site, w.Service, Week.Of(command.Start)) < 1 ? PlacementRefusal.NoCapacity
        : null;

    /// <summary>The person has some working days to answer, but not beyond the start itself.</summary>
    private static LocalDate AnswerBy(RegionState state, LocalDate today, LocalDate start)
    {
        var answer = today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.OfferAnswer, today));
        return answer < start ? answer : start;
    }
}

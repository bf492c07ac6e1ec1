using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The person chooses: sites in order, the first that fits, or the owner of the case on their behalf.</summary>
/// <param name="Sites">In order, 1–10, for a shortlist; otherwise empty.</param>
/// <param name="MaxTravelMinutes">The person's own limit, 1–2,000; empty is none.</param>
public sealed record MakeChoice(Stamp Stamp, CaseId Case, ChoiceKind Kind, ImmutableArray<SiteId> Sites, int? MaxTravelMinutes = null)
    : CaseCommand(Stamp, Case);

/// <summary>Choosing, and choosing anew at any time before the start. Contracts and quotas do not exist here.</summary>
public static class MakingChoice
{
    private const int LongestShortlist = 10;
    private const int LongestTravelMinutes = 2_000;

    public static Outcome Decide(RegionState state, MakeChoice command)
    {
        var c = state.Find(command.Case);
        if (MayChoose(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var entitled = (Entitled)c!;
        var today = state.Today(command.Stamp);
        if (WhyNot(state, entitled.Service, command, today) is { } wrong)
        {
            return wrong;
        }

        var expected = Expect(state, entitled, command, today);
        var made = new ChoiceMade(
            command.Case,
            new Choice(command.Kind, command.Kind == ChoiceKind.Shortlist ? command.Sites : [], command.MaxTravelMinutes, expected),
            Placing.FindPlaceBy(state, entitled, command.Stamp));
        return entitled switch
        {
            Offered o => Outcome.Of(
                new OfferDeclined(o.Id, o.Offer.Id, DeclineReason.ChoiceChanged, Placing.FindPlaceBy(state, o, command.Stamp)), made),
            Placed p => Outcome.Of(Placing.Cancelled(state, p, CancelledBy.Person, CancelReason.ChoiceChanged, command.Stamp), made),
            _ => made,
        };
    }

    public static Refusal? MayChoose(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : !PersonSide.Speaks(state, c.Person, stamp) ? CaseRefusal.NotThePerson
        : c is Closed ? CaseRefusal.IsClosed
        : c is InService or FollowedUp ? ChoiceRefusal.Started
        : c is not Entitled ? ChoiceRefusal.NoRightYet
        : null;

    private static Refusal? WhyNot(RegionState state, ServiceId service, MakeChoice command, LocalDate today)
    {
        if (Refusal.Unnamed(command.Kind) is { } unnamed)
        {
            return unnamed;
        }

        if (command.MaxTravelMinutes is < 1 or > LongestTravelMinutes)
        {
            return ChoiceRefusal.TravelOutOfRange;
        }

        if (command.Kind != ChoiceKind.Shortlist)
        {
            return null;
        }

        if (command.Sites.IsDefaultOrEmpty)
        {
            return ChoiceRefusal.EmptyShortlist;
        }

        if (command.Sites.Length > LongestShortlist)
        {
            return ChoiceRefusal.TooLong;
        }

        for (var i = 0; i < command.Sites.Length; i++)
        {
            var id = command.Sites[i];
            if (state.Catalogue.GiverOf(id, service) is null)
            {
                return ChoiceRefusal.DoesNotFit(id);
            }

            if (!state.IsApproved(id, service, today))
            {
                return ChoiceRefusal.NotApproved(id);
            }

            if (command.Sites.IndexOf(id) != i)
            {
                return ChoiceRefusal.ChosenTwice;
            }
        }

        return null;
    }

    /// <summary>What the person was told: the first Monday expected at the first site chosen, or at the best of all.</summary>
    private static LocalDate? Expect(RegionState state, Entitled c, MakeChoice command, LocalDate today)
    {
        if (command.Kind == ChoiceKind.Shortlist)
        {
            return ExpectedStart.At(state.Places, command.Sites[0], c.Service, c.Right.Severity, today)?.Likely.Monday;
        }

        return ExpectedStart.First(state, c.Service, c.Right.Severity, today)?.Monday;
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>Reads the matching back into people: an offer with its reason, or the ground for waiting on.</summary>
internal static class ClearedPeople
{
    public static (ImmutableArray<ClearedOffer> Offers, ImmutableArray<LeftWaiting> Unplaced) Of(ClearedMatching matching)
    {
        var offers = ImmutableArray.CreateBuilder<ClearedOffer>(matching.People);
        var unplaced = ImmutableArray.CreateBuilder<LeftWaiting>();
        for (var person = 0; person < matching.People; person++)
        {
            var seeker = matching.Scope.SeekerOf[person];
            if (matching.CellOf(seeker) >= 0)
            {
                offers.Add(OfferTo(matching, seeker));
            }
            else
            {
                unplaced.Add(LeftGrounds.Of(matching, seeker));
            }
        }

        return (offers.ToImmutable(), unplaced.ToImmutable());
    }

    private static ClearedOffer OfferTo(ClearedMatching matching, int seeker)
    {
        var scope = matching.Scope;
        var cell = matching.CellOf(seeker);
        var person = scope.Person(seeker);
        var provider = scope.Cells.ProviderOf(cell);
        var week = scope.Input.From.Plus(scope.Cells.WeekOf(cell));
        var minutes = scope.Lists.Minutes(person.Home, provider);
        return new ClearedOffer(
            scope.PersonOf[seeker],
            provider,
            week,
            Math.Max(0, Period.DaysBetween(person.WaitingSince, week.Monday)),
            minutes < 0 ? null : minutes,
            person.Chosen.IsDefaultOrEmpty ? 0 : person.Chosen.IndexOf(scope.Input.Providers[provider].Id) + 1,
            matching.Breach(seeker),
            ReasonFor(matching, seeker));
    }

    private static OfferReason ReasonFor(ClearedMatching matching, int seeker)
    {
        if (matching.BestFor(seeker) is not { } best || matching.CostOf(seeker).CompareTo(best.Cost) <= 0)
        {
            return new OfferReason(OfferGround.BestOfAll, -1, default, 0, 0);
        }

        if (matching.Scope.GroupOf[seeker] >= 0)
        {
            return new OfferReason(OfferGround.WithGroup, -1, default, 0, 0);
        }

        var cells = matching.Scope.Cells;
        var (breaches, weeks) = matching.Prices.Taken(matching.WorthOf(best.Cell));
        return new OfferReason(
            OfferGround.BetterIsTaken, cells.ProviderOf(best.Cell), matching.Scope.Input.From.Plus(cells.WeekOf(best.Cell)), breaches, breaches > 0 ? 0 : weeks);
    }
}

using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Offers_by_need
{
    private static readonly LivedRegion Region = LivedRegion.OfSmall;
    private static readonly LocalDate Monday = Week.Of(Region.Today).Plus(1).Monday;

    [Fact]
    public void Lie_within_the_choice_unless_the_deadline_is_at_risk()
    {
        foreach (var offer in Proposals())
        {
            var travel = Region.State.Catalogue.TravelMinutes(offer.Case.Need.Home, offer.Site);
            (offer.Case.Choice.Covers(offer.Site, travel) || offer.Case.Right.AtRiskOn is not null || offer.Case.Right.BreachedOn is not null).ShouldBeTrue();
            offer.Widened.ShouldBe(!offer.Case.Choice.Covers(offer.Site, travel));
        }
    }

    [Fact]
    public void Never_take_more_places_than_are_free()
    {
        foreach (var week in Proposals().GroupBy(p => (p.Site, p.Case.Service, Week.Of(p.Start))))
        {
            week.Count().ShouldBeLessThanOrEqualTo(Region.State.Places.At(week.Key.Site, week.Key.Service, week.Key.Item3).Free);
        }
    }

    /// <summary>Whoever is left without an offer has no greater need than anybody who got a place he could have had.</summary>
    [Fact]
    public void Pass_nobody_by_for_somebody_with_less_need()
    {
        var offers = Proposals();
        var offered = offers.Select(o => o.Case.Id).ToHashSet();
        foreach (var list in Region.Lists.All)
        {
            foreach (var queued in list.ByNeed())
            {
                if (!offered.Contains(queued.Case.Id))
                {
                    offers.Where(o => o.Case.Service == list.Sites.Service && Wants(queued.Case, o.Site) && CouldTake(queued.Case, o))
                        .ShouldAllBe(o => WaitingListOrder.ByNeed.Compare(o.Case, queued.Case) < 0);
                }
            }
        }
    }

    [Fact]
    public void Are_given_one_to_a_person_and_start_after_today()
    {
        var offers = Proposals();

        offers.ShouldNotBeEmpty();
        offers.Select(o => o.Case.Id).ShouldBeUnique();
        offers.ShouldAllBe(o => o.Start > Monday && NorwegianCalendar.IsWorkingDay(o.Start));
    }

    [Fact]
    public void Are_all_accepted_by_the_domain()
    {
        foreach (var offer in Proposals())
        {
            var stamp = new Stamp(new CommandId(Guid.NewGuid()), Monday.AtMidnight().InUtc().ToInstant(), Actor.Planning);
            Decider.Decide(Region.State, new OfferPlace(stamp, offer.Case.Id, new OfferId(Guid.NewGuid()), offer.Site, offer.Start))
                .ShouldBeOfType<Outcome.Accepted>();
        }
    }

    [Fact]
    public void Are_not_made_on_a_day_off()
    {
        var run = new PlannerRun(Region.Lists, PlannerSetup.Rules(Region.Setup), Guid.NewGuid);
        var commands = new List<OfferPlace>();
        run.Propose(Region.State, Monday.PlusDays(-1).AtMidnight().InUtc().ToInstant() + Duration.FromHours(10), commands);

        commands.ShouldBeEmpty();
    }

    [Fact]
    public void A_rank_is_the_waiting_list_s_order()
    {
        var all = Region.State.Cases.OfType<Waiting>().ToList();

        all.OrderBy(Rank.Of).ShouldBe(all.OrderBy(w => w, WaitingListOrder.ByNeed));
    }

    private static List<Proposal> Proposals()
    {
        var into = new List<Proposal>();
        OfferProposer.Propose(Region.State, Region.Lists, Monday, PlannerSetup.Rules(Region.Setup), into);
        return into;
    }

    private static bool Wants(Waiting w, SiteId site) => w.Choice.Covers(site, Region.State.Catalogue.TravelMinutes(w.Need.Home, site));

    /// <summary>Places of this week are for those who must start soon; they are no offence to others.</summary>
    private static bool CouldTake(Waiting w, Proposal o) =>
        Week.Of(o.Start) > Week.Of(Monday) || w.Right.Severity <= Severity.Class2 || w.Right.LatestStart <= Monday.PlusDays(14);
}

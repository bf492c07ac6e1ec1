using Ledestjerne.Domain;
using Ledestjerne.Matching;
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
    public void Never_go_outside_the_choice_of_somebody_who_has_said_no_to_that()
    {
        var declined = Region.Lists.All.SelectMany(l => l.ByNeed().ToArray()).Where(q => q.DeclinedWider).Select(q => q.Case.Id).ToHashSet();

        Proposals().Where(p => declined.Contains(p.Case.Id)).ShouldAllBe(p => !p.Widened);
    }

    [Fact]
    public void Never_take_more_places_than_are_free()
    {
        foreach (var week in Proposals().GroupBy(p => (p.Site, p.Case.Service, Week.Of(p.Start))))
        {
            week.Count().ShouldBeLessThanOrEqualTo(Region.State.Places.At(week.Key.Site, week.Key.Service, week.Key.Item3).Free);
        }
    }

    /// <summary>Between two of the same class the earlier deadline decides, as long as both, or neither, can still start in time.</summary>
    [Fact]
    public void Pass_nobody_by_for_somebody_of_the_same_class_with_a_later_deadline()
    {
        var offers = Proposals();
        var offered = offers.Select(o => o.Case.Id).ToHashSet();
        foreach (var left in Region.Lists.All.SelectMany(l => l.ByNeed().ToArray()).Where(q => !offered.Contains(q.Case.Id)).Select(q => q.Case))
        {
            offers.Where(o => o.Case.Service == left.Service && o.Case.Right.Severity == left.Right.Severity && Wants(left, o.Site) && CouldTake(left, o)
                    && (o.Start <= left.Right.LatestStart || o.Case.Right.LatestStart <= Monday))
                .ShouldAllBe(o => o.Case.Right.LatestStart <= left.Right.LatestStart);
        }
    }

    [Fact]
    public void Leave_no_chosen_place_free_while_somebody_who_may_have_it_waits()
    {
        var offers = Proposals();
        var offered = offers.Select(o => o.Case.Id).ToHashSet();
        foreach (var left in Region.Lists.All.SelectMany(l => l.ByNeed().ToArray()).Where(q => q.Rank.Severity <= Severity.Class2 && !offered.Contains(q.Case.Id)))
        {
            foreach (var row in Region.State.Places.Queue(left.Case.Service).Rows.Where(r => Wants(left.Case, r.Site)))
            {
                var week = Week.Of(Monday).Plus(1);
                var taken = offers.Count(o => o.Site == row.Site && o.Case.Service == left.Case.Service && Week.Of(o.Start) == week);
                (row[week].Free - taken <= 0 || !Region.State.IsApproved(row.Site, row.Service, week.Friday)).ShouldBeTrue();
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
                .WhyNot.ShouldBeNull();
        }
    }

    [Fact]
    public void Are_the_same_for_the_same_state()
    {
        var first = Proposals();
        var matching = new OfferMatching();
        var into = new List<Proposal>();
        foreach (var day in new[] { Monday.PlusDays(3), Monday })
        {
            matching.Propose(Region.State, Region.Lists, day, PlannerSetup.Rules(Region.Setup), into, []);
        }

        into.ShouldBe(first);
    }

    /// <summary>Many problems of the same region: other days, horizons and shares kept for the gravest.</summary>
    [Fact]
    public void Are_no_worse_for_looking_only_at_those_who_can_be_needed()
    {
        for (var each = 0; each < 40; each++)
        {
            var today = Monday.PlusDays(each % 13);
            var rules = PlannerSetup.Rules(Region.Setup) with { HorizonWeeks = 1 + (each % 4) };
            rules = each % 3 == 0 ? rules with { Urgent = PlannerRules.Default.Urgent } : rules;
            var days = new StartDays(today, rules.HorizonWeeks, Region.State.Catalogue.Rules);

            foreach (var list in Region.Lists.All)
            {
                var few = new ServiceMatching().Solve(Region.State, list, today, days, rules, everybody: false);
                var all = new ServiceMatching().Solve(Region.State, list, today, days, rules, everybody: true);

                (few is null).ShouldBe(all is null);
                if (few is not null && all is not null)
                {
                    Gained(few).ShouldBe(Gained(all));
                    few.Problem.OptionCount.ShouldBeLessThanOrEqualTo(all.Problem.OptionCount);
                }
            }
        }
    }

    /// <summary>In the weeks in which places are offered; of these a share is kept for the two gravest classes, who are not in breach for want of it.</summary>
    [Fact]
    [System("Q1")]
    public void Leave_nobody_overdue_without_an_offer_while_an_approved_place_is_free()
    {
        var rules = PlannerSetup.Rules(Region.Setup);
        var offers = Proposals();
        var offered = offers.Select(o => o.Case.Id).ToHashSet();
        var left = Region.Lists.All.SelectMany(l => l.ByNeed().ToArray()).Where(q => q.Case.Right.LatestStart < Monday && !offered.Contains(q.Case.Id)).ToList();
        left.ShouldNotBeEmpty();
        foreach (var queue in left.GroupBy(q => q.Case.Service))
        {
            var places = new OpenPlaces();
            places.Open(Region.State, Region.Lists.Of(queue.Key).Sites, Monday, new StartDays(Monday, rules.HorizonWeeks, Region.State.Catalogue.Rules), rules);
            foreach (var cell in places.Cells.ToArray().Where(c => !c.Kept))
            {
                var site = Region.Lists.Of(queue.Key).Sites.Sites[cell.Site].Id;
                var week = Week.Of(Monday).Plus(cell.Week);
                var taken = offers.Count(o => o.Site == site && o.Case.Service == queue.Key && Week.Of(o.Start) == week);
                (taken >= cell.Places || queue.All(q => !q.MayWiden && !Wants(q.Case, site))).ShouldBeTrue($"{queue.Key} {site} {week}");
            }
        }
    }

    /// <summary>In the small region a provider of home nursing lost its approval in the autumn, by date alone.</summary>
    [Fact]
    public void Leave_nobody_waiting_for_a_place_that_cannot_come()
    {
        var lost = 0;
        for (var seed = 1; seed <= 5; seed++)
        {
            using var lived = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 26, seed);
            lost += lived.Journal.Count(r => r.Event is ChoiceLost);
            lived.State.Cases.OfType<Waiting>().Where(w => LosingChoice.IsLost(lived.State, w, lived.Today))
                .ShouldAllBe(w => w.Now.Step == NextStep.HelpChoosing);
        }

        lost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Are_not_made_on_a_day_off()
    {
        var run = new PlannerRun(Region.Lists, PlannerSetup.Rules(Region.Setup), Guid.NewGuid);
        var commands = new List<CaseCommand>();
        run.Propose(Region.State, Monday.PlusDays(-1).AtMidnight().InUtc().ToInstant() + Duration.FromHours(10), commands);

        commands.ShouldBeEmpty();
    }

    [Fact]
    public void A_rank_is_the_waiting_list_s_order()
    {
        var all = Region.State.Cases.OfType<Waiting>().ToList();

        all.OrderBy(Rank.Of).ShouldBe(all.OrderBy(w => w, WaitingListOrder.ByNeed));
        all.ShouldAllBe(w => Rank.Of(w).LatestStart == Rank.DaysTo(w.Right.LatestStart) && Rank.Of(w).ReceivedOn == Rank.DaysTo(w.Need.ReceivedOn));
    }

    /// <summary>Against nobody having a place, level by level; the two problems do not have the same people.</summary>
    private static Levels Gained(MatchingAnswer answer)
    {
        var nobody = Levels.Zero;
        for (var seeker = 0; seeker < answer.Problem.SeekerCount; seeker++)
        {
            nobody += answer.Problem.UnplacedCost(seeker);
        }

        return nobody - answer.Total;
    }

    private static List<Proposal> Proposals()
    {
        var into = new List<Proposal>();
        new OfferMatching().Propose(Region.State, Region.Lists, Monday, PlannerSetup.Rules(Region.Setup), into, []);
        return into;
    }

    private static bool Wants(Waiting w, SiteId site) => w.Choice.Covers(site, Region.State.Catalogue.TravelMinutes(w.Need.Home, site));

    /// <summary>Places of this week are for those who must start soon, and some of later ones for the gravest; they are no offence to others.</summary>
    private static bool CouldTake(Waiting w, Proposal o) =>
        Week.Of(o.Start) > Week.Of(Monday) || w.Right.Severity <= Severity.Class2 || w.Right.LatestStart <= Monday.PlusDays(14);
}

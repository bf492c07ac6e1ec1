namespace Ledestjerne.Domain.Tests;

public sealed class Placing
{
    private static readonly Week InTwoWeeks = Week.Of(TestRegion.OpensOn).Plus(2);

    [Fact]
    public void Holds_a_place_until_the_person_answers()
    {
        var life = Life.UntilOffered();

        life.Offered.ExpiresOn.ShouldBe(TestRegion.OpensOn.Plus(new WorkingDays(4)));
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AnswerOffer, life.Offered.ExpiresOn));
        Places(life).ShouldBe(new WeekPlaces(2, 1, 0));
        Places(life.Accept()).ShouldBe(new WeekPlaces(2, 0, 1));
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.StartService, TestRegion.OpensOn.PlusWeeks(2)));
    }

    [Fact]
    public void Answers_are_due_before_the_start_itself()
    {
        var life = Life.UntilWaiting().Offer(TestProviders.HospitalNorth, TestRegion.OpensOn.PlusDays(2));

        life.Offered.ExpiresOn.ShouldBe(TestRegion.OpensOn.PlusDays(2));
    }

    [Fact]
    public void Never_holds_a_place_twice()
    {
        var story = Story.Begins();
        var lives = Enumerable.Range(0, 3).Select(_ => Life.Raise(story: story).Grant().Choose(TestProviders.HospitalNorth)).ToList();
        lives[0].Offer(TestProviders.HospitalNorth);
        lives[1].Offer(TestProviders.HospitalNorth).Accept();

        story.When(Offer(lives[2])).ThenRefused(PlacementRefusal.NoCapacity);
        lives[0].Do(new DeclineOffer(lives[0].Self, lives[0].Id, lives[0].Offered.Id, DeclineReason.TooFar));
        story.When(Offer(lives[2])).ThenAccepted();
        Places(lives[2]).Free.ShouldBe(0);
    }

    [Fact]
    public void Declining_costs_nothing()
    {
        var life = Life.UntilOffered();
        var right = life.Entitled.Right;
        life.Do(new DeclineOffer(life.Self, life.Id, life.Offered.Id, DeclineReason.TimeDoesNotSuit));

        BackInQueue(life, right);
    }

    [Fact]
    public void Not_answering_costs_nothing()
    {
        var life = Life.UntilOffered();
        var right = life.Entitled.Right;
        life.Story.Until(life.Offered.ExpiresOn).Events.ShouldBeEmpty();
        life.Story.Until(life.Story.Today.PlusDays(1)).Then<OfferExpired>();

        BackInQueue(life, right);
    }

    [Fact]
    public void Cancelled_by_either_side_goes_back_to_the_original_place()
    {
        foreach (var by in new Func<Life, Stamp>[] { life => life.Self, life => life.At(TestProviders.HospitalNorth) })
        {
            var life = Life.UntilPlaced();
            var right = life.Entitled.Right;
            var cancelled = life.Story.When(new CancelPlacement(by(life), life.Id, CancelReason.TimeDoesNotSuit)).Then<PlacementCancelled>();

            cancelled.By.ShouldBe(by(life).By is Actor.Self ? CancelledBy.Person : CancelledBy.Provider);
            BackInQueue(life, right);
        }
    }

    [Fact]
    public void Withdrawn_by_the_provider_goes_back_to_the_original_place()
    {
        var life = Life.UntilOffered();
        var right = life.Entitled.Right;
        life.Do(new WithdrawOffer(life.At(TestProviders.HospitalNorth), life.Id, CancelReason.StaffAbsent));

        BackInQueue(life, right);
    }

    [Fact]
    public void Is_only_with_the_persons_own_yes()
    {
        var life = Life.UntilOffered();
        foreach (var by in new[] { life.Owner, life.At(TestProviders.HospitalNorth), life.Story.By(Actor.Planning), life.Story.By(TestPeople.Stranger) })
        {
            life.Story.When(new AcceptOffer(by, life.Id, life.Offered.Id)).ThenRefused(CaseRefusal.NotThePerson);
        }

        var delegated = Life.UntilChoosing().ChooseAny(ChoiceKind.Delegated).Offer(TestProviders.DiakonHouse);
        delegated.Do(new AcceptOffer(delegated.Owner, delegated.Id, delegated.Offered.Id)).Case.ShouldBeOfType<Placed>();
    }

    [Fact]
    public void Outside_the_choice_needs_a_deadline_at_risk_and_is_free_to_decline()
    {
        var life = Life.UntilWaiting();
        var elsewhere = Offer(life) with { Site = TestProviders.DiakonHouse };
        life.Story.When(elsewhere).ThenRefused(PlacementRefusal.NotChosen);
        life.Story.Until(life.Entitled.Right.AtRiskFrom);
        var right = life.Entitled.Right;

        life.Do(elsewhere with { Stamp = life.Story.By(Actor.Planning), Start = life.Story.Today.PlusDays(7) });
        life.Offered.Widened.ShouldBeTrue();
        life.Do(new DeclineOffer(life.Self, life.Id, life.Offered.Id, DeclineReason.WantsAnotherProvider));
        BackInQueue(life, right);
    }

    [Fact, System("G1")]
    public void Is_not_at_a_provider_without_approval_on_the_day_of_start()
    {
        var life = Life.UntilChoosing().Choose(TestProviders.LapsingSite);
        var late = Offer(life) with { Site = TestProviders.LapsingSite, Start = TestProviders.LapsesAfter.PlusDays(3) };

        life.Story.When(late).ThenRefused(PlacementRefusal.NotApproved(TestProviders.LapsingSite));
        life.Story.When(late with { Start = TestProviders.LapsesAfter }).ThenAccepted();
    }

    [Fact]
    public void Comes_from_owner_planner_or_the_site_itself()
    {
        var life = Life.UntilWaiting();
        foreach (var by in new[] { life.Self, life.At(TestProviders.DiakonHouse), life.Story.By(TestProfessionals.Nurse), life.Story.By(Actor.Public) })
        {
            life.Story.When(Offer(life) with { Stamp = by }).ThenRefused(CaseRefusal.NotYourCase);
        }

        foreach (var by in new Func<Life, Stamp>[] { l => l.Owner, l => l.At(TestProviders.HospitalNorth) })
        {
            var other = Life.UntilWaiting();
            other.Do(Offer(other) with { Stamp = by(other) });
        }
    }

    [Fact]
    public void Is_refused_when_it_comes_too_early_or_too_late()
    {
        var choosing = Life.UntilChoosing();
        choosing.Story.When(Offer(choosing)).ThenRefused(PlacementRefusal.NoChoiceYet);
        var life = Life.UntilWaiting();
        var yesterday = TestRegion.OpensOn.PlusDays(-1);
        life.Story.When(Offer(life) with { Start = yesterday }).ThenRefused(PlacementRefusal.StartInPast(yesterday, TestRegion.OpensOn));
        life.Story.When(Offer(life) with { Start = TestRegion.OpensOn.PlusYears(3) }).ThenRefused(PlacementRefusal.NoCapacity);
        life.Offer(TestProviders.HospitalNorth);
        life.Story.When(new AcceptOffer(life.Self, life.Id, new OfferId(life.Story.NewGuid()))).ThenRefused(PlacementRefusal.OfferGone);
        life.Story.On(life.Offered.ExpiresOn.PlusDays(1));
        life.Story.When(new AcceptOffer(life.Self, life.Id, life.Offered.Id)).ThenRefused(PlacementRefusal.OfferExpired);
    }

    [Fact]
    public void Starts_where_it_is_booked_and_not_before()
    {
        var life = Life.UntilPlaced();
        life.Story.When(new StartService(life.At(TestProviders.HospitalNorth), life.Id)).ThenRefused(PlacementRefusal.NotBeforeStart);
        life.Story.On(TestRegion.OpensOn.PlusWeeks(2));
        life.Story.When(new StartService(life.At(TestProviders.DiakonHouse), life.Id)).ThenRefused(PlacementRefusal.NotYourSite);
        life.Start();

        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.FollowUp, life.Story.Today.PlusDays(30)));
        life.Story.When(new StartService(life.At(TestProviders.HospitalNorth), life.Id)).ThenRefused(PlacementRefusal.AlreadyStarted);
        life.Story.When(new CancelPlacement(life.Self, life.Id, CancelReason.TimeDoesNotSuit)).ThenRefused(PlacementRefusal.AlreadyStarted);
        Places(life).Filled.ShouldBe(1);
    }

    private static void BackInQueue(Life life, Right right)
    {
        life.Case.ShouldBeOfType<Waiting>().Right.ShouldBe(right);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.FindPlace, right.LatestStart));
        life.Case.Need.ReceivedOn.ShouldBe(TestRegion.OpensOn);
        Places(life).ShouldBe(new WeekPlaces(2, 0, 0));
    }

    private static WeekPlaces Places(Life life) => life.Story.State.Places.At(TestProviders.HospitalNorth, life.Service, InTwoWeeks);

    private static OfferPlace Offer(Life life) => new(
        life.Story.By(Actor.Planning), life.Id, new OfferId(life.Story.NewGuid()), TestProviders.HospitalNorth, InTwoWeeks.Monday);
}

using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

public sealed class Making_choice
{
    [Fact]
    public void Is_open_as_soon_as_there_is_a_right()
    {
        var raised = Life.Raise();
        raised.Story.When(Choose(raised, TestProviders.HospitalNorth)).ThenRefused(ChoiceRefusal.NoRightYet);

        raised.Grant().Choose(TestProviders.HospitalNorth);
        raised.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.FindPlace, raised.Entitled.Right.LatestStart));
    }

    [Theory, System("C2")]
    [InlineData("hospital-north")]
    [InlineData("diakon-house")]
    [InlineData("clinic-centre")]
    [InlineData("oresund-malmo")]
    public void Reaches_public_non_profit_commercial_and_foreign_alike(string site)
    {
        var life = Life.UntilChoosing().Choose(new SiteId(site)).Offer(new SiteId(site)).Accept();

        life.Case.ShouldBeOfType<Placed>().Placement.Widened.ShouldBeFalse();
    }

    [Fact, System("C3")]
    public void Reaches_a_site_whose_places_are_all_taken()
    {
        var story = Story.Begins();
        story.When(new PublishPlaces(
            Life.Raise(story: story).At(TestProviders.DiakonHouse), TestProviders.DiakonHouse, OfferedHelp.Orthopaedics,
            TestRegion.OpensOn, TestRegion.OpensOn.PlusWeeks(39), 0, PlacesReason.StaffAbsent)).ThenAccepted();
        var life = Life.Raise(story: story).Grant();

        life.Choose(TestProviders.DiakonHouse).Case.ShouldBeOfType<Waiting>();
    }

    [Fact, System("G1")]
    public void Cannot_reach_a_provider_without_approval()
    {
        var life = Life.UntilChoosing();

        life.Story.When(Choose(life, TestProviders.UnapprovedSite)).ThenRefused(ChoiceRefusal.NotApproved(TestProviders.UnapprovedSite));
        life.Choose(TestProviders.LapsingSite);
        life.Story.On(TestProviders.LapsesAfter.PlusDays(1));
        life.Story.When(Choose(life, TestProviders.LapsingSite)).ThenRefused(ChoiceRefusal.NotApproved(TestProviders.LapsingSite));
    }

    [Fact]
    public void Anew_keeps_the_place_in_the_queue_and_gives_a_held_place_back()
    {
        foreach (var life in new[] { Life.UntilWaiting(), Life.UntilOffered(), Life.UntilPlaced() })
        {
            var right = life.Entitled.Right;
            life.Choose(TestProviders.DiakonHouse);

            life.Case.ShouldBeOfType<Waiting>().Right.ShouldBe(right);
            life.Story.State.Places.At(TestProviders.HospitalNorth, life.Service, Week.Of(life.Story.Today).Plus(2)).Free.ShouldBe(TestRegion.PlacesPerWeek);
        }
    }

    [Fact]
    public void Is_the_persons_own()
    {
        var life = Life.UntilChoosing();
        foreach (var by in new Actor[]
        {
            new Actor.Professional(TestProfessionals.Doctor), Life.InstitutionAt(TestProviders.HospitalNorth), Actor.Planning, Actor.Public,
            new Actor.Region(TestProfessionals.Economist), new Actor.Relative(TestPeople.Daughter),
        })
        {
            life.Story.When(Choose(life, TestProviders.HospitalNorth) with { Stamp = life.Story.By(by, life.Person) })
                .ThenRefused(CaseRefusal.NotThePerson);
        }
    }

    [Fact]
    public void Can_be_left_to_the_owner_or_to_whichever_site_is_first()
    {
        Life.UntilChoosing().ChooseAny(ChoiceKind.Delegated).Offer(TestProviders.Malmo).Case.ShouldBeOfType<Offered>();
        Life.UntilChoosing().ChooseAny().Offer(TestProviders.DiakonHouse).Case.ShouldBeOfType<Offered>();
    }

    [Fact]
    public void Within_a_travel_limit_covers_only_what_lies_within_it()
    {
        var life = Life.UntilChoosing();
        life.Do(new MakeChoice(life.Self, life.Id, ChoiceKind.FirstThatFits, [], MaxTravelMinutes: 30));
        var far = new OfferPlace(life.Story.By(Actor.Planning), life.Id, new OfferId(life.Story.NewGuid()), TestProviders.Malmo, TestRegion.OpensOn.PlusDays(9));

        life.Story.When(far).ThenRefused(PlacementRefusal.NotChosen);
        life.Story.When(far with { Site = TestProviders.HospitalNorth }).ThenAccepted();
    }

    [Fact]
    public void Tells_the_person_when_to_expect_the_start()
    {
        var life = Life.UntilChoosing().Choose(TestProviders.HospitalNorth);
        var expected = ExpectedStart.At(life.Story.State.Places, TestProviders.HospitalNorth, life.Service, Severity.Class3, life.Story.Today);

        ((Waiting)life.Case).Choice.ExpectedStart.ShouldBe(expected!.Value.Likely.Monday);
    }

    [Fact]
    public void Is_refused_when_it_does_not_hold()
    {
        var life = Life.UntilChoosing();
        life.Story.When(Choose(life)).ThenRefused(ChoiceRefusal.EmptyShortlist);
        life.Story.When(Choose(life) with { Sites = default }).ThenRefused(ChoiceRefusal.EmptyShortlist);
        life.Story.When(Choose(life, [.. Enumerable.Repeat(TestProviders.HospitalNorth, 11)])).ThenRefused(ChoiceRefusal.TooLong);
        life.Story.When(Choose(life, TestProviders.HospitalNorth, TestProviders.HospitalNorth)).ThenRefused(ChoiceRefusal.ChosenTwice);
        life.Story.When(Choose(life, TestProviders.TownHouse)).ThenRefused(ChoiceRefusal.DoesNotFit(TestProviders.TownHouse));
        life.Story.When(Choose(life) with { Kind = (ChoiceKind)99 }).ThenRefused("value.unknown");
        life.Story.When(Choose(life) with { Kind = ChoiceKind.Delegated, MaxTravelMinutes = 0 }).ThenRefused(ChoiceRefusal.TravelOutOfRange);
        var started = Life.UntilInService();
        started.Story.When(Choose(started, TestProviders.DiakonHouse)).ThenRefused(ChoiceRefusal.Started);
    }

    private static MakeChoice Choose(Life life, params ImmutableArray<SiteId> sites) => new(life.Self, life.Id, ChoiceKind.Shortlist, sites);
}

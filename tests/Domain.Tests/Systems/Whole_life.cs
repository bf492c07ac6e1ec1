namespace Ledestjerne.Domain.Tests;

/// <summary>Lives from the open door to the end, where the whole way is the point.</summary>
public sealed class Whole_life
{
    [Fact, System("N10")]
    public void Goes_from_need_to_close_without_a_diagnosis()
    {
        var life = Life.Raise(OfferedHelp.Clarification);
        life.Do(new GrantRight(life.Owner, life.Id, OfferedHelp.HomeNursing, Severity.Class2, TestRegion.OpensOn.PlusWeeks(3), Cast.Text));
        (life.Entitled.Right.LatestStart, life.Entitled.Right.Service).ShouldBe((TestRegion.OpensOn.PlusWeeks(3), OfferedHelp.HomeNursing));

        life.Choose(TestProviders.TownHouse).Offer(TestProviders.TownHouse).Accept().Start().Record().Answer().Close()
            .Case.ShouldBeOfType<Closed>();
    }

    [Fact, System("N11")]
    public void Is_the_same_whoever_the_person_is()
    {
        var (one, other) = (Live(TestPeople.Daughter), Live(TestPeople.Stranger));

        other.Select(e => e.ToString()!.Replace(TestPeople.Stranger.ToString(), TestPeople.Daughter.ToString()))
            .ShouldBe(one.Select(e => e.ToString()));
        one.Count.ShouldBe(8);
    }

    [Fact, System("N4")]
    public void Needs_no_order_from_anybody_between_the_right_and_the_place()
    {
        var life = Life.Raise(OfferedHelp.NursingHome).Grant().Choose(TestProviders.DiakonHouse);
        life.Do(new OfferPlace(
            life.At(TestProviders.DiakonHouse), life.Id, new OfferId(life.Story.NewGuid()), TestProviders.DiakonHouse, TestRegion.OpensOn.PlusDays(7)));

        life.Accept().Case.ShouldBeOfType<Placed>();
    }

    [Fact, System("N21")]
    public void Takes_a_temporary_identity_as_any_other()
    {
        var temporary = new PersonId(new Guid("ffffffff-0000-0000-0000-000000000001"));

        Live(temporary)[^1].ShouldBeOfType<CaseClosed>();
        typeof(PersonId).GetProperties().ShouldHaveSingleItem().PropertyType.ShouldBe(typeof(Guid), "a person is known by nothing but an opaque id");
    }

    [Fact, System("C4")]
    public void With_a_commercial_psychologist_is_booked_like_any_other()
    {
        var life = Life.Raise(OfferedHelp.Psychology).Grant();
        TestRegion.Catalogue.Providers[TestProviders.Clinic].Kind.ShouldBe(ProviderKind.Commercial);

        life.Choose(TestProviders.ClinicCentre).Offer(TestProviders.ClinicCentre).Accept().Start().Case.ShouldBeOfType<InService>();
    }

    [Fact, System("C7")]
    public void Of_an_old_person_who_wants_a_nursing_home_leads_from_wish_and_need_to_an_offer()
    {
        var life = Life.Raise(OfferedHelp.NursingHome, but: r => r with { Wish = TestProviders.DiakonHouse });
        life.Grant(Severity.Class4).Choose(life.Case.Need.Wish!.Value).Offer(TestProviders.DiakonHouse);

        life.Offered.Site.ShouldBe(TestProviders.DiakonHouse);
    }

    [Fact, System("C14")]
    public void Abroad_is_booked_and_started_as_at_home()
    {
        var life = Life.UntilChoosing().Choose(TestProviders.Malmo, TestProviders.Berlin).Offer(TestProviders.Berlin).Accept().Start();

        life.Case.ShouldBeOfType<InService>().Site.ShouldBe(TestProviders.Berlin);
        TestRegion.Catalogue.Sites[TestProviders.Berlin].Country.ShouldBe("DE");
    }

    /// <summary>The same life, in a region of its own, for one person or another.</summary>
    private static List<DomainEvent> Live(PersonId person)
    {
        var story = Story.Begins();
        var (id, offer) = (new CaseId(story.NewGuid()), new OfferId(story.NewGuid()));
        var events = new List<DomainEvent>();
        void Do(Command command) => events.AddRange(story.When(command).ThenAccepted().Events);

        Do(new RaiseNeed(story.By(person), id, person, OfferedHelp.Orthopaedics, TestRegion.Fjordby, null, Channel.Web));
        Do(new GrantRight(story.By(TestProfessionals.Doctor), id, OfferedHelp.Orthopaedics, Severity.Class3, story.Today.PlusWeeks(8), Cast.Text));
        Do(new MakeChoice(story.By(person), id, ChoiceKind.Shortlist, [TestProviders.DiakonHouse]));
        Do(new OfferPlace(story.By(Actor.Planning), id, offer, TestProviders.DiakonHouse, story.Today));
        Do(new AcceptOffer(story.By(person), id, offer));
        Do(new StartService(story.By(Life.InstitutionAt(TestProviders.DiakonHouse)), id));
        Do(new RecordFollowUp(story.By(TestProfessionals.Doctor), id, ServiceOutcome.NeedMet));
        Do(new CloseCase(story.By(TestProfessionals.Doctor), id, CloseOutcome.NeedMet, InformedBy.Telephone));
        return events;
    }
}

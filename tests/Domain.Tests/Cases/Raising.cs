namespace Ledestjerne.Domain.Tests;

public sealed class Raising
{
    [Theory, System("N1")]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Desk)]
    [InlineData(Channel.Phone)]
    [InlineData(Channel.Professional)]
    [InlineData(Channel.Transferred)]
    public void Gives_a_receipt_and_a_case_by_every_channel(Channel channel)
    {
        var life = Life.Raise(but: r => r with { Channel = channel });
        var receipt = life.Story.Then<NeedRaised>();

        receipt.Number.ShouldBe(1);
        receipt.Owner.ShouldBe(TestProfessionals.Doctor);
        receipt.AssessmentDue.ShouldBe(TestRegion.OpensOn.Plus(new WorkingDays(10)));
        life.Open.Now.ShouldBe(new Obligation(receipt.Owner, NextStep.AssessNeed, receipt.AssessmentDue));
    }

    [Theory, System("N1")]
    [MemberData(nameof(Whoever))]
    public void Is_open_to_anybody_for_anybody(Actor by)
    {
        var life = Life.Raise(but: r => r with { Stamp = r.Stamp with { By = by } });

        life.Story.Then<NeedRaised>().Person.ShouldBe(life.Person);
        life.Open.Now.Owner.IsNobody.ShouldBeFalse();
    }

    [Fact, System("N2")]
    public void Sets_the_same_clocks_by_phone_as_on_the_web()
    {
        var story = Story.Begins();
        var web = Life.Raise(story: story);
        var phone = Life.Raise(story: story, but: r => r with
        {
            Channel = Channel.Phone,
            Stamp = story.By(new Actor.Desk(TestProfessionals.DeskWorker), r.Person),
        });

        phone.Open.Now.Due.ShouldBe(web.Open.Now.Due);
        phone.Open.Now.Step.ShouldBe(web.Open.Now.Step);
        phone.Grant().Entitled.Right.ShouldBe(web.Grant().Entitled.Right with { DecidedBy = phone.Open.Now.Owner });
        phone.Open.WakeOn.ShouldBe(web.Open.WakeOn);
    }

    [Fact]
    public void Asks_for_three_things_at_most()
    {
        var life = Life.Raise(but: r => new RaiseNeed(r.Stamp, r.Case, r.Person, r.Service, r.Home, null, r.Channel));

        life.Case.ShouldBeOfType<Raised>();
    }

    [Theory, System("N19")]
    [MemberData(nameof(EveryService))]
    public void Takes_in_every_need_of_a_nursing_home_resident(ServiceId service)
    {
        var resident = Life.Raise(OfferedHelp.NursingHome).Grant().Choose(TestProviders.TownHouse).Offer(TestProviders.TownHouse).Accept().Start();
        var next = Life.Raise(service, resident.Story, r => r with { Person = resident.Person });

        next.Story.Events.OfType<NeedRaised>().ShouldHaveSingleItem().Person.ShouldBe(resident.Person);
        resident.Case.ShouldBeOfType<InService>();
    }

    [Fact]
    public void Remembers_interpreter_transport_and_wish_through_every_move()
    {
        var life = Life.Raise(but: r => r with { Interpreter = "so", Transport = true, Wish = TestProviders.DiakonHouse });
        var need = life.Case.Need;
        life.Grant().Choose(TestProviders.HospitalNorth).Offer(TestProviders.HospitalNorth).Accept().Start().Record().Answer().Close();

        life.Case.Need.ShouldBe(need);
        (need.Interpreter, need.Transport, need.Wish).ShouldBe(("so", true, TestProviders.DiakonHouse));
    }

    [Fact]
    public void Counts_from_the_day_it_reached_the_services()
    {
        var received = TestRegion.OpensOn.PlusDays(-6);
        var life = Life.Raise(but: r => r with { ReceivedOn = received });

        life.Case.Need.ReceivedOn.ShouldBe(received);
        life.Open.Now.Due.ShouldBe(received.Plus(new WorkingDays(10)));
    }

    [Fact]
    public void Shares_new_cases_among_the_rota_in_turn()
    {
        var story = Story.Begins();
        var owners = Enumerable.Range(0, 4).Select(_ => Life.Raise(story: story).Open.Now.Owner);

        owners.ShouldBe([TestProfessionals.Doctor, TestProfessionals.OtherDoctor, TestProfessionals.Doctor, TestProfessionals.OtherDoctor]);
    }

    [Fact, System("N13")]
    public void Of_physiotherapy_needs_no_referral_and_no_decision()
    {
        var life = Life.Raise(OfferedHelp.Physiotherapy);
        life.Story.Events.Select(e => e.GetType()).ShouldBe([typeof(NeedRaised), typeof(RightBySelfReferral)]);

        life.Choose(TestProviders.ClinicCentre).Offer(TestProviders.ClinicCentre).Accept().Case.ShouldBeOfType<Placed>();
    }

    [Fact]
    public void Sends_an_emergency_to_the_nearest_site_at_once()
    {
        var life = Life.Raise(but: r => r with { Emergency = true });
        var served = life.Case.ShouldBeOfType<InService>();

        (served.Given, served.Site, served.StartedOn).ShouldBe((OfferedHelp.Emergency, TestProviders.HospitalNorth, TestRegion.OpensOn));
        life.Open.Now.Step.ShouldBe(NextStep.FollowUp);
        Life.Raise(but: r => r with { Emergency = true, Home = TestRegion.Skogli }).Case.ShouldBeOfType<InService>()
            .Site.ShouldBe(TestProviders.HospitalSouth);
    }

    [Fact]
    public void Never_queues_who_asks_for_the_emergency_service_itself() =>
        Life.Raise(OfferedHelp.Emergency).Case.ShouldBeOfType<InService>();

    [Fact]
    public void Turns_into_an_emergency_at_any_time_before_help_starts()
    {
        foreach (var life in new[] { Life.Raise(), Life.UntilChoosing(), Life.UntilWaiting(), Life.UntilOffered(), Life.UntilPlaced() })
        {
            life.Do(new AdmitEmergency(life.Owner, life.Id)).Case.ShouldBeOfType<InService>().Given.ShouldBe(OfferedHelp.Emergency);
            life.Story.State.Places.At(TestProviders.HospitalNorth, life.Service, Week.Of(life.Story.Today).Plus(2))
                .ShouldBe(new WeekPlaces(TestRegion.PlacesPerWeek, 0, 0));
        }
    }

    [Fact]
    public void Asks_the_person_and_goes_on_when_they_answer()
    {
        var life = Life.Raise();
        var due = life.Open.Now.Due;
        life.Do(new RequestInformation(life.Owner, life.Id, Cast.Text));
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.GiveInformation, TestRegion.OpensOn.PlusDays(7)));
        ((AwaitingInformation)life.Case).AssessmentDue.ShouldBe(due);

        life.Do(new GiveInformation(life.Self, life.Id, Cast.Text));
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AssessNeed, due));
    }

    [Fact]
    public void Is_refused_when_something_is_not_known()
    {
        Refused(r => r with { Service = new("palmistry") }, RaisingRefusal.UnknownService(new("palmistry")));
        Refused(r => r with { Home = new("0000") }, RaisingRefusal.UnknownMunicipality(new("0000")));
        Refused(r => r with { Wish = new("nowhere") }, RaisingRefusal.UnknownSite(new("nowhere")));
        Refused(r => r with { Interpreter = "Somali" }, RaisingRefusal.UnknownLanguage("Somali"));
        Refused(r => r with { Person = default }, RaisingRefusal.WithoutPerson);
        Refused(r => r with { ReceivedOn = TestRegion.OpensOn.PlusDays(-1) }, RaisingRefusal.ReceivedOnNotYours);
        Refused(r => Life.AtTheDesk(r with { ReceivedOn = TestRegion.OpensOn.PlusDays(1) }), RaisingRefusal.ReceivedInFuture);
        Refused(r => Life.AtTheDesk(r with { ReceivedOn = TestRules.From.PlusDays(-1) }), RaisingRefusal.ReceivedTooEarly(TestRules.From.PlusDays(-1)));
        Refused(r => r with { Stamp = r.Stamp with { By = Actor.Clock } }, CaseRefusal.NotAllowedToAct);
    }

    [Fact]
    public void Twice_with_the_same_id_is_one_case()
    {
        var life = Life.Raise();

        life.Story.When(new RaiseNeed(life.Self, life.Id, life.Person, life.Service, TestRegion.Fjordby, null, Channel.Web))
            .ThenRefused(CaseRefusal.Exists);
    }

    [Fact]
    public void Information_is_asked_by_who_treats_and_given_by_the_person()
    {
        var life = Life.Raise();
        life.Story.When(new RequestInformation(life.Story.By(TestProfessionals.Nurse), life.Id, Cast.Text)).ThenRefused(AssessingRefusal.NoTreatingRelation);
        life.Story.When(new GiveInformation(life.Self, life.Id, Cast.Text)).ThenRefused(CaseRefusal.NotNow);
        life.Do(new RequestInformation(life.Owner, life.Id, Cast.Text));

        life.Story.When(new GiveInformation(life.Owner, life.Id, Cast.Text)).ThenRefused(CaseRefusal.NotThePerson);
        life.Story.When(new RequestInformation(life.Owner, life.Id, Cast.Text)).ThenRefused(CaseRefusal.NotNow);
    }

    public static TheoryData<Actor> Whoever() => new(
        Actor.Public,
        new Actor.Relative(new PersonId(new Guid("00000000-0000-0000-0000-0000000000bb"))),
        new Actor.Professional(TestProfessionals.Physiotherapist),
        new Actor.Desk(TestProfessionals.DeskWorker),
        new Actor.Institution(TestProviders.Diakon, TestProfessionals.DiakonLeader));

    public static TheoryData<ServiceId> EveryService() => new(OfferedHelp.All.Select(s => s.Id));

    private static void Refused(Func<RaiseNeed, RaiseNeed> but, Refusal why)
    {
        var story = Story.Begins();
        var person = new PersonId(story.NewGuid());
        var raise = new RaiseNeed(
            story.By(person), new CaseId(story.NewGuid()), person, OfferedHelp.Dental, TestRegion.Fjordby, null, Channel.Web);

        story.When(but(raise)).ThenRefused(why);
        story.State.Cases.ShouldBeEmpty();
    }
}

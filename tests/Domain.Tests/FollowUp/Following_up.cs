namespace Ledestjerne.Domain.Tests;

public sealed class Following_up
{
    [Fact]
    public void Records_the_outcome_and_asks_the_person()
    {
        var life = Life.UntilFollowedUp();

        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AnswerFollowUp, life.Story.Today.PlusDays(14)));
        life.Answer(2, heard: false);
        ((FollowedUp)life.Case).Answer.ShouldBe(new PersonAnswer(2, false));
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.CloseCase, life.Story.Today.Plus(new WorkingDays(5))));
    }

    [Fact]
    public void Adds_the_answer_to_what_others_see_about_the_site()
    {
        var life = Life.UntilFollowedUp().Answer(2, heard: true);
        var row = life.Story.State.Places.Find(TestProviders.HospitalNorth, life.Service)!;

        (row.Answers, row.HelpedSum, row.HeardCount).ShouldBe((1, 2, 1));
    }

    [Fact]
    public void Raises_a_next_need_as_a_case_of_its_own()
    {
        var life = Life.UntilInService();
        var next = new CaseId(life.Story.NewGuid());
        life.Do(new RecordFollowUp(life.Owner, life.Id, ServiceOutcome.PartlyMet, new NextNeed(next, OfferedHelp.HomeNursing, Cast.Text)));
        var raised = life.Story.Case<Raised>(next);

        (raised.File.Parent, raised.Person, raised.File.Number, raised.Need.ReceivedOn).ShouldBe((life.Id, life.Person, 2, life.Story.Today));
        raised.Now.Owner.ShouldBe(TestProfessionals.Nurse);
    }

    [Fact]
    public void Gives_a_next_need_of_physiotherapy_its_right_at_once_and_an_emergency_its_help()
    {
        var life = Life.UntilInService();
        var (physio, emergency) = (new CaseId(life.Story.NewGuid()), new CaseId(life.Story.NewGuid()));
        life.Do(new RecordFollowUp(life.Owner, life.Id, ServiceOutcome.PartlyMet, new NextNeed(physio, OfferedHelp.Physiotherapy, null)));
        var other = Life.Raise(story: life.Story).Grant().Choose(TestProviders.HospitalNorth).Offer(TestProviders.HospitalNorth).Accept().Start();
        other.Do(new RecordFollowUp(other.Owner, other.Id, ServiceOutcome.NotMet, new NextNeed(emergency, OfferedHelp.Emergency, null)));

        life.Story.Case<Choosing>(physio).Right.LatestStart.ShouldBeGreaterThan(TestRegion.OpensOn.PlusWeeks(8));
        life.Story.Case<InService>(emergency).Given.ShouldBe(OfferedHelp.Emergency);
    }

    [Fact]
    public void Ends_only_with_an_outcome_and_the_person_informed()
    {
        foreach (var life in new[] { Life.Raise(), Life.UntilWaiting(), Life.UntilPlaced(), Life.UntilInService() })
        {
            life.Story.When(new CloseCase(life.Owner, life.Id, CloseOutcome.NeedMet, InformedBy.Letter)).ThenRefused(FollowUpRefusal.OutcomeFirst);
            life.Story.When(new CloseCase(life.Owner, life.Id, CloseOutcome.PersonWithdrew, InformedBy.Letter)).ThenRefused(FollowUpRefusal.NotAnOutcomeHere);
        }

        var closed = Life.UntilClosed().Case.ShouldBeOfType<Closed>();
        (closed.Outcome, closed.InformedBy, closed.LastOwner).ShouldBe((CloseOutcome.NeedMet, InformedBy.Conversation, TestProfessionals.Doctor));
    }

    [Fact]
    public void A_refused_right_is_not_closed_while_the_appeal_runs()
    {
        var life = Life.UntilRefused();

        life.Story.When(new CloseCase(life.Owner, life.Id, CloseOutcome.RightRefused, InformedBy.Letter)).ThenRefused(FollowUpRefusal.AppealRuns);
    }

    [Fact]
    public void Lets_the_person_withdraw_at_any_time_and_gives_the_place_back()
    {
        foreach (var life in new[] { Life.Raise(), Life.UntilRefused(), Life.UntilWaiting(), Life.UntilOffered(), Life.UntilPlaced() })
        {
            life.Do(new CloseCase(life.Self, life.Id, CloseOutcome.PersonWithdrew, InformedBy.Digital)).Case.ShouldBeOfType<Closed>();
            life.Story.State.Places.At(TestProviders.HospitalNorth, life.Service, Week.Of(TestRegion.OpensOn).Plus(2)).Free.ShouldBe(2);
        }
    }

    [Fact]
    public void Is_refused_when_it_does_not_hold()
    {
        var life = Life.UntilWaiting();
        life.Story.When(new RecordFollowUp(life.Owner, life.Id, ServiceOutcome.NeedMet)).ThenRefused(FollowUpRefusal.NotStarted);
        var served = Life.UntilInService();
        served.Story.When(new RecordFollowUp(served.Self, served.Id, ServiceOutcome.NeedMet)).ThenRefused(CaseRefusal.NotTheOwner);
        served.Story.When(new AnswerFollowUp(served.Self, served.Id, new PersonAnswer(3, true))).ThenRefused(CaseRefusal.NotNow);
        served.Story.When(new RecordFollowUp(served.Owner, served.Id, ServiceOutcome.NotMet, new NextNeed(served.Id, served.Service, null)))
            .ThenRefused(CaseRefusal.Exists);
        served.Record();
        served.Story.When(new AnswerFollowUp(served.Self, served.Id, new PersonAnswer(6, true))).ThenRefused("follow-up.helped-out-of-range");
        served.Story.When(new AnswerFollowUp(served.Owner, served.Id, new PersonAnswer(3, true))).ThenRefused(CaseRefusal.NotThePerson);
        served.Answer();
        served.Story.When(new AnswerFollowUp(served.Self, served.Id, new PersonAnswer(3, true))).ThenRefused(CaseRefusal.NotNow);
        served.Story.When(new CloseCase(served.Owner, served.Id, (CloseOutcome)99, InformedBy.Letter)).ThenRefused("value.unknown");
        served.Story.When(new CloseCase(served.Owner, served.Id, CloseOutcome.NeedMet, (InformedBy)99)).ThenRefused("value.unknown");
    }

    [Fact]
    public void Opens_again_with_the_same_number_and_owner()
    {
        var life = Life.UntilClosed();
        life.Story.When(new ReopenCase(life.Story.By(TestPeople.Stranger), life.Id)).ThenRefused(CaseRefusal.NotYourCase);
        life.Do(new ReopenCase(life.Self, life.Id, Cast.Text));

        life.Case.File.Number.ShouldBe(1);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AssessNeed, life.Story.Today.Plus(new WorkingDays(10))));
        life.Story.When(new ReopenCase(life.Self, life.Id)).ThenRefused(CaseRefusal.IsOpen);
    }

    [Fact]
    public void Of_physiotherapy_opens_again_with_a_right_counted_from_today()
    {
        var life = Life.Raise(OfferedHelp.Physiotherapy).Choose(TestProviders.ClinicCentre).Offer(TestProviders.ClinicCentre).Accept()
            .Start().Record().Answer().Close();
        life.Do(new ReopenCase(life.Self, life.Id));

        life.Case.ShouldBeOfType<Choosing>().Right.LatestStart.ShouldBe(life.Story.Today.PlusWeeks(8));
    }

    [Fact]
    public void Never_opens_the_case_of_the_dead_again()
    {
        var life = Life.UntilWaiting().Close(CloseOutcome.PersonDied);

        life.Story.When(new ReopenCase(life.Story.By(TestProfessionals.Doctor), life.Id)).ThenRefused(CaseRefusal.NotNow);
    }
}

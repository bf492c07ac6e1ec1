namespace Ledestjerne.Domain.Tests;

/// <summary>Every deadline that passes has an event that says who is told and what is next.</summary>
public sealed class Waking
{
    [Fact, System("O3")]
    public void A_missed_assessment_names_the_leader()
    {
        var life = Life.Raise();
        life.Story.Until(life.Open.Now.Due).Events.ShouldBeEmpty();
        var missed = Next<AssessmentOverdue>(life);

        missed.Leader.ShouldBe(TestProfessionals.HospitalLeader);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AssessNeed, life.Story.Today.Plus(new WorkingDays(2))));
    }

    [Fact]
    public void Missing_information_gives_the_turn_back_to_the_owner()
    {
        var life = Life.Raise();
        life.Do(new RequestInformation(life.Owner, life.Id, Cast.Text));
        life.Story.Until(life.Open.Now.Due);

        Next<InformationOverdue>(life).AssessmentDue.ShouldBe(TestRegion.OpensOn.PlusDays(14));
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AssessNeed, TestRegion.OpensOn.PlusDays(14)));
    }

    [Fact]
    public void A_lapsed_appeal_is_closed_with_the_person_informed()
    {
        var life = Life.UntilRefused();
        life.Story.Until(life.Open.Now.Due);
        Next<AppealLapsed>(life);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.CloseCase, life.Story.Today.Plus(new WorkingDays(5))));

        life.Close(CloseOutcome.RightRefused).Case.ShouldBeOfType<Closed>();
    }

    [Fact]
    public void No_choice_reminds_the_person_and_has_the_owner_help()
    {
        var life = Life.Raise().Grant(latestStart: TestRegion.OpensOn.PlusWeeks(20));
        life.Story.Until(life.Open.Now.Due);
        Next<ChoiceReminded>(life);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.HelpChoosing, life.Story.Today.Plus(new WorkingDays(3))));

        life.Story.Until(life.Open.Now.Due);
        Next<StepOverdue>(life).ShouldBe(new StepOverdue(
            life.Id, NextStep.HelpChoosing, TestProfessionals.HospitalLeader, life.Story.Today.Plus(new WorkingDays(2))));
    }

    [Fact]
    public void A_deadline_at_risk_names_the_leader_and_other_sites_in_time()
    {
        var life = Life.UntilWaiting();
        life.Story.Until(life.Entitled.Right.AtRiskFrom.PlusDays(-1));
        var risk = Next<StartAtRisk>(life);

        risk.Leader.ShouldBe(TestProfessionals.HospitalLeader);
        risk.Alternatives.ShouldBe(
        [
            TestProviders.ClinicCentre, TestProviders.DiakonHouse, TestProviders.HospitalNorth, TestProviders.HospitalSouth,
            TestProviders.LapsingSite,
        ]);
        life.Entitled.Right.AtRiskOn.ShouldBe(life.Story.Today);
        life.Story.Until(life.Story.Today.PlusDays(1)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_with_a_place_booked_in_time_is_not_at_risk()
    {
        var life = Life.UntilChoosing().Choose(TestProviders.HospitalNorth)
            .Offer(TestProviders.HospitalNorth, TestRegion.OpensOn.PlusWeeks(8)).Accept();
        life.Entitled.Right.AtRiskFrom.ShouldBeLessThan(((Placed)life.Case).Placement.Start);
        life.Story.Until(((Placed)life.Case).Placement.Start).Events.ShouldBeEmpty();

        life.Entitled.Right.AtRiskOn.ShouldBeNull();
    }

    [Fact, System("O3")]
    public void A_passed_start_deadline_is_a_breach_with_the_leader_who_answers_for_it()
    {
        var life = Life.UntilWaiting();
        life.Story.Until(life.Entitled.Right.LatestStart);
        var breach = Next<StartDeadlinePassed>(life);

        (breach.Leader, breach.On).ShouldBe((TestProfessionals.HospitalLeader, life.Story.Today));
        life.Entitled.Right.BreachedOn.ShouldBe(life.Story.Today);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.FindPlaceAfterBreach, life.Story.Today.Plus(new WorkingDays(2))));

        life.Story.Until(life.Open.Now.Due);
        Next<StepOverdue>(life).NextDue.ShouldBe(life.Story.Today.Plus(new WorkingDays(5)));
    }

    [Fact, System("O3")]
    public void A_start_missed_where_the_place_is_booked_names_the_leader_there()
    {
        var life = Life.UntilChoosing().Choose(TestProviders.ClinicCentre)
            .Offer(TestProviders.ClinicCentre, TestRegion.OpensOn.PlusWeeks(8)).Accept();
        life.Story.Until(life.Open.Now.Due);
        life.Story.Until(life.Story.Today.PlusDays(1));

        life.Story.Events.OfType<StartDeadlinePassed>().ShouldHaveSingleItem().Leader.ShouldBe(TestProfessionals.ClinicLeader);
        life.Story.Events.OfType<StepOverdue>().ShouldHaveSingleItem().Leader.ShouldBe(TestProfessionals.ClinicLeader);
    }

    [Fact]
    public void An_offer_expires_the_day_after_its_last_day()
    {
        var life = Life.UntilOffered();
        life.Story.Until(life.Offered.ExpiresOn).Events.ShouldBeEmpty();

        Next<OfferExpired>(life).NextDue.ShouldBe(life.Entitled.Right.LatestStart);
    }

    [Fact, System("O3")]
    public void A_missed_follow_up_names_the_leader()
    {
        var life = Life.UntilInService();
        life.Story.Until(life.Open.Now.Due);

        Next<FollowUpOverdue>(life).Leader.ShouldBe(TestProfessionals.HospitalLeader);
    }

    [Fact]
    public void A_missing_answer_leads_to_closing_and_a_missed_closing_to_the_leader()
    {
        var life = Life.UntilFollowedUp();
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AnswerFollowUp, life.Story.Today.PlusDays(14)));
        life.Story.Until(life.Open.Now.Due);
        Next<AnswerMissing>(life);
        life.Open.Now.Step.ShouldBe(NextStep.CloseCase);
        life.Story.Until(life.Open.Now.Due);

        Next<StepOverdue>(life).Step.ShouldBe(NextStep.CloseCase);
    }

    [Fact]
    public void Too_early_twice_or_after_the_end_says_nothing()
    {
        var life = Life.Raise();
        life.Story.When(new AssessmentDue(life.Story.By(Actor.Clock), life.Id)).ThenNothing();
        life.Story.On(life.Open.Now.Due.PlusDays(1));
        life.Story.When(new FollowUpDue(life.Story.By(Actor.Clock), life.Id)).ThenNothing();
        life.Story.When(new AssessmentDue(life.Story.By(Actor.Clock), life.Id)).Then<AssessmentOverdue>();
        life.Story.When(new AssessmentDue(life.Story.By(Actor.Clock), life.Id)).ThenNothing();
        var closed = Life.UntilClosed();
        closed.Story.When(new StepDue(closed.Story.By(Actor.Clock), closed.Id)).ThenNothing();
    }

    [Fact]
    public void Belongs_to_the_timer_port()
    {
        var life = Life.Raise();
        life.Story.On(life.Open.Now.Due.PlusDays(1));

        life.Story.When(new AssessmentDue(life.Owner, life.Id)).ThenRefused(CaseRefusal.NotAllowedToAct);
        life.Story.When(new AssessmentDue(life.Story.By(Actor.Clock), new CaseId(life.Story.NewGuid()))).ThenRefused(CaseRefusal.Unknown);
    }

    [Fact]
    public void Keeps_an_untouched_case_obliged_for_years()
    {
        foreach (var life in new[] { Life.Raise(), Life.UntilWaiting(), Life.UntilPlaced(), Life.UntilInService(), Life.UntilFollowedUp() })
        {
            life.Story.Until(TestRegion.OpensOn.PlusYears(2));

            life.Open.Now.Due.ShouldBeGreaterThanOrEqualTo(life.Story.Today);
            life.Open.WakeOn.ShouldBeGreaterThan(life.Story.Today);
        }
    }

    private static T Next<T>(Life life)
        where T : DomainEvent => life.Story.Until(life.Story.Today.PlusDays(1)).Then<T>();
}

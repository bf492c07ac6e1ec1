namespace Ledestjerne.Domain.Tests;

public sealed class Handing_over
{
    [Fact, System("Q6")]
    public void Leaves_the_old_owner_accountable_until_the_new_one_accepts()
    {
        var life = Life.Raise();
        Propose(life, TestProfessionals.OtherDoctor);
        life.Open.Now.Owner.ShouldBe(TestProfessionals.Doctor);
        life.Open.File.Pending.ShouldBe(new Handover(TestProfessionals.OtherDoctor, TestRegion.OpensOn.PlusDays(2)));

        Accept(life);
        life.Open.Now.Owner.ShouldBe(TestProfessionals.OtherDoctor);
        (life.Open.File.Pending, life.Open.File.Hops).ShouldBe((null, 1));
    }

    [Fact, System("P4")]
    public void From_primary_to_specialist_care_keeps_id_number_deadline_and_queue_place()
    {
        var life = Life.Raise(OfferedHelp.Psychology);
        TestRegion.Catalogue.Services[life.Service].Level.ShouldBe(CareLevel.Primary);
        var (number, due, received) = (life.Case.File.Number, life.Open.Now.Due, life.Case.Need.ReceivedOn);
        Propose(life, TestProfessionals.Doctor);
        life.Open.Now.Owner.ShouldBe(TestProfessionals.Psychologist);
        Accept(life);

        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.AssessNeed, due));
        life.Do(new GrantRight(life.Owner, life.Id, OfferedHelp.ChildMentalHealth, Severity.Class2, received.PlusWeeks(4), Cast.Text));
        TestRegion.Catalogue.Services[life.Case.Service].Level.ShouldBe(CareLevel.Specialist);
        (life.Case.Id, life.Case.File.Number, life.Case.Need.ReceivedOn, life.Open.Now.Owner)
            .ShouldBe((life.Id, number, received, TestProfessionals.Doctor));
    }

    [Fact]
    public void In_the_queue_keeps_right_and_choice()
    {
        var life = Life.UntilWaiting();
        var before = (Waiting)life.Case;
        Propose(life, TestProfessionals.OtherDoctor);
        Accept(life);

        var after = (Waiting)life.Case;
        (after.Right, after.Choice, after.Now.Due, after.Now.Step).ShouldBe((before.Right, before.Choice, before.Now.Due, before.Now.Step));
    }

    [Fact]
    public void A_second_time_needs_a_coordinator()
    {
        var life = Life.Raise();
        Propose(life, TestProfessionals.OtherDoctor);
        Accept(life);
        life.Story.When(new ProposeHandover(life.Owner, life.Id, TestProfessionals.GeneralPractitioner)).ThenRefused(HandoverRefusal.CoordinatorRequired);

        life.Do(new ProposeHandover(life.Owner, life.Id, TestProfessionals.GeneralPractitioner, TestProfessionals.Nurse));
        Accept(life);
        (life.Open.File.Coordinator, life.Open.File.Hops).ShouldBe((TestProfessionals.Nurse, 2));
        Propose(life, TestProfessionals.Doctor);
        Accept(life).Open.File.Coordinator.ShouldBe(TestProfessionals.Nurse);
    }

    [Fact, System("Q6")]
    public void Declined_a_second_time_alarms_the_leader_and_names_a_coordinator()
    {
        var life = Life.Raise();
        Propose(life, TestProfessionals.Nurse);
        Decline(life).Story.Events.Select(e => e.GetType()).ShouldBe([typeof(HandoverDeclined)]);
        life.Open.Now.Owner.ShouldBe(TestProfessionals.Doctor);
        Propose(life, TestProfessionals.Psychologist);
        var alarm = Decline(life).Story.Then<BounceAlarmed>();

        alarm.Leader.ShouldBe(TestProfessionals.HospitalLeader);
        alarm.Coordinator.ShouldBe(TestProfessionals.OtherDoctor);
        (life.Open.File.Coordinator, life.Open.Now.Owner).ShouldBe((alarm.Coordinator, TestProfessionals.Doctor));
    }

    [Fact, System("Q6")]
    public void Left_unanswered_counts_as_a_bounce_and_never_as_silence()
    {
        var life = Life.Raise();
        Propose(life, TestProfessionals.Nurse);
        life.Story.Until(TestRegion.OpensOn.PlusDays(2)).Events.ShouldBeEmpty();
        life.Story.Until(TestRegion.OpensOn.PlusDays(3)).Then<HandoverDeclined>().Reason.ShouldBe(HandoverDecline.NotAnswered);
        Propose(life, TestProfessionals.Psychologist);

        life.Story.Until(TestRegion.OpensOn.PlusDays(8)).Then<BounceAlarmed>();
        life.Open.File.Coordinator.ShouldBe(TestProfessionals.OtherDoctor);
        life.Open.Now.Owner.ShouldBe(TestProfessionals.Doctor);
    }

    [Fact]
    public void Accepted_starts_the_count_of_bounces_anew()
    {
        var life = Life.Raise();
        Propose(life, TestProfessionals.Nurse);
        Decline(life);
        Propose(life, TestProfessionals.OtherDoctor);
        Accept(life);

        life.Open.File.Bounces.ShouldBe(0);
    }

    [Fact]
    public void Is_refused_when_it_would_drop_the_case()
    {
        var life = Life.Raise();
        life.Story.When(new ProposeHandover(life.Self, life.Id, TestProfessionals.Nurse)).ThenRefused(CaseRefusal.NotTheOwner);
        life.Story.When(new ProposeHandover(life.Owner, life.Id, TestProfessionals.Doctor)).ThenRefused(HandoverRefusal.ToYourself);
        foreach (var to in new[] { TestProfessionals.Unknown, TestProfessionals.Economist, default })
        {
            life.Story.When(new ProposeHandover(life.Owner, life.Id, to)).ThenRefused(HandoverRefusal.UnknownProfessional(to));
        }

        life.Story.When(new ProposeHandover(life.Owner, life.Id, TestProfessionals.Nurse, TestProfessionals.Administrator))
            .ThenRefused(HandoverRefusal.UnknownProfessional(TestProfessionals.Administrator));
        Propose(life, TestProfessionals.Nurse);
        life.Story.When(new ProposeHandover(life.Owner, life.Id, TestProfessionals.Psychologist)).ThenRefused(HandoverRefusal.AlreadyProposed);
        life.Story.When(new AcceptHandover(life.Owner, life.Id)).ThenRefused(HandoverRefusal.NotAskedOfYou);
        life.Story.When(new DeclineHandover(life.Owner, life.Id, HandoverDecline.OnLeave)).ThenRefused(HandoverRefusal.NotAskedOfYou);
        life.Story.When(new DeclineHandover(life.Story.By(TestProfessionals.Nurse), life.Id, HandoverDecline.NotAnswered))
            .ThenRefused(HandoverRefusal.ReasonRequired);
    }

    [Fact]
    public void Gives_no_authority_before_it_is_accepted()
    {
        var life = Life.Raise();
        Propose(life, TestProfessionals.OtherDoctor);

        life.Story.When(new GrantRight(
            life.Story.By(TestProfessionals.OtherDoctor), life.Id, life.Service, Severity.Class3, TestRegion.OpensOn, Cast.Text))
            .ThenRefused(AssessingRefusal.NoTreatingRelation);
    }

    private static Life Propose(Life life, ProfessionalId to) => life.Do(new ProposeHandover(life.Owner, life.Id, to));

    private static Life Accept(Life life) => life.Do(new AcceptHandover(life.Story.By(life.Open.File.Pending!.To), life.Id));

    private static Life Decline(Life life) =>
        life.Do(new DeclineHandover(life.Story.By(life.Open.File.Pending!.To), life.Id, HandoverDecline.NotMyField));
}

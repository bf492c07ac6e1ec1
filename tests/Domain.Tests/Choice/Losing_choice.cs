using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

public sealed class Losing_choice
{
    private static readonly Actor Region = new Actor.Region(TestProfessionals.Administrator);

    [Fact]
    public void Is_told_at_once_with_help_to_choose_anew_and_other_places_open_meanwhile()
    {
        var life = Waiting(TestProviders.DiakonHouse);
        var right = life.Entitled.Right;
        Withdraw(life);

        life.Story.When(Ask(life));

        life.Story.Then<ChoiceLost>().HelpDue.ShouldBe(life.Story.Today.Plus(new WorkingDays(3)));
        life.Story.Then<StartAtRisk>().On.ShouldBe(life.Story.Today);
        life.Open.Now.Step.ShouldBe(NextStep.HelpChoosing);
        life.Open.Now.Turn.ShouldBe(Turn.Owner);
        life.Entitled.Right.ShouldBe(right with { AtRiskOn = life.Story.Today });
        life.Offer(TestProviders.ClinicCentre).Offered.Widened.ShouldBeTrue();
    }

    [Fact]
    public void Is_over_when_the_person_has_chosen_anew()
    {
        var life = Waiting(TestProviders.DiakonHouse);
        Withdraw(life);
        life.Story.When(Ask(life)).Then<ChoiceLost>();

        life.Choose(TestProviders.HospitalNorth);

        life.Open.Now.Step.ShouldBe(NextStep.FindPlace);
        life.Story.When(Ask(life)).ThenAccepted();
        life.Open.Now.Step.ShouldBe(NextStep.FindPlace);
    }

    [Fact]
    public void Is_not_so_while_one_of_the_sites_is_approved()
    {
        var life = Waiting(TestProviders.DiakonHouse, TestProviders.HospitalNorth);
        Withdraw(life);

        life.Story.When(Ask(life)).ThenAccepted();

        life.Open.Now.Step.ShouldBe(NextStep.FindPlace);
    }

    [Fact]
    public void Is_the_planner_s_to_find()
    {
        var life = Waiting(TestProviders.DiakonHouse);
        Withdraw(life);

        life.Story.When(Ask(life) with { Stamp = life.Self }).ThenRefused(CaseRefusal.NotAllowedToAct);
    }

    private static Life Waiting(params ImmutableArray<SiteId> sites)
    {
        var life = Life.UntilChoosing();
        life.Story.When(new MakeChoice(life.Self, life.Id, ChoiceKind.Shortlist, sites)).ThenAccepted();
        return life;
    }

    private static void Withdraw(Life life) => life.Story.When(new WithdrawApproval(
        life.Story.By(Region), TestProviders.Diakon, OfferedHelp.Orthopaedics, ApprovalGround.SafetyNotShown)).Then<ApprovalWithdrawn>();

    private static AskForNewChoice Ask(Life life) => new(life.Story.By(Actor.Planning), life.Id);
}

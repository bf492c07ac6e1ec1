namespace Ledestjerne.Domain.Tests;

public sealed class Allowed_actions
{
    [Fact]
    public void Of_the_person_follow_the_case()
    {
        Allowed(Life.Raise(), l => l.Self).ShouldBe([CaseAction.Close]);
        Allowed(Life.Raise().Ask(), l => l.Self).ShouldBe([CaseAction.GiveInformation, CaseAction.Close]);
        Allowed(Life.UntilRefused(), l => l.Self).ShouldBe([CaseAction.Appeal, CaseAction.Close]);
        Allowed(Life.UntilChoosing(), l => l.Self).ShouldBe([CaseAction.Choose, CaseAction.Close]);
        Allowed(Life.UntilOffered(), l => l.Self).ShouldBe([CaseAction.Choose, CaseAction.AnswerOffer, CaseAction.Close]);
        Allowed(Life.UntilPlaced(), l => l.Self).ShouldBe([CaseAction.Choose, CaseAction.CancelPlacement, CaseAction.Close]);
        Allowed(Life.UntilFollowedUp(), l => l.Self).ShouldBe([CaseAction.AnswerFollowUp, CaseAction.Close]);
        Allowed(Life.UntilClosed(), l => l.Self).ShouldBe([CaseAction.Reopen]);
    }

    [Fact]
    public void Of_the_owner_follow_the_case()
    {
        Allowed(Life.Raise(), l => l.Owner).ShouldBe(
            [CaseAction.Assess, CaseAction.RequestInformation, CaseAction.AdmitEmergency, CaseAction.Close, CaseAction.ProposeHandover]);
        Allowed(Life.UntilWaiting(), l => l.Owner).ShouldBe(
            [CaseAction.AdmitEmergency, CaseAction.Offer, CaseAction.Close, CaseAction.ProposeHandover]);
        Allowed(Life.UntilInService(), l => l.Owner).ShouldBe([CaseAction.RecordFollowUp, CaseAction.Close, CaseAction.ProposeHandover]);
    }

    [Fact]
    public void Of_the_institution_are_about_its_own_places()
    {
        Allowed(Life.UntilWaiting(), l => l.At(TestProviders.HospitalNorth)).ShouldBe([CaseAction.Offer]);
        Allowed(Life.UntilWaiting(), l => l.At(TestProviders.DiakonHouse)).ShouldBeEmpty();
        Allowed(Life.UntilOffered(), l => l.At(TestProviders.HospitalNorth)).ShouldBe([CaseAction.WithdrawOffer]);
        Allowed(Life.UntilPlaced(), l => l.At(TestProviders.HospitalNorth)).ShouldBe([CaseAction.CancelPlacement]);
        Allowed(Life.UntilInService(), l => l.At(TestProviders.HospitalNorth)).ShouldBe([CaseAction.RecordFollowUp]);
    }

    [Fact]
    public void Of_an_institution_nobody_chose_open_when_the_deadline_is_at_risk()
    {
        var life = Life.UntilWaiting();
        life.Story.Until(life.Entitled.Right.AtRiskFrom);

        Allowed(life, l => l.At(TestProviders.DiakonHouse)).ShouldBe([CaseAction.Offer]);
        Allowed(life, l => l.Story.By(new Actor.Institution(new("nobody"), TestProfessionals.ClinicLeader))).ShouldBeEmpty();
    }

    [Fact, System("N4")]
    public void Have_no_purchaser_and_give_nobody_in_administration_anything_to_do_in_a_case()
    {
        typeof(Actor).GetNestedTypes().Select(t => t.Name).Order().ShouldBe(
            ["Anyone", "Auditor", "Desk", "Institution", "Planner", "Professional", "Region", "RegionFiles", "Relative", "Self", "Timer"]);
        foreach (var life in EveryState())
        {
            foreach (var by in new Actor[] { new Actor.Region(TestProfessionals.Economist), new Actor.Auditor(TestProfessionals.Economist), Actor.Files, Actor.Clock, Actor.Public })
            {
                Allowed(life, l => l.Story.By(by)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Say_why_not_for_all_the_rest()
    {
        foreach (var life in EveryState())
        {
            var answers = AllowedActions.For(life.Story.State, life.Case, life.Self);
            answers.Select(a => a.Action).ShouldBe(Enum.GetValues<CaseAction>());
            answers.Where(a => !a.IsAllowed).ShouldAllBe(a => a.WhyNot!.Code.Length > 0);
        }
    }

    [Fact]
    public void Agree_with_the_decisions_in_every_state_for_every_actor()
    {
        foreach (var life in EveryState())
        {
            var actors = new Actor[]
            {
                new Actor.Self(life.Person), new Actor.Self(TestPeople.Stranger), new Actor.Relative(TestPeople.Daughter),
                new Actor.Desk(TestProfessionals.DeskWorker), new Actor.Professional(TestProfessionals.Doctor),
                new Actor.Professional(TestProfessionals.OtherDoctor), new Actor.Professional(TestProfessionals.Economist),
                new Actor.Professional(TestProfessionals.Unknown), Life.InstitutionAt(TestProviders.HospitalNorth),
                Life.InstitutionAt(TestProviders.DiakonHouse), new Actor.Region(TestProfessionals.Administrator),
                new Actor.Auditor(TestProfessionals.Administrator), Actor.Public, Actor.Planning, Actor.Files, Actor.Clock,
            };
            foreach (var actor in actors)
            {
                Agreement.Holds(life.Story.State, life.Case, life.Story.By(actor, life.Person));
                Agreement.Holds(life.Story.State, life.Case, life.Story.By(actor));
            }
        }
    }

    private static IEnumerable<Life> EveryState() =>
    [
        Life.Raise(), Life.Raise().Ask(), Life.UntilRefused(), Life.UntilChoosing(), Life.UntilWaiting(), Life.UntilOffered(),
        Life.UntilChoosing().ChooseAny(ChoiceKind.Delegated).Offer(TestProviders.Malmo), Life.UntilPlaced(), Life.UntilInService(),
        Life.Raise(OfferedHelp.Emergency), Life.UntilFollowedUp(), Life.UntilFollowedUp().Answer(), Life.UntilClosed(),
    ];

    private static IEnumerable<CaseAction> Allowed(Life life, Func<Life, Stamp> by) =>
        AllowedActions.For(life.Story.State, life.Case, by(life)).Where(a => a.IsAllowed).Select(a => a.Action);
}

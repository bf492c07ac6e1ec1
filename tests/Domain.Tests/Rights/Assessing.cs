namespace Ledestjerne.Domain.Tests;

public sealed class Assessing
{
    [Theory, System("N3")]
    [MemberData(nameof(EveryoneElse))]
    public void Belongs_to_the_treating_professional_and_to_nobody_in_another_role(Actor by)
    {
        var life = Life.Raise();
        var stamp = life.Story.By(by, life.Person);

        life.Story.When(Grant(life, stamp)).ThenRefused(AssessingRefusal.NotAProfessional);
        life.Story.When(RefuseIt(life, stamp)).ThenRefused(AssessingRefusal.NotAProfessional);
    }

    [Fact, System("N3")]
    public void Is_done_once_so_that_nobody_can_shorten_a_right_that_is_granted()
    {
        foreach (var life in new[] { Life.UntilChoosing(), Life.UntilWaiting(), Life.UntilPlaced(), Life.UntilInService() })
        {
            life.Story.When(Grant(life, life.Owner)).ThenRefused(AssessingRefusal.AlreadyAssessed);
            life.Story.When(RefuseIt(life, life.Owner)).ThenRefused(AssessingRefusal.AlreadyAssessed);
        }
    }

    [Fact, System("N6")]
    public void Is_denied_an_economist_and_an_administrator_even_with_a_relation_and_a_row_in_the_matrix()
    {
        var matrix = new Authorities(Enum.GetValues<Profession>().Select(p => new Authority(p, OfferedHelp.Orthopaedics, TestRules.From, null)));

        matrix.May(Profession.Doctor, OfferedHelp.Orthopaedics, TestRegion.OpensOn).ShouldBeTrue();
        matrix.May(Profession.Economist, OfferedHelp.Orthopaedics, TestRegion.OpensOn).ShouldBeFalse();
        matrix.May(Profession.Administrator, OfferedHelp.Orthopaedics, TestRegion.OpensOn).ShouldBeFalse();
        foreach (var id in new[] { TestProfessionals.Economist, TestProfessionals.Administrator })
        {
            var life = Life.Raise();
            life.Story.Given(life.Owner, new RelationOpened(life.Person, id));
            life.Story.When(Grant(life, life.Story.By(id))).ThenRefused("assess.no-authority");
        }
    }

    [Fact, System("N6")]
    public void Follows_the_profession_service_by_service()
    {
        var home = Life.Raise(OfferedHelp.HomeNursing);
        home.Open.Now.Owner.ShouldBe(TestProfessionals.Nurse);
        home.Grant().Case.ShouldBeOfType<Choosing>();

        var knee = Life.Raise();
        knee.Do(new OpenRelation(knee.Owner, knee.Person, TestProfessionals.Nurse));
        knee.Story.When(Grant(knee, knee.Story.By(TestProfessionals.Nurse)))
            .ThenRefused(AssessingRefusal.NoAuthority(Profession.Nurse, OfferedHelp.Orthopaedics));
    }

    [Fact]
    public void Needs_authority_on_the_day()
    {
        var row = new Authority(Profession.Doctor, OfferedHelp.Dental, TestRegion.OpensOn, TestRegion.OpensOn.PlusDays(5));
        var matrix = new Authorities([row]);

        matrix.May(Profession.Doctor, OfferedHelp.Dental, TestRegion.OpensOn.PlusDays(-1)).ShouldBeFalse();
        matrix.May(Profession.Doctor, OfferedHelp.Dental, TestRegion.OpensOn.PlusDays(5)).ShouldBeTrue();
        matrix.May(Profession.Doctor, OfferedHelp.Dental, TestRegion.OpensOn.PlusDays(6)).ShouldBeFalse();
    }

    [Fact]
    public void Needs_a_treating_relation()
    {
        var life = Life.Raise();
        life.Story.When(Grant(life, life.Story.By(TestProfessionals.OtherDoctor))).ThenRefused(AssessingRefusal.NoTreatingRelation);
        life.Story.When(Grant(life, life.Story.By(TestProfessionals.Unknown))).ThenRefused(AssessingRefusal.NotAProfessional);

        life.Do(new OpenRelation(life.Owner, life.Person, TestProfessionals.OtherDoctor));
        life.Story.When(Grant(life, life.Story.By(TestProfessionals.OtherDoctor))).Then<RightGranted>()
            .Right.DecidedBy.ShouldBe(TestProfessionals.OtherDoctor);
    }

    [Fact, System("N9")]
    public void Rests_on_a_need_that_was_raised()
    {
        var life = Life.Raise();
        var missing = new CaseId(life.Story.NewGuid());

        life.Story.When(Grant(life, life.Owner) with { Case = missing }).ThenRefused(CaseRefusal.Unknown);
        life.Story.When(RefuseIt(life, life.Owner) with { Case = missing }).ThenRefused(CaseRefusal.Unknown);
    }

    [Fact, System("N5")]
    public void Refuses_on_no_ground_outside_the_closed_list()
    {
        var life = Life.Raise();
        for (var ground = -5; ground < 50; ground++)
        {
            if (!Enum.IsDefined((RefusalGround)ground))
            {
                life.Story.When(RefuseIt(life, life.Owner) with { Ground = (RefusalGround)ground }).ThenRefused(AssessingRefusal.UnknownGround);
            }
        }

        life.Case.ShouldBeOfType<Raised>();
    }

    [Fact, System("N15")]
    public void Of_teeth_gives_a_right_with_a_deadline()
    {
        var life = Life.Raise(OfferedHelp.Dental);
        life.Open.Now.ShouldBe(new Obligation(TestProfessionals.Dentist, NextStep.AssessNeed, TestRegion.OpensOn.PlusDays(14)));

        life.Grant(Severity.Class2).Entitled.Right.LatestStart.ShouldBe(TestRegion.OpensOn.PlusWeeks(4));
        life.Entitled.Service.ShouldBe(OfferedHelp.Dental);
    }

    [Fact]
    public void Can_grant_another_service_by_who_may_decide_about_both()
    {
        var unclear = Life.Raise(OfferedHelp.Clarification);
        unclear.Do(Grant(unclear, unclear.Owner) with { Service = OfferedHelp.HomeNursing });
        unclear.Case.Service.ShouldBe(OfferedHelp.HomeNursing);

        var knee = Life.Raise();
        knee.Do(new OpenRelation(knee.Owner, knee.Person, TestProfessionals.Nurse));
        knee.Story.When(Grant(knee, knee.Story.By(TestProfessionals.Nurse)) with { Service = OfferedHelp.HomeNursing })
            .ThenRefused(AssessingRefusal.NoAuthority(Profession.Nurse, OfferedHelp.Orthopaedics));
    }

    [Fact]
    public void Is_refused_when_its_contents_do_not_hold()
    {
        var life = Life.Raise();
        var today = life.Story.Today;
        life.Story.When(Grant(life, life.Owner) with { Severity = 0 }).ThenRefused(AssessingRefusal.UnknownSeverity);
        life.Story.When(Grant(life, life.Owner) with { Service = new("palmistry") }).ThenRefused(AssessingRefusal.UnknownService(new("palmistry")));
        life.Story.When(Grant(life, life.Owner) with { LatestStart = today.PlusDays(-1) })
            .ThenRefused(AssessingRefusal.LatestStartPassed(today.PlusDays(-1), today));
        life.Story.When(Grant(life, life.Owner) with { LatestStart = LocalDate.MaxIsoValue, Deviation = Cast.Text })
            .ThenRefused("assess.latest-start-too-far");
        life.Story.When(Grant(life, life.Owner) with { LatestStart = today.PlusYears(10).PlusDays(1), Deviation = Cast.Text })
            .ThenRefused("assess.latest-start-too-far");
        life.Story.When(Grant(life, life.Story.By(TestProfessionals.Doctor)) with { Service = OfferedHelp.Emergency })
            .ThenRefused(AssessingRefusal.EmergencyNeedsNoRight);
        life.Story.When(RefuseIt(life, life.Owner) with { Instead = OfferedInstead.AnotherService }).ThenRefused(AssessingRefusal.AnotherServiceMissing);
        life.Story.When(RefuseIt(life, life.Owner) with { Ground = RefusalGround.AnotherServiceHelpsBetter })
            .ThenRefused(AssessingRefusal.AnotherServiceMissing);
        life.Story.When(RefuseIt(life, life.Owner) with { InsteadService = life.Service }).ThenRefused(AssessingRefusal.UnknownService(life.Service));
    }

    [Fact]
    public void That_refuses_says_ground_appeal_and_what_is_offered_instead()
    {
        var life = Life.Raise();
        var refusal = life.Story.When(RefuseIt(life, life.Owner) with
        {
            Ground = RefusalGround.AnotherServiceHelpsBetter,
            Instead = OfferedInstead.AnotherService,
            InsteadService = OfferedHelp.Physiotherapy,
        }).Then<RightRefused>().Refusal;

        (refusal.Ground, refusal.Instead, refusal.InsteadService)
            .ShouldBe((RefusalGround.AnotherServiceHelpsBetter, OfferedInstead.AnotherService, OfferedHelp.Physiotherapy));
        refusal.DecidedBy.ShouldBe(TestProfessionals.Doctor);
    }

    [Fact]
    public void After_an_appeal_is_done_by_somebody_else_with_the_original_date()
    {
        var life = Life.UntilRefused();
        life.Story.Until(TestRegion.OpensOn.PlusDays(8));
        Life.Raise(story: life.Story).Open.Now.Owner.ShouldBe(TestProfessionals.OtherDoctor, "so the turn is with the one who refused");
        life.Do(new AppealRefusal(life.Self, life.Id, Cast.Text));

        life.Open.Now.Owner.ShouldBe(TestProfessionals.OtherDoctor);
        life.Open.Now.Due.ShouldBe(life.Story.Today.Plus(new WorkingDays(10)));
        life.Case.Need.ReceivedOn.ShouldBe(TestRegion.OpensOn);
        life.Do(new OpenRelation(life.Owner, life.Person, TestProfessionals.Doctor));
        life.Story.When(Grant(life, life.Story.By(TestProfessionals.Doctor))).ThenRefused(AssessingRefusal.RefusedItBefore);
        life.Grant().Case.ShouldBeOfType<Choosing>();
    }

    [Fact]
    public void Can_be_appealed_by_the_person_while_the_appeal_runs()
    {
        var life = Life.UntilRefused();
        life.Story.When(new AppealRefusal(life.Owner, life.Id)).ThenRefused(CaseRefusal.NotThePerson);
        life.Story.Until(TestRegion.OpensOn.PlusWeeks(4).PlusDays(1));

        life.Story.When(new AppealRefusal(life.Self, life.Id)).ThenRefused(CaseRefusal.NotNow);
    }

    public static TheoryData<Actor> EveryoneElse() => new(
        new Actor.Self(new PersonId(new Guid("00000000-0000-0000-0000-0000000000bb"))),
        new Actor.Relative(new PersonId(new Guid("00000000-0000-0000-0000-0000000000bb"))),
        new Actor.Desk(TestProfessionals.DeskWorker),
        new Actor.Institution(TestProviders.Hospital, TestProfessionals.Doctor),
        new Actor.Region(TestProfessionals.Economist),
        new Actor.Auditor(TestProfessionals.Economist),
        Actor.Public,
        Actor.Clock,
        Actor.Planning,
        Actor.Files);

    private static GrantRight Grant(Life life, Stamp stamp) =>
        new(stamp, life.Id, life.Service, Severity.Class3, life.Story.Today, Cast.Text);

    private static RefuseRight RefuseIt(Life life, Stamp stamp) =>
        new(stamp, life.Id, RefusalGround.BenefitNotExpected, OfferedInstead.OpenServices, null, Cast.Text);
}

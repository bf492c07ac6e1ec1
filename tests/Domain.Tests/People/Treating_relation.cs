namespace Ledestjerne.Domain.Tests;

public sealed class Treating_relation
{
    [Fact]
    public void Is_with_the_owner_the_coordinator_and_whom_they_bring_in()
    {
        var life = Life.Raise();
        life.Do(new ProposeHandover(life.Owner, life.Id, TestProfessionals.Psychologist, TestProfessionals.OtherNurse));
        life.Do(new OpenRelation(life.Story.By(TestProfessionals.OtherNurse), life.Person, TestProfessionals.Nurse));

        Treats(life, TestProfessionals.Doctor).ShouldBeTrue();
        Treats(life, TestProfessionals.OtherNurse).ShouldBeTrue();
        Treats(life, TestProfessionals.Nurse).ShouldBeTrue();
        Treats(life, TestProfessionals.Psychologist).ShouldBeFalse("asked, and has not accepted");
        Treats(life, TestProfessionals.OtherDoctor).ShouldBeFalse();
    }

    [Fact]
    public void Goes_with_the_case_when_it_is_handed_over()
    {
        var life = Life.Raise();
        life.Do(new ProposeHandover(life.Owner, life.Id, TestProfessionals.Psychologist));
        life.Do(new AcceptHandover(life.Story.By(TestProfessionals.Psychologist), life.Id));

        Treats(life, TestProfessionals.Psychologist).ShouldBeTrue();
        Treats(life, TestProfessionals.Doctor).ShouldBeFalse();
    }

    [Fact]
    public void Is_opened_only_by_who_treats_and_only_to_a_clinician()
    {
        var life = Life.Raise();
        life.Story.When(new OpenRelation(life.Story.By(TestProfessionals.Nurse), life.Person, TestProfessionals.Nurse))
            .ThenRefused(CatalogueRefusal.NoRelationToPassOn);
        life.Story.When(new OpenRelation(life.Self, life.Person, TestProfessionals.Nurse)).ThenRefused(CatalogueRefusal.NoRelationToPassOn);
        life.Story.When(new OpenRelation(life.Owner, life.Person, TestProfessionals.Economist))
            .ThenRefused(HandoverRefusal.UnknownProfessional(TestProfessionals.Economist));
        life.Do(new OpenRelation(life.Owner, life.Person, TestProfessionals.Nurse));
        life.Story.When(new OpenRelation(life.Owner, life.Person, TestProfessionals.Nurse)).ThenNothing();
    }

    private static bool Treats(Life life, ProfessionalId id) => TreatingRelation.Exists(life.Story.State, life.Open, id);
}

namespace Ledestjerne.Domain.Tests;

public sealed class Person_side
{
    [Fact]
    public void Is_the_person_the_desk_for_the_person_and_who_has_a_mandate()
    {
        var life = Life.UntilChoosing();
        var daughter = life.Story.By(new Actor.Relative(TestPeople.Daughter), life.Person);
        Speaks(life, life.Self).ShouldBeTrue();
        Speaks(life, life.Story.By(new Actor.Desk(TestProfessionals.DeskWorker), life.Person)).ShouldBeTrue();
        Speaks(life, life.Story.By(new Actor.Desk(TestProfessionals.DeskWorker))).ShouldBeFalse();
        Speaks(life, daughter).ShouldBeFalse();

        life.Do(new GiveMandate(life.Self, life.Person, TestPeople.Daughter));
        Speaks(life, daughter).ShouldBeTrue();
        Speaks(life, daughter with { OnBehalfOf = TestPeople.Stranger }).ShouldBeFalse();
        life.Do(new MakeChoice(daughter, life.Id, ChoiceKind.Delegated, []));

        life.Do(new WithdrawMandate(life.Self, life.Person, TestPeople.Daughter));
        Speaks(life, daughter).ShouldBeFalse();
    }

    [Fact]
    public void Gives_its_own_mandates_and_nobody_elses()
    {
        var life = Life.Raise();
        life.Story.When(new GiveMandate(life.Owner, life.Person, TestPeople.Daughter)).ThenRefused(CatalogueRefusal.OnlyThePerson);
        life.Story.When(new GiveMandate(life.Self, TestPeople.Stranger, TestPeople.Daughter)).ThenRefused(CatalogueRefusal.OnlyThePerson);
        life.Story.When(new GiveMandate(life.Self, life.Person, life.Person)).ThenRefused(CatalogueRefusal.OnlyThePerson);
        life.Story.When(new WithdrawMandate(life.Owner, life.Person, TestPeople.Daughter)).ThenRefused(CatalogueRefusal.OnlyThePerson);
        life.Do(new GiveMandate(life.Self, life.Person, TestPeople.Daughter));
        life.Story.When(new GiveMandate(life.Self, life.Person, TestPeople.Daughter)).ThenNothing();
        life.Story.When(new WithdrawMandate(life.Self, life.Person, TestPeople.Stranger)).ThenNothing();
    }

    private static bool Speaks(Life life, Stamp stamp) => PersonSide.Speaks(life.Story.State, life.Person, stamp);
}

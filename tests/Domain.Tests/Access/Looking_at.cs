namespace Ledestjerne.Domain.Tests;

public sealed class Looking_at
{
    [Fact]
    public void Is_seen_by_the_person_with_its_basis()
    {
        var life = Life.UntilWaiting();
        life.Do(new ProposeHandover(life.Owner, life.Id, TestProfessionals.Psychologist, TestProfessionals.OtherNurse));
        life.Do(new OpenRelation(life.Owner, life.Person, TestProfessionals.Nurse));
        life.Do(new GiveMandate(life.Self, life.Person, TestPeople.Daughter));

        Basis(life, life.Owner).ShouldBe(AccessBasis.Owner);
        Basis(life, life.Story.By(TestProfessionals.OtherNurse)).ShouldBe(AccessBasis.Coordinator);
        Basis(life, life.Story.By(TestProfessionals.Psychologist)).ShouldBe(AccessBasis.HandoverAsked);
        Basis(life, life.Story.By(TestProfessionals.Nurse)).ShouldBe(AccessBasis.TreatingRelation);
        Basis(life, life.At(TestProviders.HospitalNorth)).ShouldBe(AccessBasis.ChosenByThePerson);
        Basis(life, life.Story.By(new Actor.Relative(TestPeople.Daughter), life.Person)).ShouldBe(AccessBasis.Mandate);
        Basis(life, life.Story.By(new Actor.Desk(TestProfessionals.DeskWorker), life.Person)).ShouldBe(AccessBasis.DeskForThePerson);
        var offered = Life.UntilOffered();
        Basis(offered, offered.At(TestProviders.HospitalNorth)).ShouldBe(AccessBasis.GivesTheService);
    }

    [Fact]
    public void Ones_own_case_is_not_logged()
    {
        var life = Life.Raise();

        life.Story.When(new LookAtCase(life.Self, life.Id)).ThenNothing();
    }

    [Fact]
    public void Is_denied_whoever_has_no_business_there()
    {
        var life = Life.UntilOffered();
        foreach (var by in new Actor[]
        {
            new Actor.Professional(TestProfessionals.OtherDoctor), new Actor.Professional(TestProfessionals.Administrator),
            new Actor.Self(TestPeople.Stranger), new Actor.Relative(TestPeople.Daughter), new Actor.Desk(TestProfessionals.DeskWorker),
            Life.InstitutionAt(TestProviders.DiakonHouse), new Actor.Region(TestProfessionals.Administrator), Actor.Public, Actor.Planning,
        })
        {
            life.Story.When(new LookAtCase(life.Story.By(by), life.Id)).ThenRefused(CaseRefusal.NoAccess);
        }
    }

    [Fact]
    public void Ends_with_the_case_for_all_but_its_last_owner()
    {
        var life = Life.UntilClosed();

        Basis(life, life.Story.By(TestProfessionals.Doctor)).ShouldBe(AccessBasis.Owner);
        life.Story.When(new LookAtCase(life.At(TestProviders.HospitalNorth), life.Id)).ThenRefused(CaseRefusal.NoAccess);
    }

    private static AccessBasis Basis(Life life, Stamp stamp) => life.Story.When(new LookAtCase(stamp, life.Id)).Then<CaseViewed>().Basis;
}

using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Loop;

public sealed class Simulated_region
{
    private static readonly PersonId Person = new(Guid.NewGuid());
    private static readonly PersonId Relative = new(Guid.NewGuid());
    private readonly SimulatedRegion region = new(SmallRegion.State(), []);

    public Simulated_region()
    {
        foreach (var command in SmallRegion.Opening())
        {
            region.Do(command).ShouldBeNull();
        }
    }

    [Fact]
    public void Remembers_a_person_until_the_last_case_is_forgotten()
    {
        var (first, second) = (Raise(), Raise());
        Known.Cases.ShouldBe([first, second]);
        Close(first);
        Close(second);
        region.Forget(first);
        Known.Cases.ShouldBe([second]);
        region.Forget(second);
        region.Driven.Find(Person).ShouldBeNull();
    }

    [Fact]
    public void Remembers_a_person_who_has_given_a_mandate()
    {
        var only = Raise();
        region.Do(new GiveMandate(By(new Actor.Self(Person)), Person, Relative)).ShouldBeNull();
        Known.Cases.ShouldBe([only]);
        Known.Mandates.ShouldBe([Relative]);
        Close(only);
        region.Forget(only);
        Known.Cases.ShouldBeEmpty();
        Known.Mandates.ShouldBe([Relative]);
        var again = Raise();
        region.Do(new WithdrawMandate(By(new Actor.Self(Person)), Person, Relative)).ShouldBeNull();
        Known.Cases.ShouldBe([again]);
        Known.Mandates.ShouldBeEmpty();
    }

    [Fact]
    public void Forgets_no_case_that_is_open()
    {
        var open = Raise();
        Should.Throw<InvalidOperationException>(() => region.Forget(open));
    }

    [Fact]
    public void Finds_each_case_in_its_own_place_also_when_others_were_forgotten()
    {
        var (first, second) = (Raise(), Raise());
        Close(first);
        region.Forget(first);
        region.Driven.Find(first).ShouldBeNull();

        var third = Raise();
        RaiseAs(first);

        region.Driven.Cases.Select(c => c.Id).ShouldBe([first, second, third], ignoreOrder: true);
        region.Driven.Cases.ShouldAllBe(c => ReferenceEquals(region.Driven.Find(c.Id), c));
        Close(third);
        region.Driven.Find(third).ShouldBeOfType<Closed>();
        region.Driven.Find(second).ShouldBeOfType<Raised>();
        region.Driven.Find(first).ShouldBeOfType<Raised>();
    }

    private PersonFile Known => region.Driven.Find(Person).ShouldNotBeNull();

    private CaseId Raise()
    {
        var id = new CaseId(Guid.NewGuid());
        RaiseAs(id);
        return id;
    }

    private void RaiseAs(CaseId id) =>
        region.Do(new RaiseNeed(By(new Actor.Self(Person)), id, Person, SmallRegion.Services[0], SmallRegion.Home, null, Channel.Web)).ShouldBeNull();

    private void Close(CaseId id) =>
        region.Do(new CloseCase(By(new Actor.Self(Person)), id, CloseOutcome.PersonWithdrew, InformedBy.Digital)).ShouldBeNull();

    private static Stamp By(Actor actor) => new(new CommandId(Guid.NewGuid()), SmallRegion.Start, actor);
}

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

    private PersonFile Known => region.Driven.Find(Person).ShouldNotBeNull();

    private CaseId Raise()
    {
        var id = new CaseId(Guid.NewGuid());
        region.Do(new RaiseNeed(By(new Actor.Self(Person)), id, Person, SmallRegion.Services[0], SmallRegion.Home, null, Channel.Web)).ShouldBeNull();
        return id;
    }

    private void Close(CaseId id) =>
        region.Do(new CloseCase(By(new Actor.Self(Person)), id, CloseOutcome.PersonWithdrew, InformedBy.Digital)).ShouldBeNull();

    private static Stamp By(Actor actor) => new(new CommandId(Guid.NewGuid()), SmallRegion.Start, actor);
}

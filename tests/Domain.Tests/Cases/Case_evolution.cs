using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ledestjerne.Domain.Tests;

public sealed partial class Case_evolution
{
    private static readonly Type[] Events =
        [.. typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)];

    [Fact]
    public void Knows_events_by_names_that_are_never_shared()
    {
        Events.ShouldAllBe(e => e.IsSealed && e.GetCustomAttribute<EventNameAttribute>() != null);
        var names = Events.Select(e => e.GetCustomAttribute<EventNameAttribute>()!.Stored).ToList();

        names.ShouldBeUnique();
        names.ShouldAllBe(n => Stored().IsMatch(n));
    }

    [Fact]
    public void Skips_no_event_that_it_does_not_know() =>
        Should.Throw<System.Diagnostics.UnreachableException>(() => CaseEvolution.Evolve(Life.Raise().Case, new Unheard(default)));

    [Fact]
    public void Has_somebody_whose_turn_it_is_at_every_step()
    {
        Enum.GetValues<NextStep>().Where(s => s != NextStep.None).ShouldAllBe(s => s.Turn() != Turn.Nobody);
        NextStep.None.Turn().ShouldBe(Turn.Nobody);
    }

    [Fact]
    public void Cannot_oblige_nobody_to_nothing()
    {
        var (owner, due) = (TestProfessionals.Doctor, TestRegion.OpensOn);

        Should.Throw<ArgumentException>(() => new Obligation(default, NextStep.FollowUp, due));
        Should.Throw<ArgumentException>(() => new Obligation(owner, NextStep.None, due));
        Should.Throw<ArgumentException>(() => new Obligation(owner, NextStep.FollowUp, default));
        var open = Life.Raise().Open;
        Should.Throw<ArgumentException>(() => open with { Now = default });
        Should.Throw<ArgumentException>(() => new Raised(open.File, default, due));
    }

    [Fact]
    public void Gives_an_unknown_command_to_nobody() => Should.Throw<System.Diagnostics.UnreachableException>(
        () => Decider.Decide(Story.Blank().State, (Command)RuntimeHelpers.GetUninitializedObject(typeof(Unasked))));

    [GeneratedRegex(@"^[a-z-]+\.[a-z-]+/[1-9]\d*$")]
    private static partial Regex Stored();

    private sealed record Unheard(CaseId Case) : CaseEvent(Case);

    private sealed record Unasked(Stamp Stamp) : Command(Stamp);
}

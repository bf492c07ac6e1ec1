using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>
/// Given events, when command, then outcome: decides, folds, checks the promises and applies, in the order the engine does.
/// A story has its own region and its own clock, which only goes forward.
/// </summary>
public sealed class Story
{
    private readonly List<Transition> folded = [];
    private int ids;

    private Story(Catalogue catalogue)
    {
        State = new RegionState(catalogue);
        Now = At(TestRegion.OpensOn);
    }

    public RegionState State { get; }

    public Instant Now { get; private set; }

    public LocalDate Today => State.Catalogue.DateAt(Now);

    public Outcome Outcome { get; private set; } = Outcome.Nothing;

    /// <summary>What the last command led to; empty when it was refused.</summary>
    public ImmutableArray<DomainEvent> Events => Outcome.Events;

    /// <summary>A region that is open, with approved providers and published places.</summary>
    public static Story Begins(Rulebook? rules = null)
    {
        var story = new Story(rules is null ? TestRegion.Catalogue : TestRegion.With(rules));
        foreach (var command in TestRegion.Opening(story.By(Actor.Files)))
        {
            story.When(command).ThenAccepted();
        }

        return story;
    }

    /// <summary>A region where nothing has happened.</summary>
    public static Story Blank() => new(TestRegion.Catalogue);

    public Stamp By(Actor actor, PersonId? onBehalfOf = null) => new(new CommandId(NewGuid()), Now, actor, onBehalfOf);

    public Stamp By(ProfessionalId professional) => By(new Actor.Professional(professional));

    public Stamp By(PersonId person) => By(new Actor.Self(person));

    public Story Given(Stamp stamp, params ReadOnlySpan<DomainEvent> events)
    {
        Outcome = Outcome.Of(events);
        Transition.Fold(State, stamp, events, folded);
        foreach (var t in folded)
        {
            Promise.Check(State, t).ShouldBeNull();
            State.Apply(t);
        }

        return this;
    }

    public Story When(Command command)
    {
        var decided = Decider.Decide(State, command);
        if (decided.WhyNot is null)
        {
            Given(command.Stamp, decided.Facts);
        }

        Outcome = decided;
        return this;
    }

    public Story ThenAccepted()
    {
        Outcome.WhyNot.ShouldBeNull();
        return this;
    }

    /// <summary>Accepted with an event of this type among what happened.</summary>
    public T Then<T>()
        where T : DomainEvent
    {
        ThenAccepted();
        return Events.OfType<T>().ShouldHaveSingleItem();
    }

    public void ThenNothing() => ThenAccepted().Events.ShouldBeEmpty();

    public void ThenRefused(Refusal why) => Outcome.WhyNot.ShouldBe(why);

    public void ThenRefused(string code) => Outcome.WhyNot.ShouldNotBeNull().Code.ShouldBe(code);

    /// <summary>Goes to noon of the day, timers asleep.</summary>
    public Story On(LocalDate day)
    {
        day.ShouldBeGreaterThanOrEqualTo(Today);
        Now = At(day);
        return this;
    }

    /// <summary>Goes to noon of the day, with the timers running every day on the way.</summary>
    public Story Until(LocalDate day)
    {
        while (Today < day)
        {
            On(Today.PlusDays(1));
            RunTimers();
        }

        return this;
    }

    /// <summary>Runs what is due today until nothing is. What happened is in <see cref="Events"/>.</summary>
    public Story RunTimers()
    {
        var happened = ImmutableArray.CreateBuilder<DomainEvent>();
        foreach (var id in State.Cases.Select(c => c.Id).ToArray())
        {
            for (var turns = 0; State.Find(id) is OpenCase c && c.WakeOn <= Today; turns++)
            {
                turns.ShouldBeLessThan(10, $"the timer cannot get past {c}");
                When(Domain.Waking.CommandFor(c, By(Actor.Clock), Today)).ThenAccepted();
                happened.AddRange(Events);
            }
        }

        Outcome = Outcome.Of([.. happened]);
        return this;
    }

    public T Case<T>(CaseId id)
        where T : Case => State.Find(id).ShouldBeOfType<T>();

    public Guid NewGuid() => new(++ids, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static Instant At(LocalDate day) => day.At(new LocalTime(12, 0)).InZoneLeniently(TestRegion.Zone).ToInstant();
}

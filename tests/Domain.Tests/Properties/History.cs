namespace Ledestjerne.Domain.Tests;

/// <summary>
/// One random history of the region. Every move is thrown from its own seed, so that a history can be shortened by
/// leaving moves out. After each command all the promises are looked at.
/// </summary>
public sealed class History(Distribution distribution)
{
    private const int LookAtEverything = 64;
    private readonly RegionState state = new(TestRegion.Catalogue);
    private readonly Witness witness = new();
    private readonly List<(Stamp Stamp, DomainEvent Event)> journal = [];
    private readonly List<Transition> folded = [];
    private Instant now = TestRegion.OpensOn.At(new LocalTime(8, 0)).InZoneLeniently(TestRegion.Zone).ToInstant();
    private Command? last;

    private LocalDate Today => state.Catalogue.DateAt(now);

    public void Play(IReadOnlyList<int> moves)
    {
        var files = new Stamp(new CommandId(Guid.Empty), now, Actor.Files);
        foreach (var command in TestRegion.Opening(files).Where(c => c is not PublishPlaces places || !Ward.Is(places.Site, places.Service)))
        {
            Send(command, random: false);
        }

        Send(new PublishBeds(files, Ward.Site, Ward.Service, 2, PlacesReason.RegionFile), random: false);

        foreach (var seed in moves)
        {
            Move(new Dice(seed));
        }

        EndsAsItReplays();
    }

    private void Move(Dice dice)
    {
        switch (dice.Next(100))
        {
            case < 10:
                PassTime(dice);
                break;
            case < 14 when last is not null:
                Send(dice.Chance(50) ? last : last with { Stamp = dice.Anybody(now) }, random: true);
                break;
            case < 21:
                Send(Sensible.Raise(dice, Stamp(Actor.Public, dice), new CaseId(dice.Guid())), random: true);
                break;
            case < 65 when state.Cases.Count > 0:
                GoOn(dice);
                break;
            default:
                Send(Wild.Next(dice, state, dice.Anybody(now)), random: true);
                break;
        }

        if (dice.Next(LookAtEverything) == 0)
        {
            LookAtAll();
        }

        if (state.Cases.Count > 0)
        {
            Agreement.Holds(state, dice.Pick([.. state.Cases]), dice.Anybody(now));
        }
    }

    /// <summary>A few steps of one case, by those who have something to do with it.</summary>
    private void GoOn(Dice dice)
    {
        var id = state.Cases.ElementAt(dice.Next(state.Cases.Count)).Id;
        for (var steps = 1 + dice.Next(6); steps > 0; steps--)
        {
            var c = state.Find(id)!;
            var stamp = dice.Concerned(state, c, now);
            Agreement.Holds(state, c, stamp);
            if (Sensible.Step(dice, state, c, stamp) is { } command)
            {
                Send(command, random: true);
            }
        }
    }

    /// <summary>Minutes to months. The timers run on every day of it, or only afterwards, or are still asleep when life goes on.</summary>
    private void PassTime(Dice dice)
    {
        var days = dice.Next(20) switch
        {
            < 9 => 0,
            < 15 => 1 + dice.Next(4),
            < 19 => 7 * (1 + dice.Next(4)),
            _ => 30 * (1 + dice.Next(4)),
        };
        if (days == 0)
        {
            now += Duration.FromMinutes(1 + dice.Next(600));
        }

        var awake = dice.Chance(70);
        for (; days > 0; days--)
        {
            now += Duration.FromDays(1);
            if (awake)
            {
                RunTimers(dice);
            }
        }

        if (dice.Chance(80))
        {
            RunTimers(dice);
        }
    }

    private void RunTimers(Dice dice)
    {
        foreach (var id in state.Cases.OfType<OpenCase>().Where(c => c.WakeOn <= Today).Select(c => c.Id).ToList())
        {
            for (var turns = 0; state.Find(id) is OpenCase c && c.WakeOn <= Today; turns++)
            {
                Claim.That(turns < 10, $"the timer cannot get past {c}");
                var events = Send(Domain.Waking.CommandFor(c, Stamp(Actor.Clock, dice), Today), random: false);
                Claim.That(events > 0, $"a deadline passed in silence: {c}");
            }
        }
    }

    /// <returns>How many events it led to.</returns>
    private int Send(Command command, bool random)
    {
        var outcome = Decider.Decide(state, command);
        distribution.Count(command, outcome, random);
        last = command;
        if (outcome.WhyNot is not null)
        {
            return 0;
        }

        var events = outcome.Events;
        if (journal.Count % LookAtEverything == 0)
        {
            Again(command, events);
        }

        Transition.Fold(state, command.Stamp, events.AsSpan(), folded);
        foreach (var t in folded)
        {
            var broken = Promise.Check(state, t);
            Claim.That(broken is null, $"{broken} by {command}");
            state.Apply(t);
            witness.Saw(t);
            ClosedLists.Hold(t.Event);
            journal.Add((t.Stamp, t.Event));
        }

        witness.Places.AgreesWith(state.Places);
        foreach (var t in folded)
        {
            if (t.After is { } after)
            {
                Standing.Holds(state, state.Find(after.Id)!);
            }
        }

        return events.Length;
    }

    /// <summary>The same question has the same answer: nothing in a decision comes from outside.</summary>
    private void Again(Command command, IReadOnlyList<DomainEvent> events) =>
        Decider.Decide(state, command).Events.Select(e => e.ToString()).ShouldBe(events.Select(e => e.ToString()));

    private void LookAtAll()
    {
        witness.Places.AgreesWith(state);
        foreach (var c in state.Cases)
        {
            Standing.Holds(state, c);
        }
    }

    private void EndsAsItReplays()
    {
        LookAtAll();
        var again = new RegionState(TestRegion.Catalogue);
        foreach (var (stamp, happened) in journal)
        {
            Transition.Fold(again, stamp, [happened], folded);
            again.Apply(folded[0]);
        }

        Picture.ShouldBeTheSame(state, again);
    }

    private Stamp Stamp(Actor by, Dice dice) => new(new CommandId(dice.Guid()), now, by);
}

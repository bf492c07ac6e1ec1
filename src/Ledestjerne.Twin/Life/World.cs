using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>What everybody in the life shares: the region, the day, chance, the agenda, and who acts.</summary>
internal sealed class World
{
    private const int FirstMinute = 7 * 60;
    private const int LastMinute = 20 * 60;
    private readonly RegionEngine engine;
    private readonly Dictionary<ProfessionalId, Actor> professionals = [];
    private readonly Dictionary<CaseId, Verdict> verdicts = [];
    private Instant midnight;
    private int minute;
    private int second;

    public World(RegionSetup setup, RegionEngine engine, Dice dice, LocalDate opening)
    {
        (Setup, this.engine, Dice, State, Agenda) = (setup, engine, dice, engine.Driven, new Agenda(opening));
        Begin(opening);
    }

    public RegionSetup Setup { get; }

    public LifeParameters How => Setup.Life;

    public RegionState State { get; }

    public Dice Dice { get; }

    public Agenda Agenda { get; }

    public LocalDate Today { get; private set; }

    /// <summary>Commands the domain said no to, by reason; a few are part of life.</summary>
    public SortedDictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    public int Commands { get; private set; }

    /// <summary>What the professional will find, settled when the need arose.</summary>
    public void Expect(CaseId id, Verdict verdict) => verdicts[id] = verdict;

    /// <summary>Empty for a need that did not come through the door.</summary>
    public Verdict? Verdict(CaseId id) => verdicts.Remove(id, out var found) ? found : null;

    /// <summary>Texts that are not kept have an id all the same; whoever looks it up finds nothing.</summary>
    public TextId Unkept() => new(Dice.Id());

    public void Begin(LocalDate day)
    {
        Today = day;
        midnight = day.AtStartOfDayInZone(State.Catalogue.Zone).ToInstant();
        (minute, second) = (0, 0);
    }

    /// <summary>Time passes within the day, never back.</summary>
    public void At(int minuteOfDay)
    {
        if (minuteOfDay > minute)
        {
            (minute, second) = (minuteOfDay, 0);
        }
    }

    public Instant Now => midnight + Duration.FromMilliseconds((minute * 60_000L) + second);

    public Stamp By(Actor actor, PersonId? onBehalfOf = null)
    {
        second = Math.Min(second + 1, 59_999);
        return new Stamp(new CommandId(Dice.Id()), Now, actor, onBehalfOf);
    }

    /// <summary>The person, or whoever has a mandate; some use the desk's telephone.</summary>
    public Stamp ByPerson(PersonId person)
    {
        if (State.Find(person) is { Mandates: [var relative, ..] })
        {
            return By(new Actor.Relative(relative), person);
        }

        return Dice.Percent(8) ? ByDesk(person) : By(new Actor.Self(person));
    }

    public Stamp ByDesk(PersonId person)
    {
        var desk = Setup.Profile.FrontDoor.Desk;
        return By(new Actor.Desk(desk[Dice.Below(desk.Length)]), person);
    }

    public Stamp ByProfessional(ProfessionalId id)
    {
        if (!professionals.TryGetValue(id, out var actor))
        {
            professionals[id] = actor = new Actor.Professional(id);
        }

        return By(actor);
    }

    public Stamp ByInstitution(SiteId site)
    {
        var provider = State.Catalogue.Providers[State.Catalogue.Sites[site].Provider];
        return By(new Actor.Institution(provider.Id, provider.Leader));
    }

    /// <returns>Whether it was accepted.</returns>
    public bool Do(Command command)
    {
        Commands++;
        if (engine.Apply(command) is Submission.Refused { Reason: var why })
        {
            var key = $"{command.GetType().Name}: {why.Code}";
            Refusals[key] = Refusals.GetValueOrDefault(key) + 1;
            return false;
        }

        return true;
    }

    public void WakeWhatIsDue() => engine.ApplyDue(Now);

    /// <summary>Some working days from today, at least one day on, in office hours.</summary>
    public void PlanWorking(int workingDays, CaseId about, Deed deed, byte note = 0) =>
        Agenda.Plan(Today.Plus(new WorkingDays(Math.Max(1, workingDays))), OfficeMinute(), about, deed, note);

    /// <summary>Some days from today, at least one.</summary>
    public void Plan(int days, CaseId about, Deed deed, byte note = 0) =>
        Agenda.Plan(Today.PlusDays(Math.Max(1, days)), Dice.Between(FirstMinute, LastMinute), about, deed, note);

    /// <summary>On a day, or tomorrow if that is not later.</summary>
    public void PlanOn(LocalDate day, CaseId about, Deed deed, byte note = 0) =>
        Agenda.Plan(day > Today ? day : Today.PlusDays(1), OfficeMinute(), about, deed, note);

    private int OfficeMinute() => Dice.Between((8 * 60) + 1, (15 * 60) + 45);
}

/// <summary>What the assessment will come to.</summary>
/// <param name="Reason">Empty when it is not kept.</param>
internal readonly record struct Verdict(bool Refused, TextId? Reason);

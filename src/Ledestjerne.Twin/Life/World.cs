using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// What everybody in the life shares: the region, the day, the agenda, who acts, and chance. Chance in a case comes from
/// the case's own number, what is done and how often it was tried, never from what happened to others: so two scenarios
/// share their people and their luck, and differ by what was changed only.
/// </summary>
internal sealed class World
{
    private const int MsPerMinute = 60_000;
    private const int FirstMinute = 7 * 60;
    private const int LastMinute = 20 * 60;

    /// <summary>Streams of chance: deeds of a case come first, this is where the others begin.</summary>
    private const ulong OtherStreams = 1UL << 20;

    private readonly IDrivenRegion region;
    private readonly ulong seed;
    private readonly Dictionary<ProfessionalId, Actor> professionals = [];
    private readonly Dictionary<SiteId, Actor> institutions = [];
    private readonly Tries tries = new();
    private readonly Dice needs = new(0);
    private readonly LocalDate first;
    private ulong ids;
    private Instant midnight;
    private int dayNumber;

    public World(RegionSetup setup, IDrivenRegion region, ulong seed, LocalDate opening, RunConditions conditions)
    {
        (Setup, this.region, this.seed, first, Conditions) = (setup, region, seed, opening, conditions);
        (State, Agenda, AtOnce) = (region.Driven, new Agenda(opening), setup.Life.Pace == LifePace.AtOnce);
        Begin(opening);
    }

    public RegionSetup Setup { get; }

    public LifeParameters How => Setup.Life;

    public RunConditions Conditions { get; }

    public RegionState State { get; }

    /// <summary>As <see cref="Throw"/> left them.</summary>
    public Dice Dice { get; } = new(0);

    public Agenda Agenda { get; }

    /// <summary>Nobody takes time but for stays and queues.</summary>
    public bool AtOnce { get; }

    public LocalDate Today { get; private set; }

    /// <summary>Of the run, 1 is the first that is measured.</summary>
    public int Week { get; set; } = 1;

    /// <summary>Milliseconds of the day that have passed; never falls within a day.</summary>
    public int Ms { get; private set; }

    public Instant Now { get; private set; }

    /// <summary>Commands the domain said no to, by reason; a few are part of life.</summary>
    public SortedDictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    public int Commands { get; private set; }

    /// <summary>Texts that are not kept have an id all the same; whoever looks it up finds nothing.</summary>
    public TextId Unkept() => new(NewId());

    /// <summary>An id nobody else has.</summary>
    public Guid NewId()
    {
        var state = seed ^ (++ids << 1);
        return GuidHalves.Join(Dice.Mix(ref state), ids);
    }

    /// <summary>Chance for a deed in a case: the same whenever it is done, another at each try.</summary>
    public Dice Throw(CaseId about, Deed deed)
    {
        var number = CaseKey.Of(about).Number;
        Dice.Begin(seed ^ number, (ulong)deed + ((ulong)tries.Of(number) << 5));
        return Dice;
    }

    /// <summary>
    /// Chance in a need before it is a case: the same each time it is asked, whatever has come of it. Dice of its own, since needs are
    /// drawn ahead of their turn.
    /// </summary>
    public Dice Throw(ArrivalNumber need, Deed deed)
    {
        needs.Begin(seed ^ need.Value, (ulong)deed);
        return needs;
    }

    /// <summary>Chance that belongs to no case.</summary>
    public Dice Throw(int what, int when)
    {
        Dice.Begin(seed, OtherStreams + ((ulong)what << 20) + (uint)when);
        return Dice;
    }

    /// <summary>Something came to nothing in the case: the next try has another chance.</summary>
    public void TriedInVain(CaseId about) => tries.Add(CaseKey.Of(about).Number);

    /// <summary>Nobody will do anything in a closed case any more.</summary>
    public void Forget(CaseId id)
    {
        if (region is SimulatedRegion simulated)
        {
            tries.Forget(CaseKey.Of(id).Number);
            simulated.Forget(id);
        }
    }

    public void Begin(LocalDate day)
    {
        (Today, Ms) = (day, 0);
        dayNumber = Period.DaysBetween(first, day);
        Now = midnight = day.AtStartOfDayInZone(State.Catalogue.Zone).ToInstant();
    }

    /// <summary>Time passes within the day, never back.</summary>
    public void At(int ms)
    {
        if (ms > Ms)
        {
            Ms = ms;
            Now = midnight + Duration.FromMilliseconds(ms);
        }
    }

    public Stamp By(Actor actor, PersonId? onBehalfOf = null) => new(new CommandId(NewId()), Now, actor, onBehalfOf);

    /// <summary>The person, or whoever has a mandate; some use the desk's telephone.</summary>
    public Stamp ByPerson(PersonId person) =>
        State.Find(person) is { Mandates: [var relative, ..] } ? By(new Actor.Relative(relative), person)
        : Dice.Percent(8) ? ByDesk(person)
        : By(new Actor.Self(person));

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
        if (!institutions.TryGetValue(site, out var actor))
        {
            var id = State.Catalogue.Sites[site].Provider;
            institutions[site] = actor = new Actor.Institution(id, State.Catalogue.Providers[id].Leader);
        }

        return By(actor);
    }

    /// <returns>Whether it was accepted.</returns>
    public bool Do(Command command)
    {
        Commands++;
        if (region.Do(command) is { } why)
        {
            var key = $"{command.GetType().Name}: {why.Code}";
            Refusals[key] = Refusals.GetValueOrDefault(key) + 1;
            return false;
        }

        return true;
    }

    /// <summary>As <see cref="IDrivenRegion.Expect"/>.</summary>
    public void Expect(CaseId soon, PersonId raiser = default) => region.Expect(soon, raiser);

    public void WakeWhatIsDue() => region.ApplyDue(Now);

    /// <summary>Some working days from today, at least one day on, in office hours.</summary>
    public void PlanWorking(int workingDays, CaseId about, Deed deed, byte note = 0) =>
        Agenda.Plan(Today.Plus(new WorkingDays(Math.Max(1, workingDays))), OfficeMs(), about, deed, note);

    /// <summary>Some days from today, at least one.</summary>
    public void Plan(int days, CaseId about, Deed deed, byte note = 0) =>
        Agenda.Plan(dayNumber + Math.Max(1, days), MsPerMinute * Dice.Between(FirstMinute, LastMinute), about, deed, note);

    /// <summary>On a day, or tomorrow if that is not later.</summary>
    public void PlanOn(LocalDate day, CaseId about, Deed deed, byte note = 0) =>
        Agenda.Plan(day > Today ? day.DaysSince(first) : dayNumber + 1, OfficeMs(), about, deed, note);

    /// <summary>As the next thing.</summary>
    public void PlanNow(CaseId about, Deed deed, byte note = 0) => Agenda.PlanNow(dayNumber, Ms, about, deed, note);

    /// <summary>After so many milliseconds, on the clock.</summary>
    public void PlanAfter(long ms, CaseId about, Deed deed)
    {
        const long Day = 86_400_000;
        var at = Ms + ms;
        Agenda.Plan(dayNumber + (int)(at / Day), (int)(at % Day), about, deed, 0);
    }

    private int OfficeMs() => MsPerMinute * Dice.Between((8 * 60) + 1, (15 * 60) + 45);
}

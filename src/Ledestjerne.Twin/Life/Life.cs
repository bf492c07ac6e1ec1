using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>What came of a life.</summary>
/// <param name="Commands">Sent by people and professionals; the timers' own come on top.</param>
/// <param name="Refusals">Commands the domain said no to, by command and reason.</param>
public sealed record Lived(LocalDate From, Instant Until, int Commands, IReadOnlyDictionary<string, int> Refusals);

/// <summary>
/// Fills a region with life: synthetic people raise needs, professionals assess, people choose and answer, places are
/// offered and taken, and all that through the same engine, decisions and timers as the real thing, under a clock of its
/// own. The same setup, seed and days give the same journal.
/// </summary>
public sealed class Life
{
    private const int PlannerMinute = 6 * 60;
    private readonly World world;
    private readonly OpenDoor door;
    private readonly AtAssessment assessment;
    private readonly AtChoice choice;
    private readonly AtOffer offer;
    private readonly AtFollowUp followUp;
    private readonly AtHandover handover;
    private readonly OpeningQueue queue;
    private readonly LocalDate opening;
    private readonly LocalDate wordsFrom;

    private Life(RegionSetup setup, RegionEngine engine, WaitingLists lists, Papers papers, LocalDate opening, LocalDate wordsFrom)
    {
        var seed = (ulong)setup.Life.Seed;
        (this.opening, this.wordsFrom) = (opening, wordsFrom);
        world = new World(setup, engine, new Dice(seed), opening);
        var population = new Population(setup.Catalogue, seed, opening, setup.Life.WithoutNationalNumberPercent);
        var arrivals = new Arrivals(setup, population);
        door = new OpenDoor(world, arrivals, population, papers);
        assessment = new AtAssessment(world);
        choice = new AtChoice(world, lists);
        offer = new AtOffer(world, new PlannerRun(lists, PlannerSetup.Rules(setup), world.Dice.Id));
        followUp = new AtFollowUp(world, door);
        handover = new AtHandover(world);
        queue = new OpeningQueue(world, arrivals, door, assessment, choice);
    }

    /// <summary>Opens an empty region and lives in it until a moment; the caller flushes the engine.</summary>
    /// <param name="engine">Driven by its opener, with <paramref name="lists"/> among its projections.</param>
    /// <param name="until">Life stops here; what was planned for later is left to those who live on in it.</param>
    public static Lived Live(RegionSetup setup, RegionEngine engine, WaitingLists lists, LifeKeeping keeping, Instant until)
    {
        var last = setup.Catalogue.DateAt(until);
        using var papers = new Papers(keeping);
        var life = new Life(setup, engine, lists, papers, setup.Profile.Opening.On(last), last.PlusWeeks(-keeping.WeeksOfTexts));
        life.Open();
        for (var day = life.opening; day <= last; day = day.PlusDays(1))
        {
            life.LiveDay(day, until);
        }

        life.door.PutAway();
        papers.Finish();
        return new Lived(life.opening, until, life.world.Commands, life.world.Refusals);
    }

    /// <summary>Lives a run of the twin: warm-up first, then the weeks that are measured.</summary>
    internal static void Run(
        RegionSetup setup, RegionEngine engine, WaitingLists lists, RunRecorder recorder, RunConditions conditions, RunPlan plan, ulong seed,
        Action weekDone, CancellationToken cancel)
    {
        var opening = plan.From.PlusWeeks(-plan.WarmUpWeeks);
        using var papers = new Papers(LifeKeeping.Nothing);
        var life = new Life(setup with { Life = setup.Life with { Seed = (int)seed } }, engine, lists, papers, opening, plan.End);
        life.Open();
        var until = plan.End.AtStartOfDayInZone(setup.Catalogue.Zone).ToInstant();
        for (var day = opening; day < plan.End; day = day.PlusDays(1))
        {
            cancel.ThrowIfCancellationRequested();
            if (day.DayOfWeek == IsoDayOfWeek.Monday)
            {
                var week = (Period.DaysBetween(plan.From, day) / 7) + 1;
                foreach (var command in conditions.Monday(engine.Driven, week, day, actor => life.world.By(actor)))
                {
                    life.world.Do(command);
                }
            }

            life.LiveDay(day, until);
            recorder.DayEnds(engine.Driven, day);
            if (day.DayOfWeek == IsoDayOfWeek.Sunday)
            {
                weekDone();
            }
        }

        life.door.PutAway();
        papers.Finish();
    }

    private void Open()
    {
        foreach (var command in RegionBirth.Open(world.Setup, world.Now, () => new CommandId(world.Dice.Id())))
        {
            world.Do(command);
        }

        world.At(1);
        queue.Raise();
        PlanWeek(opening);
        PlanWeek(opening.PlusWeeks(1));
    }

    private void PlanWeek(LocalDate monday) => door.PlanWeek(monday, monday > wordsFrom);

    private void LiveDay(LocalDate day, Instant until)
    {
        if (day > opening)
        {
            world.Begin(day);
            world.WakeWhatIsDue();
            if (day.DayOfWeek == IsoDayOfWeek.Monday)
            {
                // A week before it is needed, so that the papers are ready.
                PlanWeek(day.PlusWeeks(1));
            }
        }

        door.Begin(day);
        world.At(PlannerMinute);
        if (world.Now <= until)
        {
            offer.OfferPlaces();
        }

        foreach (var errand in world.Agenda.Take(day))
        {
            world.At(errand.Minute);
            if (world.Now > until)
            {
                return;
            }

            Run(errand);
        }
    }

    private void Run(in Errand errand)
    {
        switch (errand.Deed)
        {
            case Deed.Raise: door.Raise(errand.Case); break;
            case Deed.AskMore: assessment.AskMore(errand.Case, errand.Note); break;
            case Deed.AnswerMore: assessment.AnswerMore(errand.Case, errand.Note); break;
            case Deed.Assess: assessment.Assess(errand.Case, errand.Note); break;
            case Deed.Appeal: assessment.Appeal(errand.Case); break;
            case Deed.CloseRefused: assessment.CloseRefused(errand.Case); break;
            case Deed.Choose: choice.Choose(errand.Case); break;
            case Deed.Withdraw: choice.Withdraw(errand.Case); break;
            case Deed.Answer: offer.Answer(errand.Case, errand.Note); break;
            case Deed.GiveUpPlace: offer.GiveUpPlace(errand.Case); break;
            case Deed.TakeBackPlace: offer.TakeBackPlace(errand.Case); break;
            case Deed.Arrive: offer.Arrive(errand.Case); break;
            case Deed.FollowUp: followUp.FollowUp(errand.Case); break;
            case Deed.Say: followUp.Say(errand.Case); break;
            case Deed.Close: followUp.Close(errand.Case); break;
            case Deed.Reopen: followUp.Reopen(errand.Case); break;
            case Deed.HandOver: handover.HandOver(errand.Case); break;
            case Deed.AnswerHandover: handover.AnswerHandover(errand.Case); break;
            default: throw new System.Diagnostics.UnreachableException(errand.Deed.ToString());
        }
    }
}

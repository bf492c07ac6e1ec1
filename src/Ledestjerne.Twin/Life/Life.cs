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
    private const int PlannerMs = 6 * 60 * 60_000;
    private readonly World world;
    private readonly OpenDoor door;
    private readonly PapersDesk papers;
    private readonly AtAssessment assessment;
    private readonly AtChoice choice;
    private readonly AtOffer offer;
    private readonly AtStay stay;
    private readonly AtFollowUp followUp;
    private readonly AtHandover handover;
    private readonly AtVital vital;
    private readonly OpeningQueue queue;
    private readonly LocalDate opening;
    private readonly LocalDate wordsFrom;

    private Life(World world, WaitingLists lists, Papers? papers, LocalDate opening, LocalDate wordsFrom)
    {
        (this.world, this.opening, this.wordsFrom) = (world, opening, wordsFrom);
        var setup = world.Setup;
        var population = new Population(setup.Catalogue, (ulong)setup.Life.Seed, opening, setup.Life.WithoutNationalNumberPercent);
        var arrivals = new Arrivals(setup, population);
        this.papers = new PapersDesk(world, population, papers);
        door = new OpenDoor(world, arrivals, population, this.papers);
        assessment = new AtAssessment(world, door, this.papers);
        stay = new AtStay(world, new StayLengths(setup.Tables));
        offer = new AtOffer(world, new PlannerRun(lists, PlannerSetup.Rules(setup), world.NewId), lists, stay);
        choice = new AtChoice(world, lists, offer);
        followUp = new AtFollowUp(world, door);
        handover = new AtHandover(world);
        vital = new AtVital(world, population, arrivals);
        queue = new OpeningQueue(world, arrivals, door, assessment, choice);
    }

    /// <summary>Opens an empty region and lives in it until a moment; the caller flushes the engine.</summary>
    /// <param name="region">Driven by its opener, with <paramref name="lists"/> among its projections.</param>
    /// <param name="until">Life stops here; what was planned for later is left to those who live on in it.</param>
    public static Lived Live(RegionSetup setup, IDrivenRegion region, WaitingLists lists, LifeKeeping keeping, Instant until)
    {
        var last = setup.Catalogue.DateAt(until);
        var opening = setup.Profile.Opening.On(last);
        using var papers = new Papers(keeping);
        var world = new World(setup, region, (ulong)setup.Life.Seed, opening, RunConditions.None);
        var life = new Life(world, lists, papers, opening, last.PlusWeeks(-keeping.WeeksOfTexts));
        life.Open();
        for (var day = opening; day <= last; day = day.PlusDays(1))
        {
            life.LiveDay(day, until, 1);
        }

        // The last day's own deeds may have brought a deadline back that had passed before.
        region.ApplyDue(until);
        life.papers.PutAway();
        papers.Finish();
        return new Lived(opening, until, world.Commands, world.Refusals);
    }

    /// <summary>Lives a run of the twin: the warm-up first, then the weeks that are measured.</summary>
    internal static void Run(
        RegionSetup setup, SimulatedRegion region, WaitingLists lists, RunRecorder recorder, RunConditions conditions, RunPlan plan,
        Action weekDone, CancellationToken cancel)
    {
        var opening = plan.From.PlusWeeks(-plan.WarmUpWeeks);
        var world = new World(setup, region, (ulong)setup.Life.Seed, opening, conditions);
        var life = new Life(world, lists, null, opening, plan.End);
        life.Open();
        var until = plan.End.AtStartOfDayInZone(setup.Catalogue.Zone).ToInstant();
        for (var day = opening; day < plan.End; day = day.PlusDays(1))
        {
            cancel.ThrowIfCancellationRequested();
            life.LiveDay(day, until, (Period.DaysBetween(plan.From, day.PlusDays(7 * plan.WarmUpWeeks)) / 7) + 1 - plan.WarmUpWeeks);
            CountBeds(region.Driven, recorder, day);
            recorder.DayEnds(region.Driven, day);
            if (day.DayOfWeek == IsoDayOfWeek.Sunday)
            {
                weekDone();
            }
        }

        recorder.Commands = region.Commands;
    }

    /// <summary>Beds are counted as each day ends, and stand for the whole day.</summary>
    private static void CountBeds(RegionState state, RunRecorder recorder, LocalDate day)
    {
        const int MinutesOfDay = 24 * 60;
        foreach (var row in state.Places.Rows)
        {
            if (row.HasBeds)
            {
                recorder.BedsOn(day, row.Service, row.Beds * MinutesOfDay, row.BedsTaken * MinutesOfDay);
            }
        }
    }

    private void Open()
    {
        foreach (var command in RegionBirth.Open(world.Setup, world.Now, () => new CommandId(world.NewId())))
        {
            world.Do(command);
        }

        world.At(60_000);
        queue.Raise();
        PlanWeek(opening);
        PlanWeek(opening.PlusWeeks(1));
    }

    private void PlanWeek(LocalDate monday) => door.PlanWeek(monday, monday > wordsFrom);

    private void LiveDay(LocalDate day, Instant until, int week)
    {
        world.Week = week;
        if (day > opening)
        {
            world.Begin(day);
            world.WakeWhatIsDue();
            if (day.DayOfWeek == IsoDayOfWeek.Monday)
            {
                if (!world.AtOnce)
                {
                    vital.PassWeek(day);
                }

                // A week before it is needed, so that the papers are ready.
                PlanWeek(day.PlusWeeks(1));
            }
        }

        if (day.DayOfWeek == IsoDayOfWeek.Monday)
        {
            foreach (var command in world.Conditions.Monday(world.State, week, day, actor => world.By(actor)))
            {
                world.Do(command);
            }
        }

        assessment.BeginDay();
        door.Begin(day);
        world.Agenda.Begin(day);
        LiveHours(until);
    }

    private void LiveHours(Instant until)
    {
        var planned = false;
        while (TryTake(out var errand))
        {
            if (!planned && errand.Ms >= PlannerMs)
            {
                planned = true;
                Plan(until);
            }

            world.At(errand.Ms);
            if (world.Now > until)
            {
                return;
            }

            Run(errand);
        }

        if (!planned)
        {
            Plan(until);
        }
    }

    private bool TryTake(out Errand errand)
    {
        while (world.Agenda.TryTell(out var soon))
        {
            if (soon.Deed == Deed.Raise)
            {
                door.Expect(soon.Case);
            }
            else
            {
                world.Expect(soon.Case);
            }
        }

        return world.Agenda.TryTake(out errand);
    }

    private void Plan(Instant until)
    {
        world.At(PlannerMs);
        if (world.Now <= until)
        {
            offer.OfferPlaces();
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
            case Deed.Worsen: choice.Worsen(errand.Case); break;
            case Deed.Answer: offer.Answer(errand.Case, errand.Note); break;
            case Deed.GiveUpPlace: offer.GiveUpPlace(errand.Case); break;
            case Deed.TakeBackPlace: offer.TakeBackPlace(errand.Case); break;
            case Deed.Arrive: offer.Arrive(errand.Case); break;
            case Deed.EndStay: EndStay(errand.Case); break;
            case Deed.FollowUp: followUp.FollowUp(errand.Case); break;
            case Deed.Say: followUp.Say(errand.Case); break;
            case Deed.Close: followUp.Close(errand.Case); break;
            case Deed.Reopen: followUp.Reopen(errand.Case); break;
            case Deed.HandOver: handover.HandOver(errand.Case); break;
            case Deed.AnswerHandover: handover.AnswerHandover(errand.Case); break;
            default: throw new System.Diagnostics.UnreachableException(errand.Deed.ToString());
        }
    }

    private void EndStay(CaseId id)
    {
        if (stay.End(id) is not { } ended)
        {
            return;
        }

        offer.OfferBed(ended.Site, ended.Given, default);
        if (world.AtOnce)
        {
            followUp.FollowUp(id);
        }
    }
}

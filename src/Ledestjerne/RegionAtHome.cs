using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using Ledestjerne.Storage;
using Ledestjerne.Twin;
using Ledestjerne.Web.Regional;
using NodaTime;

namespace Ledestjerne;

/// <summary>A region opened from its folder: journal replayed, projections folded, and brought to life if it was new.</summary>
public sealed class RegionAtHome : IDisposable
{
    private readonly SqliteJournal journal;

    private RegionAtHome(SqliteJournal journal, RegionAtHand hand, WaitingLists lists)
    {
        this.journal = journal;
        (Hand, Lists) = (hand, lists);
    }

    public RegionAtHand Hand { get; }

    /// <summary>For the planner; on the engine's thread only.</summary>
    public WaitingLists Lists { get; }

    /// <summary>Where a region is kept.</summary>
    /// <param name="Folder">Made if it is not there.</param>
    /// <param name="Key">Wraps the persons' keys, 64 hexadecimal digits; empty keeps one in the folder.</param>
    public sealed record Place(string Folder, string? Key);

    /// <summary>Loads the files, or throws with everything that is wrong in them.</summary>
    /// <param name="lifeWeeks">Weeks of life a new region begins with, 0–104.</param>
    /// <exception cref="RegionUnusable">With every error, one a line.</exception>
    public static RegionSetup Load(string folder, int lifeWeeks) => RegionFolder.Load(Found(folder)) switch
    {
        RegionLoad.Loaded { Setup: var setup } => setup with
        {
            Profile = setup.Profile with { Opening = setup.Profile.Opening with { LivedWeeks = lifeWeeks } },
        },
        RegionLoad.Rejected rejected => throw new RegionUnusable(
            string.Join(Environment.NewLine, rejected.Errors.Select(e => e.ToString()).Append($"{rejected.Errors.Length} errors in {folder}."))),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    /// <param name="tell">One line at a time, to whoever waits.</param>
    /// <param name="onBug">Told of each broken promise and each exception in a decision.</param>
    public static RegionAtHome Open(RegionSetup setup, Place place, IClock clock, Action<string> tell, Action<Exception> onBug)
    {
        var birth = new Birth(place.Folder);
        birth.ClearAway();
        var home = Open(setup, place, onBug);
        try
        {
            home.Bring(birth, clock.GetCurrentInstant(), tell);
            return home;
        }
        catch
        {
            home.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Hand.Engine.Dispose();
        Hand.Identities.Dispose();
        journal.Dispose();
    }

    private static RegionAtHome Open(RegionSetup setup, Place place, Action<Exception> onBug)
    {
        var codec = EventCodec.ForDomain();
        var journal = SqliteJournal.Open(place.Folder, setup.Profile.Code, codec);
        var identities = SqliteIdentities.Open(place.Folder, place.Key);
        var (index, history, lists) = (new CaseIndex(), new CaseHistory(), new WaitingLists(setup.Catalogue));
        var measures = new MeasuresAtHand(new WeeklyMeasures(setup.Catalogue), new MissedDeadlines(setup.Catalogue));
        var engine = RegionEngine.Open(
            new RegionState(setup.Catalogue),
            journal,
            codec,
            new RegionEngine.Watch([history, index, lists, measures.Weekly, measures.Missed], onBug));
        return new RegionAtHome(
            journal, new RegionAtHand(engine, setup, identities, index, history, journal) { Measures = measures }, lists);
    }

    /// <summary>A folder given by name, as it stands here or beside the program.</summary>
    private static string Found(string folder)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, folder);
        return !Directory.Exists(folder) && Directory.Exists(beside) ? beside : folder;
    }

    private void Bring(Birth birth, Instant now, Action<string> tell)
    {
        var (engine, setup) = (Hand.Engine, Hand.Setup);
        if (engine.Driven.DataHash is not null)
        {
            Do(RegionBirth.Revise(setup, engine.Driven, now, NewCommand));
        }
        else if (setup.Profile.Opening.LivedWeeks == 0)
        {
            Do(RegionBirth.Open(setup, now, NewCommand));
        }
        else
        {
            tell($"{setup.Profile.Name} is new: it lives through {setup.Profile.Opening.LivedWeeks} weeks first.");
            birth.Begin();
            Life.Live(setup, engine, Lists, LifeKeeping.In(Hand.Identities), now);
            engine.Flush();
            birth.End();
        }

        engine.Flush();
    }

    private static CommandId NewCommand() => new(Guid.CreateVersion7());

    private void Do(IEnumerable<Command> commands)
    {
        foreach (var command in commands.ToList())
        {
            if (Hand.Engine.Apply(command) is Submission.Refused refused)
            {
                throw new RegionUnusable($"{command.GetType().Name} from the region's files was refused: {refused.Reason}");
            }
        }
    }
}

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

/// <summary>
/// A region opened from its folder: from its snapshot and the records after it, or from the whole journal; and brought to
/// life if it was new.
/// </summary>
public sealed class RegionAtHome : IDisposable
{
    private readonly SqliteJournal journal;

    private RegionAtHome(SqliteJournal journal, RegionAtHand hand, WaitingLists lists, EventCodec codec)
    {
        this.journal = journal;
        (Hand, Lists) = (hand, lists);
        Verification = new LateVerification(hand.Engine, journal, codec);
    }

    public RegionAtHand Hand { get; }

    /// <summary>For the planner alone, within the engine's reading: reading puts them in order, and two may not do that at once.</summary>
    public WaitingLists Lists { get; }

    /// <summary>Of the records before the snapshot, if there was one.</summary>
    public LateVerification Verification { get; }

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

    /// <summary>Loads a region, or all regions of a country's folder; or throws with everything that is wrong in them.</summary>
    /// <exception cref="RegionUnusable">With every error, one a line.</exception>
    public static Country LoadCountry(string folder)
    {
        var found = Found(folder);
        if (!CountryFolder.Is(found))
        {
            return Country.Of(Load(folder, lifeWeeks: 0));
        }

        return CountryFolder.Load(found) switch
        {
            CountryLoad.Loaded loaded => Country.Of(loaded),
            CountryLoad.Rejected rejected => throw new RegionUnusable(
                string.Join(Environment.NewLine, rejected.Errors.Select(e => e.ToString()).Append($"{rejected.Errors.Length} errors in {folder}."))),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    /// <param name="tell">One line at a time, to whoever waits.</param>
    /// <param name="onBug">Told of each broken promise and each exception in a decision.</param>
    public static RegionAtHome Open(RegionSetup setup, Place place, IClock clock, Action<string> tell, Action<Exception> onBug)
    {
        var birth = new Birth(place.Folder);
        birth.ClearAway();
        var home = Begin(setup, place, tell, onBug);
        try
        {
            home.Bring(birth, clock.GetCurrentInstant(), tell);
            home.Keep(tell);
            return home;
        }
        catch
        {
            home.Dispose();
            throw;
        }
    }

    /// <summary>Handles what is queued, and keeps a snapshot for a quick start next time. A region that had to stop keeps none.</summary>
    /// <param name="tell">Gets a line when it could not be noted.</param>
    public void End(Action<string> tell)
    {
        Hand.Engine.End();
        if (!Hand.Engine.Stopped.IsFaulted)
        {
            Keep(tell);
        }
    }

    public void Dispose()
    {
        Hand.Engine.Dispose();
        Hand.Identities.Dispose();
        journal.Dispose();
    }

    private static RegionAtHome Begin(RegionSetup setup, Place place, Action<string> tell, Action<Exception> onBug)
    {
        var snapshot = new SnapshotFile(SnapshotFile.PathIn(place.Folder), setup.Hash, tell);
        try
        {
            return Begin(setup, place, snapshot, onBug);
        }
        catch (SnapshotUnreadable unreadable)
        {
            tell($"{unreadable.Message} The whole journal is read instead.");
            snapshot.Remove();
            return Begin(setup, place, snapshot, onBug);
        }
    }

    private static RegionAtHome Begin(RegionSetup setup, Place place, SnapshotFile snapshot, Action<Exception> onBug)
    {
        var codec = EventCodec.ForDomain();
        var journal = SqliteJournal.Open(place.Folder, setup.Profile.Code, codec);
        IIdentityStore? identities = null;
        try
        {
            identities = SqliteIdentities.Open(place.Folder, place.Key);
            var (index, history, lists) = (new CaseIndex(), new CaseHistory(), new WaitingLists(setup.Catalogue));
            var measures = new MeasuresAtHand(new WeeklyMeasures(setup.Catalogue), new MissedDeadlines(setup.Catalogue));
            var watch = new RegionEngine.Watch([history, index, lists, measures.Weekly, measures.Missed], onBug) { Snapshot = snapshot };
            var engine = RegionEngine.Open(new RegionState(setup.Catalogue), journal, codec, watch);
            var hand = new RegionAtHand(engine, setup, identities, index, history, journal) { Measures = measures };
            return new RegionAtHome(journal, hand, lists, codec);
        }
        catch
        {
            identities?.Dispose();
            journal.Dispose();
            throw;
        }
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

    /// <summary>A cache that cannot be written stops nothing: the journal has everything.</summary>
    private void Keep(Action<string> tell)
    {
        try
        {
            Hand.Engine.KeepSnapshot();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            tell($"No snapshot was written, and the next start reads the whole journal: {problem.Message}");
        }
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

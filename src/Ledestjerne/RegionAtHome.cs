using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Storage;
using Ledestjerne.Web.Regional;
using NodaTime;

namespace Ledestjerne;

/// <summary>A region opened from its folder: files checked, journal replayed, projections folded, born if it was new.</summary>
public sealed class RegionAtHome : IDisposable
{
    private readonly SqliteJournal journal;

    private RegionAtHome(SqliteJournal journal, RegionAtHand hand)
    {
        this.journal = journal;
        Hand = hand;
    }

    public RegionAtHand Hand { get; }

    /// <summary>Where a region is kept.</summary>
    /// <param name="Folder">Made if it is not there.</param>
    /// <param name="Key">Wraps the persons' keys, 64 hexadecimal digits; empty keeps one in the folder.</param>
    public sealed record Place(string Folder, string? Key);

    /// <summary>Loads the files, or throws with everything that is wrong in them.</summary>
    /// <exception cref="RegionUnusable">With every error, one a line.</exception>
    public static RegionSetup Load(string folder) => RegionFolder.Load(Found(folder)) switch
    {
        RegionLoad.Loaded loaded => loaded.Setup,
        RegionLoad.Rejected rejected => throw new RegionUnusable(
            string.Join(Environment.NewLine, rejected.Errors.Select(e => e.ToString()).Append($"{rejected.Errors.Length} errors in {folder}."))),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    /// <param name="onBug">Told of each broken promise and each exception in a decision.</param>
    public static RegionAtHome Open(RegionSetup setup, Place place, IClock clock, Action<Exception> onBug)
    {
        var codec = EventCodec.ForDomain();
        var journal = SqliteJournal.Open(place.Folder, setup.Profile.Code, codec);
        var identities = SqliteIdentities.Open(place.Folder, place.Key);
        var (index, history) = (new CaseIndex(), new CaseHistory());
        var measures = new MeasuresAtHand(new WeeklyMeasures(setup.Catalogue), new MissedDeadlines(setup.Catalogue));
        var engine = RegionEngine.Open(
            new RegionState(setup.Catalogue), journal, codec, new RegionEngine.Watch([history, index, measures.Weekly, measures.Missed], onBug));
        var home = new RegionAtHome(journal, new RegionAtHand(engine, setup, identities, index, history, journal) { Measures = measures });
        home.Bring(clock);
        return home;
    }

    public void Dispose()
    {
        Hand.Engine.Dispose();
        Hand.Identities.Dispose();
        journal.Dispose();
    }

    /// <summary>A folder given by name, as it stands here or beside the program.</summary>
    private static string Found(string folder)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, folder);
        return !Directory.Exists(folder) && Directory.Exists(beside) ? beside : folder;
    }

    private void Bring(IClock clock)
    {
        var (engine, setup, at) = (Hand.Engine, Hand.Setup, clock.GetCurrentInstant());
        CommandId Fresh() => new(Guid.CreateVersion7());
        var commands = engine.Driven.DataHash is null
            ? RegionBirth.Open(setup, at, Fresh)
            : RegionBirth.Revise(setup, engine.Driven, at, Fresh);
        foreach (var command in commands.ToList())
        {
            if (engine.Apply(command) is Submission.Refused refused)
            {
                throw new RegionUnusable($"{command.GetType().Name} from the region's files was refused: {refused.Reason}");
            }
        }

        engine.Flush();
    }
}

using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;

namespace Ledestjerne.Tests;

/// <summary>A region with a lived life, in memory. Any broken promise or bug in a decision has failed the test by then.</summary>
public sealed class LivedRegion : IDisposable
{
    public static readonly Instant Until = Instant.FromUtc(2026, 11, 20, 14, 0);
    private static readonly Lazy<LivedRegion> Small = new(() => new LivedRegion(Load(SmallRegion.Path), 26));
    private static readonly Lazy<LivedRegion> County = new(() => new LivedRegion(Load(Tests.Akershus.Path), 26));
    private readonly MemoryJournal journal;

    public LivedRegion(RegionSetup setup, int weeks, int? seed = null, LifeKeeping? keeping = null)
    {
        Setup = setup with
        {
            Profile = setup.Profile with { Opening = setup.Profile.Opening with { LivedWeeks = weeks } },
            Life = setup.Life with { Seed = seed ?? setup.Life.Seed },
        };
        var codec = EventCodec.ForDomain();
        journal = new MemoryJournal(setup.Profile.Code, codec);
        Lists = new WaitingLists(setup.Catalogue);
        Measures = new WeeklyMeasures(setup.Catalogue);
        Missed = new MissedDeadlines(setup.Catalogue);
        Engine = RegionEngine.Open(
            new RegionState(setup.Catalogue), journal, codec, new RegionEngine.Watch([Lists, Measures, Missed], bug => throw bug));
        Lived = Life.Live(Setup, Engine, Lists, keeping ?? LifeKeeping.Nothing, Until);
        Engine.Flush();
    }

    /// <summary>Half a year in the small region, lived once for all tests.</summary>
    public static LivedRegion OfSmall => Small.Value;

    /// <summary>Half a year in Akershus, lived once for all tests.</summary>
    public static LivedRegion OfAkershus => County.Value;

    public RegionSetup Setup { get; }

    public RegionEngine Engine { get; }

    public WaitingLists Lists { get; }

    public WeeklyMeasures Measures { get; }

    public MissedDeadlines Missed { get; }

    public Lived Lived { get; }

    public RegionState State => Engine.Driven;

    public LocalDate Today => Setup.Catalogue.DateAt(Until);

    public string Hash => Convert.ToHexString([.. journal.Head().Hash]);

    public IEnumerable<Recorded> Journal => journal.Read().SelectMany(batch => batch.ToArray());

    public static RegionSetup Load(string path) => RegionFolder.Load(path).ShouldBeOfType<RegionLoad.Loaded>().Setup;

    public void Dispose()
    {
        Engine.Dispose();
        journal.Dispose();
    }
}

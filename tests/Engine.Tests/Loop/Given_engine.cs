using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Tests.Loop;

/// <summary>An engine over the small region, opened anew as often as a test wants.</summary>
public abstract class Given_engine : IDisposable
{
    private PlantedJournal? journal;
    private RegionEngine? engine;

    protected EventCodec Codec { get; } = EventCodec.ForDomain();

    protected List<Exception> Bugs { get; } = [];

    protected PlantedJournal Journal => journal ??= new PlantedJournal(OpenJournal());

    protected CaseHistory History { get; private set; } = new();

    protected virtual IJournal OpenJournal() => new MemoryJournal("testland", Codec);

    public virtual void Dispose()
    {
        journal?.LetGo();
        engine?.Dispose();
        journal?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected RegionEngine Open(RegionEngine.Watch? watch = null)
    {
        engine = RegionEngine.Open(SmallRegion.State(), Journal, Codec, watch ?? new RegionEngine.Watch([History], Bugs.Add));
        foreach (var command in SmallRegion.Opening())
        {
            engine.Apply(command).ShouldBeOfType<Submission.Accepted>();
        }

        return engine;
    }

    protected RegionEngine Run(RegionEngine.Watch? watch = null)
    {
        var running = Open(watch);
        running.Run();
        return running;
    }

    protected RegionEngine Reopen()
    {
        engine!.Flush();
        engine.Dispose();
        History = new CaseHistory();
        return engine = RegionEngine.Open(SmallRegion.State(), Journal, Codec, new RegionEngine.Watch([History], Bugs.Add));
    }
}

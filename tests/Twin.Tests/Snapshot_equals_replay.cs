using System.Collections;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>A lived region opened twice: once from a snapshot of its middle and the records after it, once from the first record.</summary>
public sealed class Snapshot_equals_replay : IDisposable
{
    private static readonly Lazy<(RegionSetup Setup, Recorded[] Records)> Lived = new(() =>
    {
        using var region = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 8);
        return (region.Setup, [.. region.Journal]);
    });

    private readonly string folder = Directory.CreateTempSubdirectory("snapshot").FullName;
    private readonly Opened loaded;
    private readonly Opened replayed;

    public Snapshot_equals_replay()
    {
        var (setup, records) = Lived.Value;
        var middle = records.Length * 3 / 5;
        while (records[middle].Stamp.Id == records[middle - 1].Stamp.Id)
        {
            middle++;
        }

        using (var half = new Opened(setup, Journal(setup, records[..middle]), In("middle")))
        {
            half.Engine.KeepSnapshot();
        }

        loaded = new Opened(setup, Journal(setup, records), In("middle"));
        loaded.Engine.Unverified.ShouldNotBeNull().Position.ShouldBe(middle);
        replayed = new Opened(setup, Journal(setup, records), In("none"));
        replayed.Engine.Unverified.ShouldBeNull();
    }

    public void Dispose()
    {
        loaded.Dispose();
        replayed.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void In_every_case_and_person()
    {
        Texts(loaded.State.Cases).ShouldBe(Texts(replayed.State.Cases));
        loaded.State.People.Select(p => Text(p.Key, p.Value.Cases, p.Value.Mandates, p.Value.Treating))
            .ShouldBe(replayed.State.People.Select(p => Text(p.Key, p.Value.Cases, p.Value.Mandates, p.Value.Treating)));
        loaded.State.Cases.Select(c => c.GetType()).Distinct().Count().ShouldBeGreaterThan(7);
    }

    [Fact]
    public void In_places_queues_and_measures()
    {
        Text(loaded.State.Places.Rows.Select(Text)).ShouldBe(Text(replayed.State.Places.Rows.Select(Text)));
        foreach (var service in loaded.Measures.Services)
        {
            Text(loaded.Measures.Of(service).Select(Text)).ShouldBe(Text(replayed.Measures.Of(service).Select(Text)));
            var (one, other) = (loaded.State.Places.Queue(service), replayed.State.Places.Queue(service));
            one.AnywhereBySeverity.ShouldBe(other.AnywhereBySeverity);
            one.Rows.Select(r => r.Site).ShouldBe(other.Rows.Select(r => r.Site));
            var week = Week.Of(loaded.Setup.Catalogue.DateAt(LivedRegion.Until));
            one.GraverPerWeekThousandths(Severity.Class5, week).ShouldBe(other.GraverPerWeekThousandths(Severity.Class5, week));
        }
    }

    [Fact]
    public void In_history_index_and_waiting_lists()
    {
        foreach (var c in replayed.State.Cases)
        {
            loaded.History.PositionsOf(c).ShouldBe(replayed.History.PositionsOf(c));
            loaded.Index.WithNumber(c.File.Number).ShouldBe(c.Id);
        }

        foreach (var professional in replayed.Setup.Catalogue.Professionals.Keys)
        {
            loaded.Index.OwnedBy(professional).ToHashSet().SetEquals(replayed.Index.OwnedBy(professional)).ShouldBeTrue();
            loaded.Index.AskedOf(professional).ToHashSet().SetEquals(replayed.Index.AskedOf(professional)).ShouldBeTrue();
        }

        foreach (var (one, other) in loaded.Lists.All.Zip(replayed.Lists.All))
        {
            one.ByNeed().ToArray().Select(q => (q.Rank, q.Covered, q.DeclinedWider))
                .ShouldBe(other.ByNeed().ToArray().Select(q => (q.Rank, q.Covered, q.DeclinedWider)));
        }
    }

    [Fact]
    public void To_the_byte_when_a_snapshot_is_made_of_each()
    {
        loaded.Engine.KeepSnapshot();
        replayed.Engine.KeepSnapshot();

        File.ReadAllBytes(In("middle")).ShouldBe(File.ReadAllBytes(In("none")));
    }

    [Fact]
    public void In_what_happens_from_there_on()
    {
        var later = LivedRegion.Until + Duration.FromDays(20);

        loaded.Engine.ApplyDue(later).ShouldBe(replayed.Engine.ApplyDue(later));
        loaded.Engine.Flush();
        replayed.Engine.Flush();

        loaded.Journal.LastPosition.ShouldBeGreaterThan(Lived.Value.Records.Length);
        loaded.Journal.Head().Hash.ShouldBe(replayed.Journal.Head().Hash);
    }

    private static MemoryJournal Journal(RegionSetup setup, Recorded[] records)
    {
        var journal = new MemoryJournal(setup.Profile.Code, EventCodec.ForDomain());
        journal.Append(records);
        return journal;
    }

    private static IEnumerable<string> Texts(IEnumerable<Domain.Case> cases) => cases.Select(c =>
        $"{c} {string.Join(' ', c switch { Waiting w => w.Choice.Sites, Offered o => o.Choice.Sites, Placed p => p.Choice.Sites, _ => [] })}");

    private static string Text(params IEnumerable<object> values) =>
        string.Join('|', values.Select(v => v is IEnumerable many and not string ? Text(many.Cast<object>()) : v.ToString()));

    private static string Text(ServiceWeek week) =>
        Text(typeof(ServiceWeek).GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(week) ?? ""))
        + Text(Enum.GetValues<Severity>().Select(s => (object)week.GrantedIn(s)));

    private static string Text(PlaceRow row)
    {
        var weeks = Enumerable.Range(row.FirstWeek.Index, row.EndWeek.Index - row.FirstWeek.Index).Select(w => (object)row[new Week(w)]);
        return Text(row.Site, row.Service, row.WaitingBySeverity, row.Answers, row.HelpedSum, row.HeardCount, row.FirstWeek) + Text(weeks);
    }

    private string In(string name) => Path.Combine(folder, name);

    private sealed class Opened : IDisposable
    {
        public Opened(RegionSetup setup, MemoryJournal journal, string snapshot)
        {
            (Setup, Journal, Lists, Measures) = (setup, journal, new WaitingLists(setup.Catalogue), new WeeklyMeasures(setup.Catalogue));
            Engine = RegionEngine.Open(
                new RegionState(setup.Catalogue),
                journal,
                EventCodec.ForDomain(),
                new RegionEngine.Watch([History, Index, Lists, Measures, new MissedDeadlines(setup.Catalogue)], bug => throw bug)
                {
                    Snapshot = new SnapshotFile(snapshot, setup.Hash, why => throw new InvalidOperationException(why)) { WorthKeeping = 1 },
                });
        }

        public RegionSetup Setup { get; }

        public MemoryJournal Journal { get; }

        public RegionEngine Engine { get; }

        public CaseHistory History { get; } = new();

        public CaseIndex Index { get; } = new();

        public WaitingLists Lists { get; }

        public WeeklyMeasures Measures { get; }

        public RegionState State => Engine.Driven;

        public void Dispose()
        {
            Engine.Dispose();
            Journal.Dispose();
        }
    }
}

using System.Security.Cryptography;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Tests.Journal;
using Ledestjerne.Engine.Tests.Loop;
using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Snapshots;

/// <summary>Whatever happens to the file, the region is the one in its journal.</summary>
public sealed class A_snapshot_is_a_cache : IDisposable
{
    private static readonly int Opening = SmallRegion.Opening().Count();
    private readonly EventCodec codec = EventCodec.ForDomain();
    private readonly TemporaryFolder folder = new();
    private readonly List<string> told = [];
    private SqliteJournal journal;

    public A_snapshot_is_a_cache()
    {
        journal = SqliteJournal.Open(folder.Path, "testland", codec);
        using var engine = Open();
        foreach (var command in SmallRegion.Opening())
        {
            engine.Apply(command).ShouldBeOfType<Submission.Accepted>();
        }

        engine.KeepSnapshot();
    }

    private string Path => SnapshotFile.PathIn(folder.Path);

    public void Dispose()
    {
        journal.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void That_is_begun_from_when_it_fits()
    {
        using var engine = Open();

        engine.Unverified.ShouldNotBeNull().Position.ShouldBe(Opening);
        engine.Position.ShouldBe(Opening);
        told.ShouldBeEmpty();
        ShouldBeWhole(engine);
    }

    [Fact]
    public void That_knows_the_commands_that_came_before()
    {
        using var engine = Open();

        engine.Apply(SmallRegion.Opening().Last()).ShouldBeOfType<Submission.Accepted>().ShouldSatisfyAllConditions(
            again => again.Repeated.ShouldBeTrue(),
            again => again.First.ShouldBe(Opening));
    }

    [Fact]
    public void That_is_not_read_when_one_byte_is_damaged()
    {
        var bytes = File.ReadAllBytes(Path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path, bytes);

        ShouldBeIgnored("damaged");
    }

    [Fact]
    public void That_is_not_read_when_its_end_is_missing()
    {
        File.WriteAllBytes(Path, File.ReadAllBytes(Path)[..^40]);

        ShouldBeIgnored("damaged");
    }

    [Fact]
    public void That_is_not_read_when_it_is_something_else()
    {
        File.WriteAllText(Path, "x");

        ShouldBeIgnored("not a snapshot");
    }

    [Fact]
    public void That_is_not_read_in_another_format()
    {
        var content = File.ReadAllBytes(Path)[..^32];
        content["ledestjerne snapshot"u8.Length] += 2;
        File.WriteAllBytes(Path, [.. content, .. SHA256.HashData(content)]);

        ShouldBeIgnored("format 3");
    }

    [Fact]
    public void That_is_not_read_on_other_region_files() => ShouldBeIgnored("files have changed", "other");

    [Fact]
    public void That_is_not_read_when_the_journal_is_older()
    {
        journal.Dispose();
        Execute("DELETE FROM record WHERE position > 10");
        Execute("UPDATE head SET position = 10, hash = (SELECT hash FROM record WHERE position = 10)");
        journal = SqliteJournal.Open(folder.Path, "testland", codec);

        using var engine = Open();

        engine.Position.ShouldBe(10);
        engine.Unverified.ShouldBeNull();
        told.ShouldHaveSingleItem().ShouldContain("the journal ends at 10");
    }

    [Fact]
    public void That_is_not_read_beside_another_journal()
    {
        Execute($"UPDATE record SET hash = zeroblob(32) WHERE position = {Opening}");

        Should.Throw<JournalCorrupted>(() => Open().Dispose());
        told.ShouldHaveSingleItem().ShouldContain("another one");
    }

    [Fact]
    public void That_lets_what_it_passed_over_be_verified_later()
    {
        using var sound = Open();
        new LateVerification(sound, journal, codec).Verify(sound.Unverified.ShouldNotBeNull(), CancellationToken.None);
        sound.Stopped.IsFaulted.ShouldBeFalse();
        sound.Dispose();

        Execute("UPDATE record SET line = CAST(line || ' ' AS BLOB) WHERE position = 7");
        using var broken = Open();
        new LateVerification(broken, journal, codec).Verify(broken.Unverified.ShouldNotBeNull(), CancellationToken.None);

        broken.Stopped.IsFaulted.ShouldBeTrue();
        Should.Throw<RegionStopped>(() => broken.Read(state => state.DataHash)).Message.ShouldContain("record 7:");
    }

    [Fact]
    public void That_verifies_the_records_after_it_at_once()
    {
        using (var engine = Open())
        {
            engine.Apply(new ReviseRegion(new Stamp(new CommandId(Guid.NewGuid()), SmallRegion.Start, Actor.Files), "revised"));
            engine.Flush();
        }

        Execute($"UPDATE record SET line = CAST(replace(line, 'revised', 'devised') AS BLOB) WHERE position = {Opening + 1}");

        Should.Throw<JournalCorrupted>(() => Open().Dispose()).Position.ShouldBe(Opening + 1);
    }

    [Fact]
    public async Task That_is_made_again_when_a_running_region_ends()
    {
        using (var running = Open())
        {
            running.Run();
            await running.Submit(new ReviseRegion(new Stamp(new CommandId(Guid.NewGuid()), SmallRegion.Start, Actor.Files), "revised"));
            running.End();
            running.KeepSnapshot();
        }

        using var engine = Open();
        engine.Unverified.ShouldNotBeNull().Position.ShouldBe(Opening + 1);
        engine.Driven.DataHash.ShouldBe("revised");
    }

    [Fact]
    public void That_holds_every_projection_or_is_not_there() => Should.Throw<ArgumentException>(() =>
        RegionEngine.Open(SmallRegion.State(), journal, codec, new RegionEngine.Watch([new Unkept()], _ => { }) { Snapshot = At("small") }));

    private void ShouldBeIgnored(string why, string dataHash = "small")
    {
        using var engine = Open(dataHash);
        engine.Unverified.ShouldBeNull();
        told.ShouldHaveSingleItem().ShouldContain(why);
        ShouldBeWhole(engine);
    }

    private static void ShouldBeWhole(RegionEngine engine)
    {
        engine.Driven.DataHash.ShouldBe("small");
        engine.Driven.Places.Rows.Count().ShouldBe(SmallRegion.Services.Length * 2);
        engine.Driven.Approvals.All.Count().ShouldBe(SmallRegion.Services.Length);
    }

    private RegionEngine Open(string dataHash = "small") => RegionEngine.Open(
        SmallRegion.State(), journal, codec, new RegionEngine.Watch([new CaseHistory(), new CaseIndex()], bug => throw bug) { Snapshot = At(dataHash) });

    private SnapshotFile At(string dataHash) => new(Path, dataHash, told.Add) { WorthKeeping = 1 };

    private void Execute(string sql) => Database.Execute(SqliteJournal.PathIn(folder.Path), sql);

    private sealed class Unkept : IProjection
    {
        public void Apply(long position, in Transition transition)
        {
        }
    }
}

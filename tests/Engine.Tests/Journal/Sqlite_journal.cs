using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Journal;

public sealed class Sqlite_journal : Journal_contract
{
    private readonly TemporaryFolder folder = new();
    private SqliteJournal? journal;

    protected override IJournal Journal => Opened;

    private SqliteJournal Opened => journal ??= SqliteJournal.Open(folder.Path, "testland", Codec);

    [Fact]
    public void Is_still_there_when_opened_again()
    {
        Opened.Append(Given.Notes(1, 10));
        Reopen();
        Opened.LastPosition.ShouldBe(10);
        Opened.Append(Given.Notes(11, 10));
        Opened.Read().Single().ToArray().ShouldBe(Given.Notes(1, 20));
        Check().ShouldBeOfType<Verification.Sound>();
    }

    [Fact]
    public void Has_one_writer_and_names_it()
    {
        Opened.Append(Given.Notes(1, 1));
        var refused = Should.Throw<RegionInUse>(() => SqliteJournal.Open(folder.Path, "testland", Codec));
        refused.Holder.ShouldBe(Environment.ProcessId);
        refused.Message.ShouldContain($"process {Environment.ProcessId}");
    }

    [Fact]
    public void Is_not_taken_for_another_region()
    {
        Opened.Dispose();
        Should.Throw<JournalCorrupted>(() => SqliteJournal.Open(folder.Path, "otherland", Codec)).Message.ShouldContain("testland");
        Reopen();
    }

    [Fact]
    public void Is_read_beside_its_writer_and_without_one()
    {
        Opened.Append(Given.Notes(1, 10));
        Check().ShouldBeOfType<Verification.Sound>().Head.Position.ShouldBe(10);
        Opened.Append(Given.Notes(11, 5));
        Check().ShouldBeOfType<Verification.Sound>().Head.Position.ShouldBe(15);
        Opened.Dispose();
        Check().ShouldBeOfType<Verification.Sound>().Head.Position.ShouldBe(15);
    }

    [Fact]
    public void Synchronises_each_commit_to_the_disk()
    {
        Opened.Append(Given.Notes(1, 1));
        Scalar("PRAGMA journal_mode").ShouldBe("wal");
        File.Exists(SqliteJournal.PathIn(folder.Path) + "-wal").ShouldBeTrue();
    }

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
    }

    private Verification Check()
    {
        var records = SqliteRecords.Open(folder.Path);
        return JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), Codec);
    }

    private void Reopen()
    {
        journal?.Dispose();
        journal = SqliteJournal.Open(folder.Path, "testland", Codec);
    }

    private object Scalar(string sql) => Database.Scalar(SqliteJournal.PathIn(folder.Path), sql);
}

using System.Security.Cryptography;
using System.Text;
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

    [Theory]
    [InlineData("line")]
    [InlineData("hash")]
    public void Shows_which_record_had_one_byte_changed_in_the_file(string column)
    {
        Opened.Append(Given.Notes(1, 2000));
        Opened.Dispose();
        Tamper(Stored(column, 1234));

        var broken = Check().ShouldBeOfType<Verification.Broken>();
        broken.Position.ShouldBe(1234);
        broken.What.ShouldContain("is altered");

        Reopen();
        Should.Throw<JournalCorrupted>(() => Opened.Read().Count()).Position.ShouldBe(1234);
    }

    [Fact]
    public void Shows_a_rewritten_line_even_if_its_own_hash_was_made_anew()
    {
        Opened.Append(Given.Notes(1, 20));
        var line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Stored("line", 5)).Replace("\"number\":5", "\"number\":6"));
        var hash = SHA256.HashData([.. Stored("hash", 4), .. line]);
        Execute($"UPDATE record SET line = x'{Convert.ToHexString(line)}', hash = x'{Convert.ToHexString(hash)}' WHERE position = 5");
        Check().ShouldBeOfType<Verification.Broken>().Position.ShouldBe(6);
    }

    [Fact]
    public void Shows_a_record_that_was_taken_out()
    {
        Opened.Append(Given.Notes(1, 20));
        Execute("DELETE FROM record WHERE position = 7");
        Check().ShouldBeOfType<Verification.Broken>().What.ShouldBe("Journal record 7: is missing; the next one there is 8");
        Should.Throw<JournalCorrupted>(() => Opened.Read().Count()).Position.ShouldBe(7);
    }

    [Fact]
    public void Shows_that_the_first_record_was_taken_out()
    {
        Opened.Append(Given.Notes(1, 20));
        Execute("DELETE FROM record WHERE position = 1");
        Check().ShouldBeOfType<Verification.Broken>().Position.ShouldBe(1);
        Should.Throw<JournalCorrupted>(() => Opened.Read().Count()).Position.ShouldBe(1);
    }

    [Fact]
    public void Shows_that_the_end_was_cut_off()
    {
        Opened.Append(Given.Notes(1, 20));
        Execute("DELETE FROM record WHERE position > 17");
        Check().ShouldBeOfType<Verification.Broken>().What.ShouldBe("Journal record 18: is missing; the journal's head is at 20");
        Should.Throw<JournalCorrupted>(() => Opened.Read().Count()).Position.ShouldBe(18);
    }

    [Fact]
    public void Shows_an_event_from_a_later_version()
    {
        Opened.Append(Given.Notes(1, 3));
        Opened.Dispose();
        var older = new EventCodec([typeof(Opened)], Upcasters.Known);
        var records = SqliteRecords.Open(folder.Path);
        JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), older)
            .ShouldBeOfType<Verification.Broken>().What.ShouldContain("test.noted/1");
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

    /// <summary>Changes one byte in the middle of what is looked for, in the file itself.</summary>
    private void Tamper(byte[] content)
    {
        var path = SqliteJournal.PathIn(folder.Path);
        var file = File.ReadAllBytes(path);
        var at = file.AsSpan().IndexOf(content);
        at.ShouldBeGreaterThan(0);
        file[at + (content.Length / 2)] ^= 1;
        File.WriteAllBytes(path, file);
    }

    private byte[] Stored(string column, long position) =>
        (byte[])Scalar($"SELECT {column} FROM record WHERE position = {position}");

    private object Scalar(string sql) => Database.Scalar(SqliteJournal.PathIn(folder.Path), sql);

    private void Execute(string sql) => Database.Execute(SqliteJournal.PathIn(folder.Path), sql);
}

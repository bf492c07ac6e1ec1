using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Journal;

/// <summary>A stranger has been at the journal's file; both verifying and starting the region say where.</summary>
public sealed class Verification_names_the_record : IDisposable
{
    private readonly EventCodec codec = Given.TestCodec();
    private readonly TemporaryFolder folder = new();
    private SqliteJournal? journal;

    private SqliteJournal Journal => journal ??= SqliteJournal.Open(folder.Path, "testland", codec);

    [Theory]
    [InlineData("line")]
    [InlineData("hash")]
    public void That_had_one_byte_changed_in_the_file(string column)
    {
        Journal.Append(Given.Notes(1, 2000));
        Journal.Dispose();
        Tamper(Stored(column, 1234));

        var broken = Check().ShouldBeOfType<Verification.Broken>();
        broken.Position.ShouldBe(1234);
        broken.What.ShouldContain("is altered");

        Reopen();
        Should.Throw<JournalCorrupted>(() => Journal.Read().Count()).Position.ShouldBe(1234);
    }

    [Fact]
    public void After_one_that_was_rewritten_with_a_hash_of_its_own()
    {
        Journal.Append(Given.Notes(1, 20));
        var line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Stored("line", 5)).Replace("\"number\":5", "\"number\":6"));
        var hash = SHA256.HashData([.. Stored("hash", 4), .. line]);
        Execute($"UPDATE record SET line = x'{Convert.ToHexString(line)}', hash = x'{Convert.ToHexString(hash)}' WHERE position = 5");
        Check().ShouldBeOfType<Verification.Broken>().Position.ShouldBe(6);
    }

    [Fact]
    public void That_was_taken_out()
    {
        Journal.Append(Given.Notes(1, 20));
        Execute("DELETE FROM record WHERE position = 7");
        Check().ShouldBeOfType<Verification.Broken>().What.ShouldBe("Journal record 7: is missing; the next one there is 8");
        Should.Throw<JournalCorrupted>(() => Journal.Read().Count()).Position.ShouldBe(7);
    }

    [Fact]
    public void That_was_the_first_and_was_taken_out()
    {
        Journal.Append(Given.Notes(1, 20));
        Execute("DELETE FROM record WHERE position = 1");
        Check().ShouldBeOfType<Verification.Broken>().Position.ShouldBe(1);
        Should.Throw<JournalCorrupted>(() => Journal.Read().Count()).Position.ShouldBe(1);
    }

    [Fact]
    public void That_the_end_was_cut_off_before()
    {
        Journal.Append(Given.Notes(1, 20));
        Execute("DELETE FROM record WHERE position > 17");
        Check().ShouldBeOfType<Verification.Broken>().What.ShouldBe("Journal record 18: is missing; the journal's head is at 20");
        Should.Throw<JournalCorrupted>(() => Journal.Read().Count()).Position.ShouldBe(18);
    }

    [Fact]
    public void That_holds_an_event_from_a_later_version()
    {
        Journal.Append(Given.Notes(1, 3));
        Journal.Dispose();
        var older = new EventCodec([typeof(Opened)], Upcasters.Known);
        var records = SqliteRecords.Open(folder.Path);
        JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), older)
            .ShouldBeOfType<Verification.Broken>().What.ShouldContain("test.noted/1");
    }

    public void Dispose()
    {
        journal?.Dispose();
        folder.Dispose();
    }

    private Verification Check()
    {
        var records = SqliteRecords.Open(folder.Path);
        return JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), codec);
    }

    private void Reopen()
    {
        journal?.Dispose();
        journal = null;
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

using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Tests.Journal;
using Ledestjerne.Engine.Tests.Loop;
using Ledestjerne.Storage;
using Microsoft.Data.Sqlite;

namespace Ledestjerne.Engine.Tests.Identities;

public sealed class Identity_store : IDisposable
{
    private const string Words = "Kneet har vært vondt siden påske, og jeg kommer ikke opp trappen.";

    private readonly TemporaryFolder folder = new();
    private SqliteIdentities store;

    public Identity_store() => store = SqliteIdentities.Open(folder.Path);

    [Fact]
    public void Gives_back_who_a_person_is()
    {
        store.Keep(People.Id(1), People.Identity(1));
        Reopen();
        store.Find(People.Id(1)).ShouldBeOfType<Kept<Identity>.Here>().Value.ShouldBe(People.Identity(1));
        store.Find(People.Id(2)).ShouldBeOfType<Kept<Identity>.Unknown>();
    }

    [Fact]
    public void Keeps_somebody_of_whom_little_is_known()
    {
        var little = new Identity(IdentityNumber.Temporary(Guid.AllBitsSet), "Ukjent", "Ukjent", null, null, null, "so");
        store.Keep(People.Id(1), little);
        store.Find(People.Id(1)).ShouldBeOfType<Kept<Identity>.Here>().Value.ShouldBe(little);
    }

    [Fact]
    public void Takes_new_particulars()
    {
        store.Keep(People.Id(1), People.Identity(1));
        var text = store.Keep(People.Id(1), Words);
        store.Keep(People.Id(1), People.Identity(2));
        store.Find(People.Id(1)).ShouldBeOfType<Kept<Identity>.Here>().Value.ShouldBe(People.Identity(2));
        store.Find(People.Identity(1).Number).ShouldBeNull();
        store.Find(People.Identity(2).Number).ShouldBe(People.Id(1));
        store.Find(text).ShouldBeOfType<Kept<string>.Here>().Value.ShouldBe(Words);
    }

    [Fact]
    public void Finds_a_person_by_the_exact_number()
    {
        store.Keep([(People.Id(1), People.Identity(1)), (People.Id(2), People.Identity(2))]);
        store.Find(People.Identity(2).Number).ShouldBe(People.Id(2));
        store.Find(People.Identity(3).Number).ShouldBeNull();
    }

    [Fact]
    public void Gives_a_number_to_one_person_only_and_keeps_nothing_of_the_attempt()
    {
        store.Keep(People.Id(1), People.Identity(1));
        Should.Throw<InvalidOperationException>(() => store.Keep([(People.Id(2), People.Identity(2)), (People.Id(3), People.Identity(1))]));
        store.Find(People.Id(2)).ShouldBeOfType<Kept<Identity>.Unknown>();
        store.Find(People.Identity(1).Number).ShouldBe(People.Id(1));
    }

    [Fact]
    public void Keeps_texts_under_ids_that_say_nothing()
    {
        store.Keep(People.Id(1), People.Identity(1));
        var ids = store.Keep([(People.Id(1), Words), (People.Id(1), Words)]);
        ids[0].ShouldNotBe(ids[1]);
        Reopen();
        store.Find(ids[1]).ShouldBeOfType<Kept<string>.Here>().Value.ShouldBe(Words);
        store.Find(new TextId(Guid.AllBitsSet)).ShouldBeOfType<Kept<string>.Unknown>();
        Should.Throw<InvalidOperationException>(() => store.Keep(People.Id(2), Words));
    }

    [Fact]
    public void Erases_a_person_for_ever()
    {
        store.Keep([(People.Id(1), People.Identity(1)), (People.Id(2), People.Identity(2))]);
        var mine = store.Keep(People.Id(1), Words);
        var others = store.Keep(People.Id(2), Words);
        var key = (byte[])Scalar($"SELECT key FROM person WHERE id = x'{Convert.ToHexString(People.Id(1).Value.ToByteArray(bigEndian: true))}'");
        store.Erase(People.Id(1));
        for (var time = 0; time < 2; time++)
        {
            store.Find(People.Id(1)).ShouldBeOfType<Kept<Identity>.Erased>();
            store.Find(mine).ShouldBeOfType<Kept<string>.Erased>();
            store.Find(People.Identity(1).Number).ShouldBeNull();
            store.Find(People.Id(2)).ShouldBeOfType<Kept<Identity>.Here>();
            store.Find(others).ShouldBeOfType<Kept<string>.Here>();
            Reopen();
        }

        Should.Throw<InvalidOperationException>(() => store.Keep(People.Id(1), Words));
        Should.Throw<InvalidOperationException>(() => store.Keep(People.Id(1), People.Identity(1)));
        Bytes("identities.db*").ShouldAllBe(file => file.AsSpan().IndexOf(key) < 0);
    }

    [Fact]
    public void Sees_that_a_text_was_put_under_another_id()
    {
        store.Keep(People.Id(1), People.Identity(1));
        var ids = store.Keep([(People.Id(1), "ja"), (People.Id(1), "nei")]);
        Execute($"UPDATE text SET content = (SELECT content FROM text WHERE id <> x'{Convert.ToHexString(ids[0].Value.ToByteArray(bigEndian: true))}')");
        Should.Throw<IdentitiesCorrupted>(() => ids.Select(store.Find).ToList());
    }

    [Fact]
    public void Sees_one_byte_changed()
    {
        store.Keep(People.Id(1), People.Identity(1));
        var identity = (byte[])Scalar("SELECT identity FROM person");
        identity[40] ^= 1;
        Execute($"UPDATE person SET identity = x'{Convert.ToHexString(identity)}'");
        Should.Throw<IdentitiesCorrupted>(() => store.Find(People.Id(1)));
    }

    [Fact]
    public void Opens_with_its_own_key_only()
    {
        store.Dispose();
        Should.Throw<IdentitiesCorrupted>(() => SqliteIdentities.Open(folder.Path, new string('a', 64)));
        Should.Throw<FormatException>(() => SqliteIdentities.Open(folder.Path, "secret")).Message.ShouldNotContain("secret");
        var key = File.ReadAllText(SqliteIdentities.KeyPathIn(folder.Path));
        File.Delete(SqliteIdentities.KeyPathIn(folder.Path));
        Should.Throw<IdentitiesCorrupted>(() => SqliteIdentities.Open(folder.Path));
        store = SqliteIdentities.Open(folder.Path, key);
    }

    [Fact]
    public void Keeps_the_key_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = SqliteIdentities.KeyPathIn(folder.Path);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        store.Dispose();
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Should.Throw<IdentitiesCorrupted>(() => SqliteIdentities.Open(folder.Path)).Message.ShouldContain("0600");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        store = SqliteIdentities.Open(folder.Path);
    }

    [Fact]
    public void Leaves_nothing_that_identifies_anybody_in_the_journal_or_in_its_own_files()
    {
        var said = new List<string>();
        using (var journal = SqliteJournal.Open(folder.Path, "testland", EventCodec.ForDomain()))
        {
            using var engine = RegionEngine.Open(SmallRegion.State(), journal, EventCodec.ForDomain(), new RegionEngine.Watch([], _ => { }));
            foreach (var command in SmallRegion.Opening())
            {
                engine.Apply(command);
            }

            for (var each = 0; each < 50; each++)
            {
                said.Add($"{Words} {each}");
                var raise = (RaiseNeed)Lives.Of(each, SmallRegion.Start).First();
                store.Keep(raise.Person, People.Identity(each));
                engine.Apply(raise with { Words = store.Keep(raise.Person, said[^1]) }).ShouldBeOfType<Submission.Accepted>();
            }

            engine.Flush();
            using var export = File.Create(Path.Combine(folder.Path, "export.ndjson"));
            JournalExport.Write(journal.ReadSealed(), export);
        }

        var people = Enumerable.Range(0, 50).Select(People.Identity).ToList();
        List<string> secrets =
        [
            .. said,
            .. people.SelectMany(each => new[] { each.Number.Value, each.GivenName, each.FamilyName, each.Phone!, each.Address! }),
        ];
        var files = Bytes("*");
        files.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var secret in secrets.Distinct().Select(Encoding.UTF8.GetBytes))
        {
            files.ShouldAllBe(file => file.AsSpan().IndexOf(secret) < 0, Encoding.UTF8.GetString(secret));
        }

        store.Erase(((RaiseNeed)Lives.Of(7, SmallRegion.Start).First()).Person);
        var records = SqliteRecords.Open(folder.Path);
        JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), EventCodec.ForDomain()).ShouldBeOfType<Verification.Sound>();
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private void Reopen()
    {
        store.Dispose();
        store = SqliteIdentities.Open(folder.Path);
    }

    private List<byte[]> Bytes(string files) => [.. Directory.GetFiles(folder.Path, files).Where(each => !each.EndsWith(".lock", StringComparison.Ordinal)).Select(Read)];

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private object Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={SqliteIdentities.PathIn(folder.Path)};Pooling=False");
        connection.Open();
        return connection;
    }
}

using Ledestjerne.Engine.Tests.Journal;
using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Identities;

public sealed class Sqlite_identities : Identity_store_contract
{
    private readonly TemporaryFolder folder = new();
    private SqliteIdentities store;

    public Sqlite_identities() => store = SqliteIdentities.Open(folder.Path);

    protected override IIdentityStore Store => store;

    [Fact]
    public void Are_still_there_when_opened_again()
    {
        store.Add([People.Person(1)]);
        var text = store.Write([new(People.Id(1), Words)])[0];
        store.Dispose();
        store = SqliteIdentities.Open(folder.Path);
        store.Find(People.Id(1)).ShouldBe(People.Person(1));
        store.Read(text).ShouldBe(Words);
    }

    [Fact]
    public void Show_that_a_text_was_put_under_another_id()
    {
        store.Add([People.Person(1)]);
        var ids = store.Write([new(People.Id(1), "ja"), new(People.Id(1), "nei")]);
        Execute($"UPDATE text SET content = (SELECT content FROM text WHERE id <> x'{Hex(ids[0].Value)}')");
        Should.Throw<IdentitiesCorrupted>(() => ids.Select(store.Read).ToList());
    }

    [Fact]
    public void Show_that_one_person_was_put_in_place_of_another()
    {
        store.Add([People.Person(1), People.Person(2)]);
        Execute($"DELETE FROM person WHERE id = x'{Hex(People.Id(1).Value)}'");
        Execute($"UPDATE person SET id = x'{Hex(People.Id(1).Value)}'");
        Should.Throw<IdentitiesCorrupted>(() => store.Find(People.Id(1)));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("key")]
    public void Show_one_byte_changed(string column)
    {
        store.Add([People.Person(1)]);
        var content = (byte[])Database.Scalar(SqliteIdentities.PathIn(folder.Path), $"SELECT {column} FROM person");
        content[40] ^= 1;
        Execute($"UPDATE person SET {column} = x'{Convert.ToHexString(content)}'");
        Should.Throw<IdentitiesCorrupted>(() => store.Find(People.Id(1)));
    }

    [Fact]
    public void Open_with_their_own_key_only()
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
    public void Keep_the_key_for_its_owner_alone()
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

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
    }

    private void Execute(string sql) => Database.Execute(SqliteIdentities.PathIn(folder.Path), sql);

    private static string Hex(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true));
}

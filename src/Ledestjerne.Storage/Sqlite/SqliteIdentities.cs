using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledestjerne.Storage;

/// <summary>
/// The identity store in one SQLite file beside the journal's. Every content and every key in it is encrypted; what is
/// erased is overwritten in the file and in its log.
/// </summary>
public sealed class SqliteIdentities : IIdentityStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS header (format INTEGER NOT NULL, mark BLOB NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS person (id BLOB PRIMARY KEY, key BLOB NOT NULL, identity BLOB NOT NULL, lookup BLOB UNIQUE) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS text (id BLOB PRIMARY KEY, person BLOB NOT NULL, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS text_of_person ON text (person);
        """;

    private const int Format = 1;

    private readonly Lock gate = new();
    private readonly SqliteFile file;
    private readonly RegionKey region;
    private readonly IdentityStatements statements;

    private SqliteIdentities(SqliteFile file, RegionKey region)
    {
        this.file = file;
        this.region = region;
        statements = new IdentityStatements(file);
    }

    public static string PathIn(string folder) => Path.Combine(folder, "identities.db");

    public static string KeyPathIn(string folder) => Path.Combine(folder, "region.key");

    /// <param name="folder">Made if it is not there.</param>
    /// <param name="key">64 hexadecimal digits; empty takes the folder's key file, made when both are new.</param>
    /// <exception cref="IdentitiesCorrupted">The key is missing or another region's.</exception>
    public static SqliteIdentities Open(string folder, string? key = null)
    {
        Directory.CreateDirectory(folder);
        if (key is null && File.Exists(PathIn(folder)) && !File.Exists(KeyPathIn(folder)))
        {
            throw new IdentitiesCorrupted($"{PathIn(folder)} is there but its key {KeyPathIn(folder)} is not.");
        }

        var region = key is null ? RegionKey.FromFile(KeyPathIn(folder)) : RegionKey.Of(key);
        var file = SqliteFile.OpenWrite(PathIn(folder));
        try
        {
            file.Execute("PRAGMA secure_delete = ON");
            file.Execute("PRAGMA cache_size = -32768");
            file.Execute(Tables);
            DemandRightKey(file, region);
            return new SqliteIdentities(file, region);
        }
        catch
        {
            file.Dispose();
            region.Dispose();
            throw;
        }
    }

    public Identity? Find(PersonId person)
    {
        lock (gate)
        {
            using var row = statements.Person.Open(person.Value);
            if (!row.Found)
            {
                return null;
            }

            using var key = region.Unwrap(row.Bytes(0), person);
            return IdentityForm.Read(person, key.Open(row.Bytes(1), person.Value));
        }
    }

    public PersonId? WithNationalNumber(string number)
    {
        lock (gate)
        {
            using var row = statements.ByLookup.Open(region.LookUp(number));
            return row.Found ? new PersonId(new Guid(row.Bytes(0), bigEndian: true)) : null;
        }
    }

    public void Add(IReadOnlyList<Identity> people) => Commit(() =>
    {
        foreach (var person in people)
        {
            try
            {
                Put(person);
            }
            catch (SqliteException taken) when (taken.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
            {
                throw new InvalidOperationException("Another person has this national number.", taken);
            }
        }
    });

    public IReadOnlyList<TextId> Write(IReadOnlyList<WrittenText> texts)
    {
        var ids = new TextId[texts.Count];
        Commit(() =>
        {
            for (var each = 0; each < ids.Length; each++)
            {
                var (person, text) = texts[each];
                using var key = KeyOf(person) ?? throw new KeyNotFoundException($"Person {person.Value:N} is not among the identities.");
                (ids[each], var content) = key.SealText(text);
                statements.AddText(ids[each], person, content);
            }
        });
        return ids;
    }

    public string? Read(TextId text)
    {
        lock (gate)
        {
            using var row = statements.Text.Open(text.Value);
            if (!row.Found)
            {
                return null;
            }

            using var key = KeyOf(new PersonId(new Guid(row.Bytes(0), bigEndian: true)))
                ?? throw new IdentitiesCorrupted($"Text {text.Value:N} belongs to nobody.");
            return key.OpenText(row.Bytes(1), text);
        }
    }

    public void Erase(PersonId person)
    {
        Commit(() => statements.Erase(person));
        lock (gate)
        {
            file.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public void Dispose()
    {
        statements.Dispose();
        file.Dispose();
        region.Dispose();
    }

    /// <summary>Null for a person who is not here.</summary>
    private PersonKey? KeyOf(PersonId person)
    {
        using var row = statements.Person.Open(person.Value);
        return row.Found ? region.Unwrap(row.Bytes(0), person) : null;
    }

    private void Put(Identity person)
    {
        using var row = statements.Person.Open(person.Id.Value);
        var wrapped = row.Found ? row.Bytes(0).ToArray() : null;
        using var key = wrapped is null ? PersonKey.Random() : region.Unwrap(wrapped, person.Id);
        statements.Put(
            person.Id,
            wrapped ?? region.Wrap(key, person.Id),
            key.Seal(IdentityForm.Write(person), person.Id.Value),
            person.NationalNumber is { } number ? region.LookUp(number) : null);
    }

    private void Commit(Action work)
    {
        lock (gate)
        {
            file.Execute("BEGIN IMMEDIATE");
            try
            {
                work();
                file.Execute("COMMIT");
            }
            catch
            {
                file.Execute("ROLLBACK");
                throw;
            }
        }
    }

    private static void DemandRightKey(SqliteFile file, RegionKey region)
    {
        using (var first = file.Prepare("INSERT INTO header SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM header)"))
        {
            first.Bind(1, Format).Bind(2, region.Mark).Run();
        }

        using var header = file.Prepare("SELECT format, mark FROM header");
        header.Step();
        if (header.Long(0) != Format || !header.Bytes(1).SequenceEqual(region.Mark))
        {
            throw new IdentitiesCorrupted("The region key is not the one these identities were kept under.");
        }
    }
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine;

namespace Ledestjerne.Storage;

/// <summary>
/// The identity store in one SQLite file beside the journal's. Every content and every key in it is encrypted; what is
/// erased is overwritten in the file and in its log.
/// </summary>
public sealed class SqliteIdentities : IIdentityStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS header (format INTEGER NOT NULL, mark BLOB NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS person (id BLOB PRIMARY KEY, key BLOB, identity BLOB, lookup BLOB UNIQUE) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS text (id BLOB PRIMARY KEY, person BLOB NOT NULL, content BLOB) STRICT, WITHOUT ROWID;
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

    public Kept<Identity> Find(PersonId person)
    {
        lock (gate)
        {
            using var row = statements.Person.Open(person.Value);
            return !row.Found ? new Kept<Identity>.Unknown()
                : row.IsNull(0) ? new Kept<Identity>.Erased()
                : Opened(person, row.Bytes(0), row.Bytes(1));
        }
    }

    public PersonId? Find(IdentityNumber number)
    {
        lock (gate)
        {
            using var row = statements.ByLookup.Open(region.LookUp(number));
            return row.Found ? new PersonId(new Guid(row.Bytes(0), bigEndian: true)) : null;
        }
    }

    public void Keep(PersonId person, Identity identity) => Keep([(person, identity)]);

    public void Keep(IReadOnlyCollection<(PersonId Person, Identity Identity)> many) => Commit(() =>
    {
        foreach (var (person, identity) in many)
        {
            using var key = KeyOf(person) ?? NewKey(person);
            var lookup = region.LookUp(identity.Number);
            DemandFree(lookup, person);
            statements.Describe(person, key.Seal(IdentityForm.Write(identity), person.Value), lookup);
        }
    });

    public TextId Keep(PersonId person, string text) => Keep([(person, text)])[0];

    public ImmutableArray<TextId> Keep(IReadOnlyCollection<(PersonId Person, string Text)> many)
    {
        var ids = ImmutableArray.CreateBuilder<TextId>(many.Count);
        Commit(() =>
        {
            foreach (var (person, text) in many)
            {
                using var key = KeyOf(person) ?? throw new InvalidOperationException($"Person {person.Value:N} is not kept here.");
                var (id, content) = key.SealText(text);
                statements.AddText(id, person, content);
                ids.Add(id);
            }
        });
        return ids.MoveToImmutable();
    }

    public Kept<string> Find(TextId text)
    {
        lock (gate)
        {
            using var row = statements.Text.Open(text.Value);
            if (!row.Found)
            {
                return new Kept<string>.Unknown();
            }

            if (row.IsNull(1))
            {
                return new Kept<string>.Erased();
            }

            using var key = KeyOf(new PersonId(new Guid(row.Bytes(0), bigEndian: true)))
                ?? throw new IdentitiesCorrupted($"Text {text.Value:N} belongs to nobody.");
            return new Kept<string>.Here(key.OpenText(row.Bytes(1), text));
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

    private Kept<Identity>.Here Opened(PersonId person, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> identity)
    {
        using var key = region.Unwrap(wrapped, person);
        return new Kept<Identity>.Here(IdentityForm.Read(key.Open(identity, person.Value)));
    }

    /// <summary>Null for a person who was never here.</summary>
    private PersonKey? KeyOf(PersonId person)
    {
        using var row = statements.Person.Open(person.Value);
        return !row.Found ? null
            : row.IsNull(0) ? throw new InvalidOperationException($"Person {person.Value:N} was erased.")
            : region.Unwrap(row.Bytes(0), person);
    }

    private PersonKey NewKey(PersonId person)
    {
        var key = PersonKey.Random();
        statements.AddPerson(person, region.Wrap(key, person));
        return key;
    }

    private void DemandFree(byte[] lookup, PersonId person)
    {
        using var row = statements.ByLookup.Open(lookup);
        if (row.Found && new Guid(row.Bytes(0), bigEndian: true) != person.Value)
        {
            throw new InvalidOperationException("Another person has this identity number.");
        }
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

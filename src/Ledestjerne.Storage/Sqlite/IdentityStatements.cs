using Ledestjerne.Domain;

namespace Ledestjerne.Storage;

/// <summary>The identity store's SQL, prepared once.</summary>
internal sealed class IdentityStatements(SqliteFile file) : IDisposable
{
    private readonly Statement put = file.Prepare("""
        INSERT INTO person (id, key, identity, lookup) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET key = excluded.key, identity = excluded.identity, lookup = excluded.lookup
        """);

    private readonly Statement addText = file.Prepare("INSERT INTO text (id, person, content) VALUES (?, ?, ?)");
    private readonly Statement erasePerson = file.Prepare("DELETE FROM person WHERE id = ?");
    private readonly Statement eraseTexts = file.Prepare("DELETE FROM text WHERE person = ?");

    /// <summary>Key and identity by id.</summary>
    public Statement Person { get; } = file.Prepare("SELECT key, identity FROM person WHERE id = ?");

    public Statement ByLookup { get; } = file.Prepare("SELECT id FROM person WHERE lookup = ?");

    /// <summary>Person and content by id.</summary>
    public Statement Text { get; } = file.Prepare("SELECT person, content FROM text WHERE id = ?");

    /// <param name="key">Wrapped.</param>
    public void Put(PersonId person, ReadOnlySpan<byte> key, byte[] identity, byte[]? lookup)
    {
        Span<byte> id = stackalloc byte[16];
        put.Bind(1, Bytes(person.Value, id)).Bind(2, key).Bind(3, identity).BindOptional(4, lookup).Run();
    }

    public void AddText(TextId text, PersonId person, byte[] content)
    {
        Span<byte> id = stackalloc byte[16];
        Span<byte> owner = stackalloc byte[16];
        addText.Bind(1, Bytes(text.Value, id)).Bind(2, Bytes(person.Value, owner)).Bind(3, content).Run();
    }

    public void Erase(PersonId person)
    {
        Span<byte> id = stackalloc byte[16];
        eraseTexts.Bind(1, Bytes(person.Value, id)).Run();
        erasePerson.Bind(1, id).Run();
    }

    public void Dispose()
    {
        foreach (var each in new[] { put, addText, erasePerson, eraseTexts, Person, ByLookup, Text })
        {
            each.Dispose();
        }
    }

    private static ReadOnlySpan<byte> Bytes(Guid id, Span<byte> into)
    {
        id.TryWriteBytes(into, bigEndian: true, out _);
        return into;
    }
}

using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// Between events and the journal's lines: one line of canonical JSON a record, in fixed property order and without
/// whitespace, so that the same fact is always the same bytes. Compiled per event at start from its primary
/// constructor; the rule is in docs/journal.md. Safe for concurrent use; its readers and writers are not.
/// </summary>
public sealed class EventCodec
{
    private static readonly byte[] Position = "{\"position\":"u8.ToArray();
    private static readonly byte[] At = ",\"at\":"u8.ToArray();
    private static readonly byte[] Event = ",\"event\":"u8.ToArray();
    private static readonly byte[] Command = ",\"command\":"u8.ToArray();
    private static readonly byte[] By = ",\"by\":"u8.ToArray();
    private static readonly byte[] For = ",\"for\":"u8.ToArray();
    private static readonly byte[] Content = ",\"data\":"u8.ToArray();
    private static readonly byte[] End = "}"u8.ToArray();

    private readonly FrozenDictionary<Type, EventForm> byType;
    private readonly CodeTable<EventForm> byName = new();

    /// <param name="events">Sealed events in use; each must have a name, a supported form and a name of its own.</param>
    public EventCodec(IEnumerable<Type> events, Upcasters upcasters)
    {
        var current = events.Select(type => EventForm.Of(type)).ToArray();
        var old = upcasters.Table.Select(each => EventForm.Of(each.Key, each.Value));
        byType = current.ToFrozenDictionary(form => form.Type);
        foreach (var form in current.Concat(old))
        {
            var name = Encoding.ASCII.GetBytes(form.Stored);
            if (byName.TryFind(name, out var other))
            {
                throw new NotSupportedException($"{form.Type} and {other.Type} are both stored as {form.Stored}.");
            }

            byName.Add(name, form);
        }
    }

    /// <summary>Every sealed event of the domain, with the old shapes that may stand in a journal.</summary>
    public static EventCodec ForDomain() => new(EventsOf(typeof(DomainEvent).Assembly), Upcasters.Known);

    public static IEnumerable<Type> EventsOf(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract);

    /// <summary>Types that can be written.</summary>
    public IReadOnlyCollection<Type> Events => byType.Keys;

    /// <summary>
    /// Throws <see cref="NotEncodable"/> for a stamp that could not be written. Asked before a command changes
    /// anything, so that no accepted fact is found unwritable afterwards.
    /// </summary>
    public void Check(Stamp stamp)
    {
        Checks.Instant(stamp.At);
        Checks.Actor(stamp.By ?? throw Unencodable.Missing("by"));
    }

    /// <summary>As <see cref="Check(Stamp)"/>, for an event: unknown, or with a value outside the journal's forms.</summary>
    public void Check(DomainEvent happened) => FormOf(happened).Check(happened);

    /// <summary>Appends the record's line to what the writer holds, without a line break.</summary>
    public void Encode(in Recorded record, LineWriter writer)
    {
        var form = FormOf(record.Event);
        writer.Literal(Position);
        writer.Long(record.Position);
        writer.Literal(At);
        writer.Instant(record.Stamp.At);
        writer.Literal(form.Envelope);
        writer.Guid(record.Stamp.Id.Value);
        writer.Literal(By);
        ActorText.Write(writer, record.Stamp.By);
        if (record.Stamp.OnBehalfOf is { } person)
        {
            writer.Literal(For);
            writer.Guid(person.Value);
        }

        writer.Literal(Content);
        form.Write(writer, record.Event);
        writer.Literal(End);
    }

    /// <exception cref="JournalCorrupted">The line has another form, position or an unknown event.</exception>
    public Recorded Decode(long position, ReadOnlySpan<byte> line)
    {
        var reader = new LineReader();
        reader.Point(line.ToArray(), 0, line.Length);
        return Decode(position, reader);
    }

    /// <summary>Reads the line the reader points at, which must be the record of <paramref name="position"/>.</summary>
    internal Recorded Decode(long position, LineReader reader)
    {
        try
        {
            reader.Expect(Position);
            var found = reader.Long();
            if (found != position)
            {
                throw new FormatException($"the line says position {found}");
            }

            reader.Expect(At);
            var at = reader.Instant();
            reader.Expect(Event);
            var name = reader.Quoted();
            if (!byName.TryFind(name, out var form))
            {
                throw new FormatException($"found event \"{Encoding.UTF8.GetString(name)}\", which this version does not know");
            }

            reader.Expect(Command);
            var command = new CommandId(reader.Guid());
            reader.Expect(By);
            var by = reader.Actor();
            PersonId? onBehalfOf = reader.TrySkip(For) ? Somebody(reader) : null;
            reader.Expect(Content);
            var happened = form.Read(reader);
            reader.Expect(End);
            if (!reader.AtEnd)
            {
                throw reader.Unexpected("the end of the line");
            }

            return new Recorded(position, new Stamp(command, at, by, onBehalfOf), form.Upcast?.Invoke(happened) ?? happened);
        }
        catch (FormatException problem)
        {
            throw new JournalCorrupted(position, problem.Message, problem);
        }
    }

    private static PersonId Somebody(LineReader reader) => new PersonId(reader.Guid()) is var person && person != default
        ? person : throw new FormatException("\"for\" is an id of zeros; nobody is said by leaving it out");

    private EventForm FormOf(DomainEvent happened) => byType.TryGetValue(happened.GetType(), out var form)
        ? form
        : throw new NotEncodable($"{happened.GetType().Name} is no event this codec can write.");
}

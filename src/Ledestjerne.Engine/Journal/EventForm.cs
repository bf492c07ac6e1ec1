using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>One event's compiled functions, and the name it is stored under.</summary>
internal sealed class EventForm
{
    private EventForm(Type type, EventNameAttribute name)
    {
        Type = type;
        Stored = name.Stored;
        if (!Code.IsCode(Stored))
        {
            throw new NotSupportedException($"{type} is to be stored as \"{Stored}\", which is no code.");
        }

        Envelope = Encoding.ASCII.GetBytes($",\"event\":\"{Stored}\",\"command\":");
        var form = RecordForm.Of(type) ?? throw new NotSupportedException($"{type} is no sealed record with one constructor.");
        Write = CompileWrite(type, form);
        Read = CompileRead(form);
        Check = CompileCheck(type, form);
    }

    public Type Type { get; }

    /// <summary><c>offer.made/1</c>.</summary>
    public string Stored { get; }

    /// <summary>What stands between the time and the command's id.</summary>
    public byte[] Envelope { get; }

    public Action<LineWriter, DomainEvent> Write { get; }

    public Func<LineReader, DomainEvent> Read { get; }

    public Action<DomainEvent> Check { get; }

    /// <summary>From an old shape to the one in use; null when this is the one in use.</summary>
    public Func<DomainEvent, DomainEvent>? Upcast { get; private init; }

    public static EventForm Of(Type type, Func<DomainEvent, DomainEvent>? upcast = null) =>
        new(type, type.GetCustomAttribute<EventNameAttribute>()
            ?? throw new NotSupportedException($"{type} has no [EventName]: an event without a frozen name cannot be stored."))
        {
            Upcast = upcast,
        };

    private static Action<LineWriter, DomainEvent> CompileWrite(Type type, RecordForm form)
    {
        var (writer, happened) = (Expression.Parameter(typeof(LineWriter)), Expression.Parameter(typeof(DomainEvent)));
        return Expression.Lambda<Action<LineWriter, DomainEvent>>(
            form.Write(writer, Expression.Convert(happened, type)), writer, happened).Compile();
    }

    private static Func<LineReader, DomainEvent> CompileRead(RecordForm form)
    {
        var reader = Expression.Parameter(typeof(LineReader));
        return Expression.Lambda<Func<LineReader, DomainEvent>>(
            Expression.Convert(form.Read(reader), typeof(DomainEvent)), reader).Compile();
    }

    private static Action<DomainEvent> CompileCheck(Type type, RecordForm form)
    {
        var happened = Expression.Parameter(typeof(DomainEvent));
        var check = form.Check(Expression.Convert(happened, type), type.Name);
        return Expression.Lambda<Action<DomainEvent>>(check ?? Expression.Empty(), happened).Compile();
    }
}

using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// Old versions of events, each with the function that makes today's event of it. The old record keeps its
/// <see cref="EventNameAttribute"/> and its golden sample for ever; it can be read and never again written.
/// </summary>
public sealed class Upcasters
{
    private readonly Dictionary<Type, Func<DomainEvent, DomainEvent>> table = [];

    /// <summary>The old shapes of the product. None yet: every event is in its first version.</summary>
    public static Upcasters Known => new();

    /// <summary>Retired records, each with a golden sample.</summary>
    public IReadOnlyCollection<Type> OldShapes => table.Keys;

    internal IReadOnlyDictionary<Type, Func<DomainEvent, DomainEvent>> Table => table;

    public Upcasters With<TOld>(Func<TOld, DomainEvent> today)
        where TOld : DomainEvent
    {
        table.Add(typeof(TOld), old => today((TOld)old));
        return this;
    }
}

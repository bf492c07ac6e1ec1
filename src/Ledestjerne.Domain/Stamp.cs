using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>What every command brings: its id, its time and who sends it. The domain reads no clock of its own.</summary>
/// <param name="Id">Made by the client, the same at each retry.</param>
/// <param name="At">When the command reached the region, in whole milliseconds; what is finer is cut off.</param>
/// <param name="By">Who acts.</param>
/// <param name="OnBehalfOf">For whom a relative or the desk acts; otherwise empty. An id of zeros is nobody's.</param>
public sealed record Stamp(CommandId Id, Instant At, Actor By, PersonId? OnBehalfOf = null)
{
    private readonly PersonId behalf = OnBehalfOf ?? default;

    public Instant At
    {
        get => Instant.FromUnixTimeMilliseconds(Ms);
        init => Ms = value.ToUnixTimeMilliseconds();
    }

    public PersonId? OnBehalfOf
    {
        get => behalf == default ? null : behalf;
        init => behalf = value ?? default;
    }

    /// <summary><see cref="At"/> as milliseconds since 1970.</summary>
    internal long Ms { get; private init; } = At.ToUnixTimeMilliseconds();
}

/// <summary>A wish to change the region. Imperative, complete: all that the decision needs and cannot find in the state.</summary>
public abstract record Command(Stamp Stamp);

/// <summary>A command about one case.</summary>
public abstract record CaseCommand(Stamp Stamp, CaseId Case) : Command(Stamp);

/// <summary>A fact, in the past tense. Its name and fields are a storage format: see <see cref="EventNameAttribute"/>.</summary>
public abstract record DomainEvent;

/// <summary>A fact about one case.</summary>
public abstract record CaseEvent(CaseId Case) : DomainEvent;

/// <summary>
/// The name an event is stored under. Frozen: a change of its fields is a new version with an upcaster, and a golden
/// sample proves that old bytes still read.
/// </summary>
/// <param name="name">Lower case, subject first, past tense: <c>offer.made</c>.</param>
/// <param name="version">Counts from 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name, int version) : Attribute
{
    public string Name { get; } = name;

    public int Version { get; } = version;

    /// <summary>As stored: <c>offer.made/1</c>.</summary>
    public string Stored => $"{Name}/{Version}";
}

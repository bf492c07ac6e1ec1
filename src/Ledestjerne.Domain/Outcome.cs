using System.Collections.Immutable;

namespace Ledestjerne.Domain;

/// <summary>What a command led to: facts, or a reason why not. Never an exception and never a bare yes or no.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <param name="Events">In order; empty when there was nothing to do.</param>
    public sealed record Accepted(ImmutableArray<DomainEvent> Events) : Outcome;

    public sealed record Refused(Refusal Reason) : Outcome;

    /// <summary>Accepted, with nothing new to say.</summary>
    public static readonly Accepted Nothing = new([]);

    public static implicit operator Outcome(DomainEvent happened) => new Accepted([happened]);

    public static implicit operator Outcome(Refusal reason) => new Refused(reason);

    /// <summary>The same with other facts before it; a refusal stays a refusal.</summary>
    public Outcome After(params ReadOnlySpan<DomainEvent> earlier) =>
        this is Accepted accepted ? new Accepted([.. earlier, .. accepted.Events]) : this;

    public static Accepted Of(params ReadOnlySpan<DomainEvent> events) => new([.. events]);
}

/// <summary>
/// Why a request could not be met: a bad request, not a denied right. Each feature keeps its own beside it
/// (<c>PlacementRefusal</c>); the words for it, in both languages, stand under <c>refusal.CODE</c>.
/// </summary>
/// <param name="Code">Feature and reason: <c>placement.offer-expired</c>. Part of the programming interface.</param>
/// <param name="Found">What was found, if a value can say it.</param>
/// <param name="Allowed">What would have been allowed, if a value can say it.</param>
public sealed record Refusal(string Code, string? Found = null, string? Allowed = null)
{
    /// <summary>A closed list is closed to numbers too: refused unless the value is one of those with a name.</summary>
    public static Refusal? Unnamed<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? null : new Refusal("value.unknown", value.ToString(), string.Join(' ', Enum.GetNames<T>()));
}

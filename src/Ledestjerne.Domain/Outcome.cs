using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ledestjerne.Domain;

/// <summary>
/// What a command led to: facts, or a reason why not. Never an exception and never a bare yes or no. Most commands lead to
/// one fact, which needs no list.
/// </summary>
public readonly struct Outcome
{
    private readonly DomainEvent? only;
    private readonly ImmutableArray<DomainEvent> many;

    private Outcome(DomainEvent only) => this.only = only;

    private Outcome(ImmutableArray<DomainEvent> many) => this.many = many;

    private Outcome(Refusal why) => WhyNot = why;

    /// <summary>Accepted, with nothing new to say.</summary>
    public static Outcome Nothing => default;

    /// <summary>Why it was refused; empty when it was accepted.</summary>
    public Refusal? WhyNot { get; }

    /// <summary>In order; empty when it was refused, or when there was nothing to do.</summary>
    public ImmutableArray<DomainEvent> Events => only is not null ? [only] : many.IsDefault ? [] : many;

    /// <summary>The same, to be read at once.</summary>
    [UnscopedRef]
    public ReadOnlySpan<DomainEvent> Facts => only is not null ? new ReadOnlySpan<DomainEvent>(in only) : many.AsSpan();

    public static implicit operator Outcome(DomainEvent happened) => new(happened);

    public static implicit operator Outcome(Refusal reason) => new(reason);

    public static Outcome Of(params ReadOnlySpan<DomainEvent> events) => new(ImmutableArray.Create(events));

    /// <summary>The same with other facts before it; a refusal stays a refusal.</summary>
    public Outcome After(params ReadOnlySpan<DomainEvent> earlier) =>
        WhyNot is not null ? this : earlier.Length == 1 && Facts.IsEmpty ? new Outcome(earlier[0]) : new Outcome([.. earlier, .. Facts]);

    public override string ToString() => WhyNot?.ToString() ?? string.Join(", ", Events);
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

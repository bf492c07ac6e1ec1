using System.Collections.Immutable;

namespace Ledestjerne.Domain;

/// <summary>What a command led to: facts, or a reason why not. Never an exception and never a bare yes or no.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Most commands lead to one fact, which needs no list.</summary>
    public sealed record Accepted : Outcome
    {
        private readonly DomainEvent? only;
        private readonly ImmutableArray<DomainEvent> all;

        public Accepted(DomainEvent only) => this.only = only;

        public Accepted(ImmutableArray<DomainEvent> all) => this.all = all;

        /// <summary>In order; empty when there was nothing to do.</summary>
        public ImmutableArray<DomainEvent> Events => only is null ? all : [only];

        /// <summary>The same, to be read at once.</summary>
        public ReadOnlySpan<DomainEvent> Facts => only is null ? all.AsSpan() : new ReadOnlySpan<DomainEvent>(in only);
    }

    public sealed record Refused(Refusal Reason) : Outcome;

    /// <summary>Accepted, with nothing new to say.</summary>
    public static readonly Accepted Nothing = new(ImmutableArray<DomainEvent>.Empty);

    public static implicit operator Outcome(DomainEvent happened) => new Accepted(happened);

    public static implicit operator Outcome(Refusal reason) => new Refused(reason);

    /// <summary>The same with other facts before it; a refusal stays a refusal.</summary>
    public Outcome After(params ReadOnlySpan<DomainEvent> earlier) =>
        this is Accepted accepted ? new Accepted(ImmutableArray.Create<DomainEvent>([.. earlier, .. accepted.Facts])) : this;

    public static Accepted Of(params ReadOnlySpan<DomainEvent> events) => new(ImmutableArray.Create(events));
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

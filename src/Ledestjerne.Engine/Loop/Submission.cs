using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>What a submitted command led to, given when it is durable.</summary>
public abstract record Submission
{
    private Submission()
    {
    }

    /// <param name="First">Position of the first event; 0 when there was nothing to do.</param>
    /// <param name="Events">In order, at consecutive positions.</param>
    /// <param name="Repeated">The command had come before: this is what it led to then, and nothing new happened.</param>
    public sealed record Accepted(long First, ImmutableArray<DomainEvent> Events, bool Repeated = false) : Submission
    {
        /// <summary>Position of the last event; 0 when there was nothing to do.</summary>
        public long Last => Events.IsEmpty ? 0 : First + Events.Length - 1;
    }

    public sealed record Refused(Refusal Reason) : Submission;
}

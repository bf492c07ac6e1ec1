using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Domain;

public enum ChoiceKind
{
    /// <summary>One or more sites in the person's own order.</summary>
    Shortlist,

    /// <summary>The person asked the owner of the case to choose and to accept.</summary>
    Delegated,

    /// <summary>Whichever approved site can start first, within the travel the person accepts.</summary>
    FirstThatFits,
}

/// <summary>The person's choice. Free until the service starts, and changing it never costs the place in the queue.</summary>
/// <param name="Sites">In order, 1–10, for a shortlist; otherwise empty.</param>
/// <param name="MaxTravelMinutes">A limit the person sets; empty is none.</param>
/// <param name="ExpectedStart">What the person was told when choosing; the published error is reckoned from it.</param>
public sealed record Choice(ChoiceKind Kind, ImmutableArray<SiteId> Sites, int? MaxTravelMinutes, LocalDate? ExpectedStart)
{
    /// <summary>Whether it counts how far a site is.</summary>
    public bool HasLimit => MaxTravelMinutes is not null && Kind != ChoiceKind.Shortlist;

    /// <summary>Whether an offer at the site is within what the person chose.</summary>
    public bool Covers(SiteId site, int travelMinutes) => Kind switch
    {
        ChoiceKind.Shortlist => Sites.Contains(site),
        ChoiceKind.Delegated or ChoiceKind.FirstThatFits => MaxTravelMinutes is not { } max || travelMinutes <= max,
    };
}

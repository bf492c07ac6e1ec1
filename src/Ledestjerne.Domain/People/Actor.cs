namespace Ledestjerne.Domain;

/// <summary>
/// Who acts. There is no purchaser among them: nobody stands between the professional who decides a right and the
/// person who chooses, so the set of roles is where that promise is kept.
/// </summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>The person the case is about.</summary>
    public sealed record Self(PersonId Id) : Actor;

    /// <summary>Somebody who acts for another by mandate or guardianship; for whom stands in the command's stamp.</summary>
    public sealed record Relative(PersonId Id) : Actor;

    /// <summary>A health or care professional.</summary>
    public sealed record Professional(ProfessionalId Id) : Actor;

    /// <summary>The open door's desk and telephone: writes down what the caller says and may do what the caller may.</summary>
    public sealed record Desk(ProfessionalId Id) : Actor;

    /// <summary>Staff of a provider, acting for that provider.</summary>
    public sealed record Institution(ProviderId Provider, ProfessionalId Id) : Actor;

    /// <summary>The elected region's administration: approves providers on quality, never decides a case.</summary>
    public sealed record Region(ProfessionalId Id) : Actor;

    /// <summary>Independent audit: reads, never acts.</summary>
    public sealed record Auditor(ProfessionalId Id) : Actor;

    /// <summary>Anybody, not identified: may raise a need for somebody and read what is public.</summary>
    public sealed record Anyone : Actor;

    /// <summary>The timer port: a deadline came.</summary>
    public sealed record Timer : Actor;

    /// <summary>The planner: proposes offers out of capacity; the domain checks each proposal again.</summary>
    public sealed record Planner : Actor;

    /// <summary>The region's own data: opens the region, brings approvals and places from its files.</summary>
    public sealed record RegionFiles : Actor;

    public static readonly Anyone Public = new();
    public static readonly Timer Clock = new();
    public static readonly Planner Planning = new();
    public static readonly RegionFiles Files = new();
}

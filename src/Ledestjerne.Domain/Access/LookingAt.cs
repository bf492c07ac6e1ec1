namespace Ledestjerne.Domain;

/// <summary>Somebody opens a case; the person will see that they did.</summary>
public sealed record LookAtCase(Stamp Stamp, CaseId Case) : CaseCommand(Stamp, Case);

/// <summary>Who may look at a case, and on what basis. The person's own look is not logged.</summary>
public static class LookingAt
{
    [LegalBasis("pjl § 22a", From = "2026-07-01", Rule = "R23")]
    public static Outcome Decide(RegionState state, LookAtCase command)
    {
        if (state.Find(command.Case) is not { } c)
        {
            return CaseRefusal.Unknown;
        }

        if (command.Stamp.By is Actor.Self self && self.Id == c.Person)
        {
            return Outcome.Nothing;
        }

        return Basis(state, c, command.Stamp) is { } basis ? new CaseViewed(c.Id, basis) : CaseRefusal.NoAccess;
    }

    /// <returns>Empty when the actor has no business in the case. Administrators have none.</returns>
    public static AccessBasis? Basis(RegionState state, Case c, Stamp stamp) => stamp.By switch
    {
        Actor.Professional p => OfProfessional(state, c, p.Id),
        Actor.Institution i => OfInstitution(state, c, i),
        Actor.Relative when PersonSide.Speaks(state, c.Person, stamp) => AccessBasis.Mandate,
        Actor.Desk when PersonSide.Speaks(state, c.Person, stamp) => AccessBasis.DeskForThePerson,
        _ => null,
    };

    private static AccessBasis? OfProfessional(RegionState state, Case c, ProfessionalId id)
    {
        if (c is Closed closed)
        {
            return closed.LastOwner == id ? AccessBasis.Owner : null;
        }

        var open = (OpenCase)c;
        return open.Now.Owner == id ? AccessBasis.Owner
            : open.File.Coordinator == id ? AccessBasis.Coordinator
            : open.File.Pending?.To == id ? AccessBasis.HandoverAsked
            : TreatingRelation.Exists(state, open, id) ? AccessBasis.TreatingRelation
            : null;
    }

    private static AccessBasis? OfInstitution(RegionState state, Case c, Actor.Institution by)
    {
        SiteId? given = c switch
        {
            Offered o => o.Offer.Site,
            Placed p => p.Placement.Site,
            InService s => s.Site,
            FollowedUp f => f.From.Site,
            _ => null,
        };
        if (given is { } site)
        {
            return state.Catalogue.Sites[site].Provider == by.Provider ? AccessBasis.GivesTheService : null;
        }

        return c is Waiting { Choice: { Kind: ChoiceKind.Shortlist } choice }
            && choice.Sites.Any(s => state.Catalogue.Sites[s].Provider == by.Provider)
                ? AccessBasis.ChosenByThePerson
                : null;
    }
}

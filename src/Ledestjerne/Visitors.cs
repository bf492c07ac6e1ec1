using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Twin;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;

namespace Ledestjerne;

/// <summary>Those a visitor of the demonstration may choose to be, with the names people know them by.</summary>
public static class Visitors
{
    /// <param name="state">As it is when the region begins to be served.</param>
    public static ImmutableArray<DemoVisitor> Of(RegionAtHand hand, RegionState state, NodaTime.LocalDate today) =>
        [.. DemoPeople.From(state, hand.Setup, today).Select(p => Visitor(hand, p)).OfType<DemoVisitor>()];

    private static DemoVisitor? Visitor(RegionAtHand hand, DemoPerson p) => p.As switch
    {
        Actor.Self self => Person(hand.Identities, p, self.Id),
        Actor.Relative relative => Person(hand.Identities, p, relative.Id),
        Actor.Professional professional => AtWork(hand.Catalogue, p, Role.Professional, professional.Id),
        Actor.Institution institution => AtWork(hand.Catalogue, p, Role.Institution, institution.Id),
        Actor.Desk desk => AtWork(hand.Catalogue, p, Role.Desk, desk.Id),
        Actor.Region region => AtWork(hand.Catalogue, p, Role.Region, region.Id),
        Actor.Auditor auditor => AtWork(hand.Catalogue, p, Role.Auditor, auditor.Id),
        _ => null,
    };

    /// <summary>A relative is at the screen as themselves; for whom they act follows from the case they open.</summary>
    private static DemoVisitor? Person(IIdentityStore identities, DemoPerson p, PersonId id) => identities.Find(id) is { } found
        ? new DemoVisitor(p.Id, Role.Person, found.Name, Said.Same(""), new Said(p.HintNb, p.HintEn), new Actor.Self(id))
        : null;

    private static DemoVisitor AtWork(Catalogue catalogue, DemoPerson p, Role role, ProfessionalId id)
    {
        var professional = catalogue.Professionals[id];
        var where = Said.Same(catalogue.Providers[professional.Employer].Name);
        return new DemoVisitor(p.Id, role, professional.Name, where, new Said(p.HintNb, p.HintEn), p.As);
    }
}

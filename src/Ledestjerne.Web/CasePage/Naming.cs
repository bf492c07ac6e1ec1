using Ledestjerne.Domain;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.CasePage;

/// Who did something, as the person reads it.
/// <param name="About">The person the case is about, who is called "du".</param>
public sealed class Naming(Visit visit, RegionAtHand region, PersonId about)
{
    /// "Du", "Kari Nordmann, med fullmakt", "Ingrid Berg, lege, Tindelyng sykehus"; null when nobody did it.
    public string? Of(Actor by) => by switch
    {
        Actor.Self self when self.Id == about => visit.Text["naming.you"],
        Actor.Self other => Person(other.Id),
        Actor.Relative relative => visit.Text["naming.mandate", Person(relative.Id)],
        Actor.Professional professional => Of(professional.Id),
        Actor.Desk desk => visit.Text["naming.desk", Of(desk.Id)],
        Actor.Institution institution => Of(institution.Id),
        Actor.Region administrator => Of(administrator.Id),
        Actor.Auditor auditor => Of(auditor.Id),
        Actor.Anyone => visit.Text["naming.anyone"],
        Actor.Planner => visit.Text["naming.planner"],
        _ => null,
    };

    /// "Ingrid Berg, lege, Tindelyng sykehus".
    public string Of(ProfessionalId id) => region.Catalogue.Professionals.TryGetValue(id, out var found)
        ? $"{found.Name}, {visit.Text.Of(found.Profession)}, {region.Catalogue.Providers[found.Employer].Name}"
        : visit.Text["naming.unknown"];

    public string Short(ProfessionalId id) => region.Catalogue.Professionals.TryGetValue(id, out var found) ? found.Name : visit.Text["naming.unknown"];

    public string? Phone(ProfessionalId id) => region.Catalogue.Professionals.TryGetValue(id, out var found) ? found.Phone : null;

    public string Person(PersonId id) => region.Identities.Find(id)?.Name is { Length: > 0 } name ? name : visit.Text["naming.unknown"];
}

using Ledestjerne.Domain;
using Ledestjerne.Web.Parts;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.CasePage;

/// The four answers of a case as the person reads them.
public static class Standings
{
    public static Standing Standing(this Visit visit, RegionAtHand region, Case c)
    {
        var owner = Owner(c);
        var professional = region.Catalogue.Professionals[owner];
        var step = (c as OpenCase)?.Now.Step ?? NextStep.None;
        return new Standing(
            Where(visit, region, c),
            professional.Name,
            visit.Text["stand.reach", visit.Text.Of(professional.Profession), professional.Phone.Replace(' ', '\u00a0')],
            visit.Text[$"stand.next.{Terms.Kebab(step.ToString())}", professional.Name],
            c is OpenCase open ? Sentence(visit.Dates.By(open.Now.Due)) : visit.Text["stand.deadline.none"],
            Tone(c, visit));
    }

    /// Where the case stands, in one sentence.
    public static string Where(Visit visit, RegionAtHand region, Case c)
    {
        var (site, start) = Place(c);
        return visit.Text[
            $"stand.where.{Terms.Kebab(c.GetType().Name)}",
            Terms.Lower(visit.Text[region.Catalogue.Services[c.Service].Name()]),
            site is { } at ? region.Catalogue.Sites[at].Name : "",
            start is { } day ? visit.Dates.Day(day) : ""];
    }

    /// Whose turn it is, where nobody has it once the case is closed.
    public static Turn TurnOf(Case c) => (c as OpenCase)?.Now.Turn ?? Turn.Nobody;

    /// Who answers for the case, or answered last.
    public static ProfessionalId Owner(Case c) => c switch
    {
        OpenCase open => open.Now.Owner,
        Closed closed => closed.LastOwner,
        _ => default,
    };

    /// Red for a breached deadline, amber for one that is forecast.
    public static Tone Tone(Case c, Visit visit) => c switch
    {
        Entitled { Right.BreachedOn: not null } => Parts.Tone.Breached,
        OpenCase open when open.Now.Due < visit.Today => Parts.Tone.Breached,
        Entitled { Right.AtRiskOn: not null, WaitsForPlace: true } => Parts.Tone.Forecast,
        _ => Parts.Tone.Quiet,
    };

    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static (SiteId? Site, NodaTime.LocalDate? Start) Place(Case c) => c switch
    {
        Offered offered => (offered.Offer.Site, offered.Offer.Start),
        Placed placed => (placed.Placement.Site, placed.Placement.Start),
        InService service => (service.Site, service.StartedOn),
        FollowedUp followed => (followed.From.Site, followed.From.StartedOn),
        _ => (null, null),
    };
}

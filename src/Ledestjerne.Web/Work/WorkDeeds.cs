using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Web.Work;

/// What a professional did at a form, as a command; null when the form is not filled in, and then its errors say how.
/// <param name="Of">The case the form stood in.</param>
public sealed record WorkDeeds(RegionAtHand Region, Visit Visit, Case Of, FormState Form)
{
    private Stamp Stamp => Visit.Stamp(Form.CommandId());

    public Command? Read(string deed) => deed switch
    {
        "rett" => Grant(),
        "avslag" => Refuse(),
        "sporsmal" => Text("sporsmal") is { } question ? new RequestInformation(Stamp, Of.Id, question) : null,
        "akutt" => new AdmitEmergency(Stamp, Of.Id),
        "overfor" => Hpr("kollega") is { } to ? new ProposeHandover(Stamp, Of.Id, to, OptionalHpr("koordinator")) : null,
        "overta" => new AcceptHandover(Stamp, Of.Id),
        "la-ligge" => Pick<HandoverDecline>("hvorfor") is { } why ? new DeclineHandover(Stamp, Of.Id, why) : null,
        "hent-inn" => Hpr("kollega") is { } colleague ? new OpenRelation(Stamp, Of.Person, colleague) : null,
        "tilby" => Offer(),
        "ta-imot" => new AcceptOffer(Stamp, Of.Id, OfferId()),
        "takk-nei" => Pick<DeclineReason>("hvorfor") is { } why ? new DeclineOffer(Stamp, Of.Id, OfferId(), why) : null,
        "opphold-over" => new EndStay(Stamp, Of.Id),
        "utfall" => FollowUp(),
        "avslutt" => Close(),
        "gjenapne" => new ReopenCase(Stamp, Of.Id),
        _ => null,
    };

    /// The field a refusal is said at.
    public static string FieldOf(string deed, Refusal refusal) => refusal.Code switch
    {
        "assess.deviation-needs-reason" => "avvik",
        "assess.latest-start-passed" or "assess.latest-start-over-cap" => "senest",
        "assess.another-service-missing" => "isteden-tjeneste",
        "handover.coordinator-required" => "koordinator",
        _ => deed switch
        {
            "rett" or "avslag" => "begrunnelse",
            "sporsmal" => "sporsmal",
            "overfor" or "hent-inn" => "kollega",
            "tilby" => "plass",
            "utfall" or "avslutt" => deed,
            _ => "sak",
        },
    };

    private GrantRight? Grant()
    {
        var service = new ServiceId(Form["tjeneste"]);
        var severity = Pick<Severity>("alvor");
        var reason = Text("begrunnelse");
        var latest = LatestStart(service, severity);
        return Form.IsRight && severity is { } class_ && reason is { } because && latest is { } by
            ? new GrantRight(Stamp, Of.Id, service, class_, by, because, Region.Keep(Of.Person, Form["avvik"]))
            : null;
    }

    /// The day written, or the guideline's: never before today, never after the cap.
    private LocalDate? LatestStart(ServiceId id, Severity? severity)
    {
        if (Form["senest"].Length > 0)
        {
            if (LocalDatePattern.Iso.Parse(Form["senest"]) is { Success: true } written)
                return written.Value;
            Form.Wrong("senest", Visit.Text["work.wrongdate"]);
            return null;
        }
        return severity is { } class_ && Region.Catalogue.Services.TryGetValue(id, out var service)
            ? Guideline(service, class_, Of.Need.ReceivedOn, Visit.Today)
            : Visit.Today;
    }

    /// What an empty date means: the recommended latest start, or today when that has passed, within the cap.
    public static LocalDate Guideline(Service service, Severity severity, LocalDate received, LocalDate today)
    {
        var by = LocalDate.Max(LatestStartGuideline.For(service, severity, received), today);
        return LatestStartCap.For(service, today) is { } cap ? LocalDate.Min(by, cap) : by;
    }

    private RefuseRight? Refuse()
    {
        var ground = Pick<RefusalGround>("grunn");
        var instead = Pick<OfferedInstead>("isteden");
        var reason = Text("begrunnelse");
        var service = Form["isteden-tjeneste"] is { Length: > 0 } code ? new ServiceId(code) : (ServiceId?)null;
        return ground is { } why && instead is { } other && reason is { } because
            ? new RefuseRight(Stamp, Of.Id, why, other, service, because)
            : null;
    }

    private OfferPlace? Offer()
    {
        if (Form["plass"].Split('|') is [var site, var monday] && LocalDatePattern.Iso.Parse(monday) is { Success: true } week)
            return new OfferPlace(Stamp, Of.Id, new OfferId(Form.CommandId().Value), new SiteId(site), NorwegianCalendar.OnOrAfter(week.Value));
        Form.Wrong("plass", Visit.Text["work.pickone"]);
        return null;
    }

    private OfferId OfferId() => Of is Offered o ? o.Offer.Id : default;

    private RecordFollowUp? FollowUp()
    {
        if (Pick<ServiceOutcome>("utfall") is not { } outcome)
            return null;
        var next = Form["neste-tjeneste"] is { Length: > 0 } service
            ? new NextNeed(new CaseId(Form.CommandId().Value), new ServiceId(service), Region.Keep(Of.Person, Form["neste-ord"]))
            : null;
        return new RecordFollowUp(Stamp, Of.Id, outcome, next);
    }

    private CloseCase? Close()
    {
        var outcome = Pick<CloseOutcome>("avslutt");
        var informed = Pick<InformedBy>("informert");
        return outcome is { } how && informed is { } told ? new CloseCase(Stamp, Of.Id, how, told) : null;
    }

    private TextId? Text(string field)
    {
        if (Form[field].Length == 0)
            Form.Wrong(field, Visit.Text["work.writesomething"]);
        return Region.Keep(Of.Person, Form[field]);
    }

    private TEnum? Pick<TEnum>(string field) where TEnum : struct, Enum => Form.Pick<TEnum>(field, Visit.Text);

    private ProfessionalId? Hpr(string field)
    {
        if (OptionalHpr(field) is { IsNobody: false } found)
            return found;
        Form.Wrong(field, Visit.Text["work.pickone"]);
        return null;
    }

    private ProfessionalId OptionalHpr(string field) =>
        new(int.TryParse(Form[field], out var hpr) ? hpr : 0);
}

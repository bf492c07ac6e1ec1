using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Web.Institution;

/// What an institution did at a form, as a command; null when the form is not filled in, and then its errors say how.
public sealed record InstitutionDeeds(Visit Visit, Case Of, FormState Form)
{
    private Stamp Stamp => Visit.Stamp(Form.CommandId());

    public Command? Read(string deed) => deed switch
    {
        "begynn" => new StartService(Stamp, Of.Id),
        "kom-ikke" => new CancelPlacement(Stamp, Of.Id, CancelReason.DidNotArrive),
        "avlys" => Pick<CancelReason>("hvorfor") is { } why ? new CancelPlacement(Stamp, Of.Id, why) : null,
        "trekk" => Pick<CancelReason>("hvorfor") is { } why ? new WithdrawOffer(Stamp, Of.Id, why) : null,
        "tilby" => Offer(),
        "opphold-over" => new EndStay(Stamp, Of.Id),
        "utfall" => Pick<ServiceOutcome>("utfall") is { } outcome ? new RecordFollowUp(Stamp, Of.Id, outcome) : null,
        _ => null,
    };

    /// The reasons a provider can give; the others are the person's or the region's.
    public static readonly IReadOnlyList<CancelReason> Reasons =
        [CancelReason.StaffAbsent, CancelReason.PlaceClosed, CancelReason.TooIllToStart, CancelReason.TimeDoesNotSuit];

    /// The day help starts that is offered in the week of a Monday: the first working day of it that is yet to come.
    public static LocalDate StartIn(LocalDate monday, LocalDate today) => NorwegianCalendar.OnOrAfter(LocalDate.Max(monday, today.PlusDays(1)));

    /// Why places or beds are changed; the region's files are not a reason of the provider's.
    private static readonly IReadOnlyList<PlacesReason> Changes = [.. Enum.GetValues<PlacesReason>().Where(each => each != PlacesReason.RegionFile)];

    /// For how many weeks a number of places may be said at once.
    public static readonly IReadOnlyList<int> Spans = [1, 2, 4, 8, 13, 26];

    public static IReadOnlyList<Forms.Choice> WhyChanged(Text text) => [.. Changes.Select(each => new Forms.Choice(each.ToString(), text.Of(each)))];

    /// Null when none of the reasons was sent, and then the form says so.
    public static PlacesReason? WhyChanged(FormState form, Text text) => form.Pick("grunn", text, Changes);

    /// Null when none of the spans was sent, and then the form says so.
    public static int? Weeks(FormState form, Text text)
    {
        if (int.TryParse(form["uker"], out var weeks) && Spans.Contains(weeks))
            return weeks;
        form.Wrong("uker", text["form.notone", form["uker"], text.Listed(Spans.Select(each => $"{each}"))]);
        return null;
    }

    private OfferPlace? Offer()
    {
        if (Form["plass"].Split('|') is [var site, var day] && LocalDatePattern.Iso.Parse(day) is { Success: true } monday)
            return new OfferPlace(Stamp, Of.Id, new OfferId(Form.CommandId().Value), new SiteId(site), StartIn(monday.Value, Visit.Today));
        Form.Wrong("plass", Visit.Text["work.pickone"]);
        return null;
    }

    private TEnum? Pick<TEnum>(string field) where TEnum : struct, Enum => Form.Pick<TEnum>(field, Visit.Text);
}

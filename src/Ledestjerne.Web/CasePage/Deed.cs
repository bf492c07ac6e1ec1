using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;

namespace Ledestjerne.Web.CasePage;

/// What a deed is made of: the case, who does it and what was filled in.
public sealed record Asked(RegionAtHand Region, Case Case, Stamp Stamp, FormState Form)
{
    /// Keeps the words for the person before the command that refers to them is sent; null when nothing was written.
    public TextId? Keep(string field) => Form[field].Length == 0 ? null : Region.Identities.Write([new(Case.Person, Form[field])])[0];
}

/// Something the person's side can do with a case on a page of its own.
/// <param name="Path">Last part of the address, and stem of the words: <c>deed.klage.title</c>.</param>
/// <param name="Wrong">Says at the fields what is missing.</param>
/// <param name="Make">The command, from a form with nothing wrong.</param>
public sealed record Deed(string Path, CaseAction Action, Action<FormState, Words.Text> Wrong, Func<Asked, Command> Make)
{
    public const string Words = "ord";
    public const string Helped = "hjalp";
    public const string Heard = "hort";
    public const string Reason = "grunn";
    public const string Offer = "tilbud";

    public static readonly IReadOnlyList<DeclineReason> Declines =
        [DeclineReason.TimeDoesNotSuit, DeclineReason.TooFar, DeclineReason.WantsAnotherProvider, DeclineReason.NotGiven];

    public static readonly IReadOnlyList<CancelReason> Cancels =
        [CancelReason.TimeDoesNotSuit, CancelReason.ChoiceChanged, CancelReason.TooIllToStart];

    public static readonly Deed Accept = new("ja", CaseAction.AnswerOffer, Nothing,
        asked => new AcceptOffer(asked.Stamp, asked.Case.Id, OfferOf(asked)));

    public static readonly Deed Decline = new("nei", CaseAction.AnswerOffer, Nothing,
        asked => new DeclineOffer(asked.Stamp, asked.Case.Id, OfferOf(asked), One(asked.Form[Reason], Declines, DeclineReason.NotGiven)));

    public static readonly Deed Cancel = new("avlys", CaseAction.CancelPlacement, Nothing,
        asked => new CancelPlacement(asked.Stamp, asked.Case.Id, One(asked.Form[Reason], Cancels, CancelReason.TimeDoesNotSuit)));

    public static readonly Deed Inform = new("svar", CaseAction.GiveInformation, NeedsWords,
        asked => new GiveInformation(asked.Stamp, asked.Case.Id, asked.Keep(Words)!.Value));

    public static readonly Deed Appeal = new("klage", CaseAction.Appeal, Nothing,
        asked => new AppealRefusal(asked.Stamp, asked.Case.Id, asked.Keep(Words)));

    public static readonly Deed FollowUp = new("oppfolging", CaseAction.AnswerFollowUp, NeedsAnswers,
        asked => new AnswerFollowUp(
            asked.Stamp,
            asked.Case.Id,
            new PersonAnswer(int.Parse(asked.Form[Helped], null), asked.Form[Heard] == "ja"),
            asked.Keep(Words)));

    public static readonly Deed Withdraw = new("trekk", CaseAction.Close, Nothing,
        asked => new CloseCase(
            asked.Stamp,
            asked.Case.Id,
            CloseOutcome.PersonWithdrew,
            asked.Stamp.By is Actor.Desk ? InformedBy.Conversation : InformedBy.Digital));

    public static readonly Deed Reopen = new("gjenapne", CaseAction.Reopen, Nothing,
        asked => new ReopenCase(asked.Stamp, asked.Case.Id, asked.Keep(Words)));

    public static readonly IReadOnlyList<Deed> All = [Accept, Decline, Cancel, Inform, Appeal, FollowUp, Withdraw, Reopen];

    private static OfferId OfferOf(Asked asked) => Guid.TryParse(asked.Form[Offer], out var id) ? new OfferId(id) : default;

    private static TValue One<TValue>(string name, IReadOnlyList<TValue> among, TValue otherwise) where TValue : struct, Enum =>
        Enum.TryParse<TValue>(name, out var found) && among.Contains(found) ? found : otherwise;

    private static void Nothing(FormState form, Words.Text text)
    {
    }

    private static void NeedsWords(FormState form, Words.Text text)
    {
        if (form[Words].Length == 0)
            form.Wrong(Words, text["deed.svar.missing"]);
    }

    private static void NeedsAnswers(FormState form, Words.Text text)
    {
        if (form[Helped] is not ("1" or "2" or "3" or "4" or "5"))
            form.Wrong(Helped, text["deed.oppfolging.helpedmissing"]);
        if (form[Heard] is not ("ja" or "nei"))
            form.Wrong(Heard, text["deed.oppfolging.heardmissing"]);
    }
}

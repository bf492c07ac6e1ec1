using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>Everything a run says to people, in bokmål or English.</summary>
public sealed class ClearingWords : ReportWords
{
    internal static readonly WordList List = new(typeof(ClearingWords).Assembly, "clearing/");

    private static readonly ClearingWords Bokmaal = new("nb");
    private static readonly ClearingWords English = new("en");

    private ClearingWords(string language)
        : base(language, List)
    {
    }

    /// <param name="language">nb or en.</param>
    /// <exception cref="ArgumentException">Another language.</exception>
    public static ClearingWords In(string language) => language switch
    {
        "nb" => Bokmaal,
        "en" => English,
        _ => throw new ArgumentException($"The language '{language}'; allowed are nb and en.", nameof(language)),
    };

    /// <summary>Why the person got this place, in one or two sentences.</summary>
    public string Offer(Cleared cleared, ClearedOffer offer)
    {
        var why = offer.Why;
        var reason = why.Ground switch
        {
            OfferGround.BestOfAll => Say(offer.ChoiceRank switch { 0 => "reason.best", 1 => "reason.best.first", _ => "reason.best.chosen" }),
            OfferGround.BetterIsTaken => Taken(cleared, "reason.taken", "reason.taken.even", why.BetterProvider, why.BetterWeek, why.BreachesSaved, why.WeeksSaved),
            OfferGround.WithGroup => Say("reason.group"),
        };
        if (!offer.Breach)
        {
            return reason;
        }

        var person = cleared.Input.Waiting[offer.Person];
        var terms = cleared.Matching.Scope.Terms[cleared.Matching.Scope.SeekerOf[offer.Person]];
        return $"{reason} {Say(terms.CanBeInTime(cleared.Input.Weeks) ? "reason.late" : "reason.late.before", Date(person.LatestStart))}";
    }

    /// <summary>Why the person got no place, in one or two sentences.</summary>
    public string Left(Cleared cleared, LeftWaiting left)
    {
        var person = cleared.Input.Waiting[left.Person];
        var service = Service(cleared.Input, person.Service);
        var reason = left.Ground switch
        {
            LeftGround.NoApprovedProvider => Say("reason.left.none", service, Whole(cleared.Input.Weeks)),
            LeftGround.NoneWithinTravel => Say("reason.left.travel", service, Whole(person.MaxTravelMinutes ?? 0)),
            LeftGround.NoneAmongChosen => Say("reason.left.chosen", service),
            LeftGround.NoneAfterEarliestStart => Say("reason.left.earliest", service, Date(person.EarliestStart ?? cleared.Input.From.Monday)),
            LeftGround.CapacityExhausted => Say("reason.left.full", cleared.Input.Providers[left.FullProvider].Name),
            LeftGround.GroupNotTogether => Say("reason.left.group"),
        };
        return $"{reason} {Say(left.Breach ? "reason.left.breach" : "reason.left.later", Date(person.LatestStart))}";
    }

    /// <summary>One sentence per alternative, the place the person got first.</summary>
    public IReadOnlyList<string> Why(Cleared cleared, ClearedWhy why)
    {
        var said = new List<string>();
        if (why.Taken is { } taken)
        {
            said.Add(Alternative(cleared, taken));
        }

        said.AddRange(why.Alternatives.Select(alternative => Alternative(cleared, alternative)));
        if (why.Alternatives.IsEmpty)
        {
            said.Add(Say("reason.why.nothing"));
        }

        if (why.More > 0)
        {
            said.Add(Say("reason.why.more", Whole(why.More)));
        }

        return said;
    }

    /// <summary>uke 49; with the year when it is another than the run began in.</summary>
    public string WeekOf(ClearingInput input, Week week) => week.Year == input.From.Year
        ? Say("report.week", week.Number)
        : Say("report.weekofyear", week.Number, week.Year);

    /// <summary>1 uke, 3 uker.</summary>
    public string Weeks(long weeks) => Say(weeks == 1 ? "report.weeks.one" : "report.weeks.many", Whole(weeks));

    public string Service(ClearingInput input, string id) => input.ServiceNames.GetValueOrDefault(id, id);

    public string Area(ClearingInput input, string id) =>
        id.Length == 0 ? Say("report.noarea") : input.AreaNames.GetValueOrDefault(id, id);

    private string Alternative(Cleared cleared, Alternative other)
    {
        var week = Capital(WeekOf(cleared.Input, other.Week));
        var provider = cleared.Input.Providers[other.Provider].Name;
        return other.Verdict switch
        {
            AlternativeVerdict.Taken => Say("reason.why.taken", week, provider),
            AlternativeVerdict.TooLate => Say("reason.why.toolate", week, provider),
            AlternativeVerdict.Later => Say("reason.why.later", week, provider),
            AlternativeVerdict.FartherOrLessWanted => Say("reason.why.farther", week, provider),
            AlternativeVerdict.AsGood => Say("reason.why.asgood", week, provider),
            AlternativeVerdict.Full => Taken(cleared, "reason.why.full", "reason.why.full", other.Provider, other.Week, other.BreachesSaved, other.WeeksSaved),
            AlternativeVerdict.NotForGroup => Say("reason.why.group", week, provider),
        };
    }

    private string Taken(Cleared cleared, string key, string even, int provider, Week week, long breaches, long weeks)
    {
        var (when, where) = (Capital(WeekOf(cleared.Input, week)), cleared.Input.Providers[provider].Name);
        return breaches > 0 ? Say(key + ".breach", when, where, Whole(breaches))
            : weeks > 0 ? Say(key + ".weeks", when, where, Weeks(weeks))
            : Say(even, when, where);
    }
}

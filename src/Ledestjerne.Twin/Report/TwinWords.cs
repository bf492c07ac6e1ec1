using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>Everything the twin says to people of its runs, in bokmål or English.</summary>
public sealed class TwinWords : ReportWords
{
    internal static readonly WordList List = new(typeof(TwinWords).Assembly, "twin/");

    /// <summary>From here on decimals say nothing to a reader.</summary>
    private const double Large = 10;

    private static readonly TwinWords Bokmaal = new("nb");
    private static readonly TwinWords English = new("en");

    private TwinWords(string language)
        : base(language, List)
    {
    }

    /// <param name="language">nb or en.</param>
    /// <exception cref="ArgumentException">Another language.</exception>
    public static TwinWords In(string language) => language switch
    {
        "nb" => Bokmaal,
        "en" => English,
        _ => throw new ArgumentException($"The language '{language}'; allowed are nb and en.", nameof(language)),
    };

    /// <summary>The name its maker gave it; the two that the program makes have one in each language.</summary>
    public string Scenario(Scenario scenario) => scenario.Code switch
    {
        Twin.Scenario.AsIsCode => Say("report.scenario.asis"),
        Dimensioning.ScenarioCode => Say("report.scenario.needed"),
        _ => Language == "nb" && scenario.NameNb is { } bokmaal ? bokmaal : scenario.Name,
    };

    public string Region(RegionSetup setup) => Language == "en" && setup.Profile.NameEn is { } english ? english : setup.Profile.Name;

    /// <param name="service">Empty: all together.</param>
    public string Service(RegionSetup setup, ServiceId? service) =>
        service is not { } id ? Say("report.allservices")
        : setup.Catalogue.Services.TryGetValue(id, out var known) ? (Language == "nb" ? known.NameNb : known.NameEn)
        : id.Code;

    public string Group(RegionSetup setup, GroupFuture group) => group.By switch
    {
        HitBy.Municipality => setup.Catalogue.Municipalities.TryGetValue(new MunicipalityId(group.Group), out var known) ? known.Name : group.Group,
        HitBy.Age => Say(group.Group.EndsWith('+') ? "report.ageup" : "report.age", group.Group.TrimEnd('+').Replace('-', '–')),
        HitBy.Severity => Say($"report.severity.{group.Group}"),
    };

    /// <summary>What is different, as one sentence without a full stop.</summary>
    public string Change(RegionSetup setup, Change change) => new ChangeWords(this, setup).Of(change);

    /// <summary>43 days, 93 %, 3 912.</summary>
    public string Value(FigureUnit unit, double value) => unit switch
    {
        FigureUnit.Days => Days(Number(value)),
        FigureUnit.Share => Say("report.unit.share", Number(100 * value)),
        FigureUnit.Count => Number(value),
    };

    /// <summary>43 days (42–44); without an interval where there is none.</summary>
    public string Value(FigureUnit unit, Estimate? value) => value switch
    {
        null => Say("report.nothing"),
        { } known when double.IsFinite(known.HalfWidth) => Say("report.interval", Value(unit, known.Mean), Ends(unit, known)),
        { } known => Value(unit, known.Mean),
    };

    /// <summary>The same with a sign: what is more and what is less.</summary>
    public string Difference(FigureUnit unit, Estimate? value) => value switch
    {
        null => Say("report.nothing"),
        { } known when double.IsFinite(known.HalfWidth) => Say("report.interval", Signed(unit, known.Mean), SignedEnds(unit, known)),
        { } known => Signed(unit, known.Mean),
    };

    /// <summary>How far two are apart, without sign; it never reads as nought when it is not.</summary>
    public string Apart(FigureUnit unit, double value) => unit switch
    {
        FigureUnit.Days => Days(Fine(Math.Abs(value))),
        FigureUnit.Share => Say("report.unit.points", Fine(Math.Abs(100 * value))),
        FigureUnit.Count => Fine(Math.Abs(value)),
    };

    /// <summary>1 uke, 3 uker.</summary>
    public string Weeks(long weeks) => Say(weeks == 1 ? "report.weeks.one" : "report.weeks.many", Whole(weeks));

    public string Number(double value) => Math.Abs(value) >= Large ? Whole((long)Math.Round(value)) : Decimal((decimal)Math.Round(value, 1));

    public string Percent(double share) => Value(FigureUnit.Share, share);

    /// <summary>Known to be more, or less, than nought.</summary>
    public static bool IsSure(Estimate? difference) => difference is { IsClear: true };

    private string Ends(FigureUnit unit, Estimate value) =>
        Say("report.ends", Plain(unit, Math.Max(0, value.Low)), Plain(unit, value.High));

    private string SignedEnds(FigureUnit unit, Estimate value) =>
        Say("report.signedends", Signed(Counted(unit, value.Low)), Signed(Counted(unit, value.High)));

    private string Signed(FigureUnit unit, double value) => unit switch
    {
        FigureUnit.Days => Days(Signed(value)),
        FigureUnit.Share => Say("report.unit.points", Signed(Counted(unit, value))),
        FigureUnit.Count => Signed(value),
    };

    private string Signed(double value) => value > 0 ? "+" + Fine(value) : Fine(value);

    private string Days(string number) => Say(number.TrimStart('+', '\u2212') == "1" ? "report.unit.day" : "report.unit.days", number);

    private string Plain(FigureUnit unit, double value) => Number(Counted(unit, value));

    /// <summary>As <see cref="Number"/>, with as many decimals as it takes to show that there is something.</summary>
    private string Fine(double value) => Math.Abs(value) is > 0 and <= 0.05 and var size
        ? Decimal((decimal)value, (int)Math.Ceiling(-Math.Log10(size)))
        : Number(value);

    /// <summary>In days, per cent or numbers.</summary>
    private static double Counted(FigureUnit unit, double value) => unit == FigureUnit.Share ? 100 * value : value;
}

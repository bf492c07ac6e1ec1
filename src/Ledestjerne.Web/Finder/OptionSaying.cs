using Ledestjerne.Domain;
using Ledestjerne.Web.CasePage;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.Finder;

/// What is known of a place, in words: the same in the list and side by side.
public static class OptionSaying
{
    /// Fewer answers than this could point to somebody, and say little.
    private const int FewestAnswers = 5;

    public static string Start(this Visit visit, ProviderOption option) =>
        option.Expected is { } expected ? Standings.Sentence(visit.Dates.Week(expected.Likely.Monday)) : visit.Text["finder.start.unknown"];

    public static string? Interval(this Visit visit, ProviderOption option) => option.Expected is { } expected
        ? visit.Text["finder.start.interval", visit.Dates.Week(expected.Late.Plus(1).Monday).Replace(' ', '\u00a0')]
        : null;

    public static string Travel(this Visit visit, ProviderOption option) => visit.Durations.Minutes(option.TravelMinutes);

    public static string Experience(this Visit visit, ProviderOption option) => option.Answers switch
    {
        0 => visit.Text["finder.experience.none"],
        < FewestAnswers => visit.Text["finder.experience.few"],
        _ => visit.Text["finder.experience.helped", visit.Numbers.Decimal(option.HelpedTenths / 10m)],
    };

    public static string? Answers(this Visit visit, ProviderOption option) => option.Answers < FewestAnswers
        ? null
        : visit.Text["finder.experience.heard", visit.Numbers.Percent(option.HeardPercent / 100m), visit.Numbers.Whole(option.Answers)];

    public static string Kind(this Visit visit, ProviderOption option) => option.Provider.Kind == ProviderKind.Abroad
        ? $"{Standings.Sentence(visit.Text.Of(option.Provider.Kind))}, {visit.Text.OfCountry(option.Site.Country)}"
        : Standings.Sentence(visit.Text.Of(option.Provider.Kind));

    public static string Languages(this Visit visit, ProviderOption option) => Standings.Sentence(string.Join(
        ", ", option.Site.Languages.Select(visit.Text.OfLanguage).Prepend(visit.Text["finder.norwegian"])));

    public static string Access(this Visit visit, ProviderOption option) =>
        visit.Text[option.Site.StepFree ? "finder.stepfree" : "finder.notstepfree"];
}

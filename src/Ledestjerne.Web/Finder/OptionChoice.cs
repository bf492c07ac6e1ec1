using Ledestjerne.Domain;

namespace Ledestjerne.Web.Finder;

/// Which of the places remain under the filters, and how many would under another.
public sealed record OptionChoice(IReadOnlyList<ProviderOption> All, OptionQuery Query, bool KnowsHome)
{
    public IReadOnlyList<ProviderOption> Remaining => [.. All.Where(option => Passes(option, null))];

    public int CountOf(ProviderKind kind) => All.Count(option => option.Provider.Kind == kind && Passes(option, OptionQuery.Kind));

    public int CountOf(string language) => All.Count(option => option.Site.Languages.Contains(language) && Passes(option, OptionQuery.Language));

    public int CountStepFree => All.Count(option => option.Site.StepFree && Passes(option, OptionQuery.StepFree));

    public int CountWithin(int minutes) => All.Count(option => option.TravelMinutes <= minutes && Passes(option, OptionQuery.MaxTravel));

    public IReadOnlyList<string> Languages => [.. All.SelectMany(option => option.Site.Languages).Distinct().Order(StringComparer.Ordinal)];

    /// <param name="except">A filter to leave out, to count what it would leave.</param>
    private bool Passes(ProviderOption option, string? except) =>
        (except == OptionQuery.Kind || Query.Kinds.Count == 0 || Query.Kinds.Contains(option.Provider.Kind))
        && (except == OptionQuery.Language || Query[OptionQuery.Language] is not { Length: > 0 } language || option.Site.Languages.Contains(language))
        && (except == OptionQuery.StepFree || Query[OptionQuery.StepFree].Length == 0 || option.Site.StepFree)
        && (except == OptionQuery.MaxTravel || !KnowsHome || Query.Minutes is not { } minutes || option.TravelMinutes <= minutes);
}

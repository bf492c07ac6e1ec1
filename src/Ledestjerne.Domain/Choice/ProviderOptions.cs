using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>What the person wants to see first.</summary>
public enum OptionOrder
{
    ExpectedStart,
    TravelTime,
    Experience,
}

/// <summary>One approved site the person can choose.</summary>
/// <param name="Expected">Empty when no start can be reckoned; the site can be chosen all the same.</param>
/// <param name="TravelMinutes">One way.</param>
/// <param name="Answers">How many people the experience rests on.</param>
/// <param name="HelpedTenths">Mean answer to «did it help», 10–50 tenths; 0 without answers.</param>
/// <param name="HeardPercent">Share who were heard, 0–100; 0 without answers.</param>
/// <param name="ChargeOere">The same at every site: the service decides it, not the provider.</param>
public sealed record ProviderOption(
    Site Site,
    Provider Provider,
    Expected? Expected,
    int TravelMinutes,
    int Answers,
    int HelpedTenths,
    int HeardPercent,
    int ChargeOere);

/// <summary>
/// Every approved site that gives the service: public, non-profit, commercial and abroad together. There is no filter but
/// approval; who pays for whom, and how much of a contract is used, is not known here.
/// </summary>
public static class ProviderOptions
{
    [LegalBasis("pbrl § 2-4", Rule = "R08")]
    public static IReadOnlyList<ProviderOption> For(
        RegionState state, ServiceId service, Severity severity, MunicipalityId home, LocalDate today, OptionOrder order)
    {
        var options = new List<ProviderOption>();
        foreach (var site in state.Catalogue.SitesOf(service))
        {
            if (state.IsApproved(site.Id, service, today))
            {
                options.Add(Option(state, site, service, severity, home, today));
            }
        }

        options.Sort((a, b) => Compare(a, b, order));
        return options;
    }

    private static ProviderOption Option(
        RegionState state, Site site, ServiceId service, Severity severity, MunicipalityId home, LocalDate today)
    {
        var row = state.Places.Find(site.Id, service);
        var answers = row?.Answers ?? 0;
        return new ProviderOption(
            site,
            state.Catalogue.Providers[site.Provider],
            ExpectedStart.At(state.Places, site.Id, service, severity, today),
            state.Catalogue.TravelMinutes(home, site.Id),
            answers,
            answers == 0 ? 0 : 10 * row!.HelpedSum / answers,
            answers == 0 ? 0 : 100 * row!.HeardCount / answers,
            state.Service(service).ChargeOere);
    }

    private static int Compare(ProviderOption a, ProviderOption b, OptionOrder order)
    {
        var first = order switch
        {
            OptionOrder.ExpectedStart => Start(a).CompareTo(Start(b)),
            OptionOrder.TravelTime => a.TravelMinutes.CompareTo(b.TravelMinutes),
            OptionOrder.Experience => b.HelpedTenths.CompareTo(a.HelpedTenths),
        };
        return first != 0 ? first
            : Start(a) != Start(b) ? Start(a).CompareTo(Start(b))
            : a.TravelMinutes != b.TravelMinutes ? a.TravelMinutes.CompareTo(b.TravelMinutes)
            : string.CompareOrdinal(a.Site.Id.Code, b.Site.Id.Code);
    }

    private static int Start(ProviderOption option) => option.Expected?.Likely.Index ?? int.MaxValue;
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Laboratory;

/// What is ready to be tried in a region. What the region has nothing to make of is left out.
public sealed class Happenings
{
    /// Fits into the shortest trial, so that what ends is seen to end.
    private static readonly RunWeeks Short = new(2, 3);

    private const int MoreNeedsPercent = 110, NormPercent = 115;
    private const int FluNeedsPercent = 140, FluSickPercent = 12, FluWeeks = 8;
    private const int GateWorkingDays = 10, GateTurnedAwayPercent = 15;

    private readonly RegionSetup _setup;
    private readonly PlacesToday _places;

    private Happenings(RegionSetup setup, PlacesToday places) => (_setup, _places) = (setup, places);

    /// In the order they are shown.
    public static ImmutableArray<Happening> Of(RegionSetup setup, PlacesToday places)
    {
        var made = new Happenings(setup, places);
        return
        [
            .. made.OfOneService(), .. made.NewProvider(), made.Norm(), Flu(), .. made.Storm(), MoreNeeds(),
            FreeChoiceAfterBreach(), Gatekeeping(), .. made.NoCommercial(), made.Opening(OpeningRule.ByNeed), made.Opening(OpeningRule.ByActivity),
        ];
    }

    /// The specialist service with most places: its largest site closes, or it gets more places.
    private IEnumerable<Happening> OfOneService()
    {
        if (Specialist().FirstOrDefault() is not { } service || _places.LargestSite(service.Id) is not { } site)
            yield break;
        var more = Tenth(service.Id);
        yield return new(
            "stengt", [new Change.ClosedSite(site.Id, service.Id, Short)], [service.Id],
            text => text["lab.closed", text[service.Name()], site.Name],
            text => text["lab.closed.meaning"]);
        yield return new(
            "flere-plasser", [new Change.MorePlaces(service.Id, null, more, RunWeeks.All)], [service.Id],
            text => text["lab.more", text[service.Name()]],
            text => text.Count("lab.more.meaning", more, _places.Of(service.Id)));
    }

    /// In the largest municipality that is without the service.
    private IEnumerable<Happening> NewProvider()
    {
        foreach (var service in Specialist())
        {
            var there = _setup.Catalogue.SitesOf(service.Id).Select(site => site.Municipality).ToHashSet();
            if (_setup.Catalogue.Municipalities.Values.Where(each => !there.Contains(each.Id)).MaxBy(each => each.Inhabitants) is not { } home)
                continue;
            var offers = Tenth(service.Id);
            yield return new(
                "nytt-sted",
                [new Change.NewProvider("laboratoriets-nye-sted", home.Name, ProviderKind.NonProfit, home.Id, [new ServicePlaces(service.Id, offers)], RunWeeks.All)],
                [service.Id],
                text => text["lab.provider", text[service.Name()], home.Name],
                text => text.Count("lab.provider.meaning", offers));
            yield break;
        }
    }

    private Happening Norm()
    {
        ImmutableArray<ServiceId> residential = [.. _places.Services.Where(each => each.Area == ServiceArea.Residential).Select(each => each.Id)];
        return new(
            "norm",
            residential.IsEmpty
                ? [new Change.StaffingNorm(null, NormPercent, RunWeeks.All)]
                : [.. residential.Select(each => new Change.StaffingNorm(each, NormPercent, RunWeeks.All))],
            residential,
            text => text[residential.IsEmpty ? "lab.norm.everywhere" : "lab.norm", NormPercent - 100],
            text => text["lab.norm.meaning"]);
    }

    private static Happening Flu() => new(
        "influensa", [new Change.Influenza(FluNeedsPercent, FluSickPercent, new RunWeeks(2, 1 + FluWeeks))], [],
        text => text["lab.flu"],
        text => text["lab.flu.meaning", FluNeedsPercent - 100, FluSickPercent, FluWeeks]);

    /// The smallest municipalities, at most three and never more than half of them.
    private IEnumerable<Happening> Storm()
    {
        List<Municipality> all = [.. _setup.Catalogue.Municipalities.Values.OrderBy(each => each.Inhabitants).ThenBy(each => each.Id.Number, StringComparer.Ordinal)];
        List<Municipality> cut = [.. all.Take(Math.Min(3, all.Count / 2))];
        if (cut.Count > 0)
            yield return new(
                "uvaer", [new Change.Storm([.. cut.Select(each => each.Id)], Short)], [],
                text => text["lab.storm", text.Listed(cut.Select(each => each.Name))],
                text => text["lab.storm.meaning"]);
    }

    private static Happening MoreNeeds() => new(
        "flere-behov", [new Change.ScaledNeeds(null, MoreNeedsPercent, RunWeeks.All)], [],
        text => text["lab.needs", MoreNeedsPercent - 100],
        text => text["lab.needs.meaning"]);

    private static Happening FreeChoiceAfterBreach() => new(
        "valg-etter-brudd", [new Change.FreeChoice(FreeChoiceWhen.AfterBreach)], [],
        text => text["lab.choice"],
        text => text["lab.choice.meaning"]);

    private static Happening Gatekeeping() => new(
        "bestillerkontor", [new Change.Gatekeeping(GateWorkingDays, GateTurnedAwayPercent)], [],
        text => text["lab.gate"],
        text => text["lab.gate.meaning", GateWorkingDays, GateTurnedAwayPercent]);

    private IEnumerable<Happening> NoCommercial()
    {
        if (_setup.Catalogue.Providers.Values.Any(each => each.Kind == ProviderKind.Commercial))
            yield return new(
                "uten-kommersielle", [new Change.ApprovalOfKind(ProviderKind.Commercial, null, false, RunWeeks.All)], [],
                text => text["lab.approval"],
                text => text["lab.approval.meaning"]);
    }

    private Happening Opening(OpeningRule rule)
    {
        var perWeek = Math.Clamp(_places.Services.Sum(each => _places.Of(each.Id)) / 100, 1, 500);
        return rule == OpeningRule.ByNeed
            ? new("apne-etter-behov", [new Change.Opening(rule, perWeek, RunWeeks.All)], [], text => text["lab.byneed"], text => text.Count("lab.byneed.meaning", perWeek))
            : new("apne-etter-aktivitet", [new Change.Opening(rule, perWeek, RunWeeks.All)], [], text => text["lab.byactivity"], text => text.Count("lab.byactivity.meaning", perWeek));
    }

    private IEnumerable<Service> Specialist() => _places.Services.Where(each => each.Level == CareLevel.Specialist).OrderByDescending(each => _places.Of(each.Id));

    /// A tenth of the places there are, at least one.
    private int Tenth(ServiceId service) => Math.Max(1, _places.Of(service) / 10);
}

using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Reads each kind of change from its fields, and checks it against the region it is for.</summary>
internal sealed class ChangeFields
{
    private static readonly (string, ProviderKind)[] KindsAtHome =
        [("public", ProviderKind.Public), ("non-profit", ProviderKind.NonProfit), ("commercial", ProviderKind.Commercial)];

    private static readonly (string, ProviderKind)[] Kinds = [.. KindsAtHome, ("abroad", ProviderKind.Abroad)];
    private readonly (string, Func<ScenarioFields, Change>)[] readers;
    private readonly Catalogue catalogue;
    private readonly KnownCodes services;
    private readonly KnownCodes sites;
    private readonly KnownCodes municipalities;
    private readonly HashSet<ServiceId> withPlaces;

    public ChangeFields(RegionSetup setup)
    {
        catalogue = setup.Catalogue;
        services = new("services.csv", [.. catalogue.Services.Values.Select(s => (s.Id.Code, s.NameNb))]);
        sites = new("sites.csv", [.. catalogue.Sites.Values.Select(s => (s.Id.Code, s.Name))]);
        municipalities = new("municipalities.csv", [.. catalogue.Municipalities.Values.Select(m => (m.Id.Number, m.Name))]);
        withPlaces = [.. setup.Capacity.Rows.Select(r => r.Service)];
        readers =
        [
            ("more-places", MorePlaces),
            ("scaled-places", f => new Change.ScaledPlaces(AnyService(f), f.Whole("percent", 0, 500), f.Weeks())),
            ("closed-site", ClosedSite),
            ("new-provider", NewProvider),
            ("staffing-norm", f => new Change.StaffingNorm(AnyService(f), f.Whole("percent", 50, 300), f.Weeks())),
            ("approval-of-kind", f => new Change.ApprovalOfKind(f.Word("provider_kind", Kinds), AnyService(f), f.YesNo("approved"), f.Weeks())),
            ("free-choice", f => new Change.FreeChoice(f.Word("when", ("always", FreeChoiceWhen.Always), ("after-breach", FreeChoiceWhen.AfterBreach)))),
            ("gatekeeping", f => new Change.Gatekeeping(f.Whole("working_days", 0, 60), f.Whole("turned_away_percent", 0, 90))),
            ("opening", f => new Change.Opening(
                f.Word("rule", ("by-need", OpeningRule.ByNeed), ("by-activity", OpeningRule.ByActivity)), f.Whole("per_week", 1, 500), f.Weeks())),
            ("scaled-needs", f => new Change.ScaledNeeds(AnyService(f), f.Whole("percent", 0, 1_000), f.Weeks())),
            ("influenza", f => new Change.Influenza(f.Whole("needs_percent", 100, 1_000), f.Whole("staff_sick_percent", 0, 90), f.Weeks())),
            ("storm", f => new Change.Storm(
                [.. f.References("municipalities", municipalities).Select(m => new MunicipalityId(m))], f.Weeks())),
        ];
    }

    /// <returns>A stand-in that is not used when anything was wrong.</returns>
    public Change Read(ScenarioFields fields)
    {
        if (!fields.TryWord("kind", readers, out var reader))
        {
            return new Change.FreeChoice(FreeChoiceWhen.Always);
        }

        var change = reader(fields);
        fields.RejectOthers();
        return change;
    }

    private ServiceId? AnyService(ScenarioFields fields) =>
        fields.ReferenceOrNothing("service", services) is { } code ? new ServiceId(code) : null;

    private Change.MorePlaces MorePlaces(ScenarioFields fields)
    {
        var service = new ServiceId(fields.Reference("service", services));
        var site = fields.ReferenceOrNothing("site", sites) is { } code ? new SiteId(code) : (SiteId?)null;
        if (site is { } at)
        {
            RequireOffered(fields, at, service);
        }
        else
        {
            fields.Require(!services.Has(service.Code) || withPlaces.Contains(service), "service", "a service with places in capacity.csv, or a site for it");
        }

        return new Change.MorePlaces(service, site, fields.Whole("per_week", -2_000, 2_000), fields.Weeks());
    }

    private Change.ClosedSite ClosedSite(ScenarioFields fields)
    {
        var site = new SiteId(fields.Reference("site", sites));
        var service = AnyService(fields);
        if (service is { } one)
        {
            RequireOffered(fields, site, one);
        }

        return new Change.ClosedSite(site, service, fields.Weeks());
    }

    private void RequireOffered(ScenarioFields fields, SiteId site, ServiceId service)
    {
        if (catalogue.Sites.TryGetValue(site, out var found) && catalogue.Services.ContainsKey(service))
        {
            fields.Require(found.Services.Contains(service), "service", $"a service that {site} offers: {string.Join(", ", found.Services)}");
        }
    }

    private Change.NewProvider NewProvider(ScenarioFields fields)
    {
        var code = fields.Code("code");
        fields.Require(
            !catalogue.Providers.ContainsKey(new ProviderId(code)) && !catalogue.Sites.ContainsKey(new SiteId(code)), "code", "a code that no provider or site has");
        var offers = fields.Objects("offers", atLeastOne: true);
        var made = new Change.NewProvider(
            code,
            fields.Text("name", 80),
            fields.Word("provider_kind", KindsAtHome),
            new MunicipalityId(fields.Reference("municipality", municipalities)),
            [.. offers.Select(o => new ServicePlaces(new ServiceId(o.Reference("service", services)), o.Whole("per_week", 0, 2_000)))],
            fields.Weeks());
        foreach (var offer in offers)
        {
            offer.RejectOthers();
        }

        fields.Require(made.Offers.Where(o => o.Service.Code.Length > 0).GroupBy(o => o.Service).All(g => g.Count() == 1), "offers", "each service once");
        return made;
    }
}

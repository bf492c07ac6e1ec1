using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Says each kind of change in one sentence.</summary>
internal sealed class ChangeWords(TwinWords words, RegionSetup setup)
{
    public string Of(Change change) => change switch
    {
        Change.MorePlaces c => words.Say(
            c.PerWeek < 0 ? "change.fewer" : "change.more", Named(c.Service), words.Whole(Math.Abs(c.PerWeek)), At(c.Site), When(c.Weeks)),
        Change.ScaledPlaces c => words.Say("change.places", Named(c.Service), c.Percent, When(c.Weeks)),
        Change.ClosedSite c => words.Say("change.closed", Name(c.Site), c.Service is { } only ? words.Say("change.for", Named(only)) : "", When(c.Weeks)),
        Change.NewProvider c => words.Say(
            "change.provider", c.Name, Kind(c.Kind), Name(c.Municipality),
            string.Join(", ", c.Offers.Select(o => words.Say("change.offers", Named(o.Service), words.Whole(o.PerWeek)))), When(c.Weeks)),
        Change.StaffingNorm c => words.Say("change.norm", Named(c.Service), c.Percent, When(c.Weeks)),
        Change.ApprovalOfKind c => words.Say(
            c.Approved ? "change.approved" : "change.notapproved", Kinds(c.Kind), c.Service is { } only ? words.Say("change.for", Named(only)) : "", When(c.Weeks)),
        Change.FreeChoice c => words.Say(c.When switch { FreeChoiceWhen.Always => "change.free", FreeChoiceWhen.AfterBreach => "change.freelate" }),
        Change.Gatekeeping c => words.Say("change.gate", c.WorkingDays, c.TurnedAwayPercent),
        Change.Opening c => words.Say(
            c.Rule switch { OpeningRule.ByNeed => "change.openneed", OpeningRule.ByActivity => "change.openactivity" }, words.Whole(c.PerWeek), When(c.Weeks)),
        Change.ScaledNeeds c => words.Say("change.needs", Named(c.Service), c.Percent, When(c.Weeks)),
        Change.Influenza c => words.Say("change.influenza", c.NeedsPercent, c.StaffSickPercent, When(c.Weeks)),
        Change.Storm c => words.Say("change.storm", string.Join(", ", c.Municipalities.Select(Name)), When(c.Weeks)),
        _ => throw new System.Diagnostics.UnreachableException(change.GetType().Name),
    };

    private string Named(ServiceId? service) => words.Service(setup, service);

    private string Named(ServiceId service) => words.Service(setup, service);

    private string At(SiteId? site) => site is { } one ? words.Say("change.at", Name(one)) : "";

    private string Name(SiteId site) => setup.Catalogue.Sites.TryGetValue(site, out var known) ? known.Name : site.Code;

    private string Name(MunicipalityId municipality) =>
        setup.Catalogue.Municipalities.TryGetValue(municipality, out var known) ? known.Name : municipality.Number;

    private string When(RunWeeks weeks) =>
        weeks.To is { } to ? words.Say(to == weeks.From ? "change.inweek" : "change.weeks", weeks.From, to)
        : weeks.From > 1 ? words.Say("change.from", weeks.From)
        : "";

    private string Kind(ProviderKind kind) => words.Say(kind switch
    {
        ProviderKind.Public => "change.kind.public",
        ProviderKind.NonProfit => "change.kind.nonprofit",
        ProviderKind.Commercial => "change.kind.commercial",
        ProviderKind.Abroad => "change.kind.abroad",
    });

    private string Kinds(ProviderKind kind) => words.Say(kind switch
    {
        ProviderKind.Public => "change.kinds.public",
        ProviderKind.NonProfit => "change.kinds.nonprofit",
        ProviderKind.Commercial => "change.kinds.commercial",
        ProviderKind.Abroad => "change.kinds.abroad",
    });
}

using System.Collections.Frozen;
using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Ledestjerne.Web.Institution;

internal static class InstitutionEndpoints
{
    private const int WeeksShown = 7;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plasser", Weeks).For(Role.Institution);
        app.MapGet("/plasser/tilbud", (Visit visit, RegionAtHand region, string? gjort, int side = 1) => Lists(visit, region, InstitutionList.Offers, gjort, side, null)).For(Role.Institution);
        app.MapGet("/plasser/ankomster", (Visit visit, RegionAtHand region, string? gjort, int side = 1) => Lists(visit, region, InstitutionList.Arrivals, gjort, side, null)).For(Role.Institution);
        app.MapGet("/plasser/hjelp", (Visit visit, RegionAtHand region, string? gjort, int side = 1) => Lists(visit, region, InstitutionList.InService, gjort, side, null)).For(Role.Institution);
        app.MapGet("/plasser/venter", (Visit visit, RegionAtHand region, string? tjeneste, string? gjort, int side = 1) => Queue(visit, region, tjeneste, gjort, side, null)).For(Role.Institution);
        app.MapPost("/plasser/sak/{number:long}/{deed}", Do).For(Role.Institution);
        app.MapGet("/plasser/{site}/{service}/senger", (string site, string service, Visit visit, RegionAtHand region, string? gjort) =>
            Beds(site, service, visit, region, gjort, FormState.Empty)).For(Role.Institution);
        app.MapPost("/plasser/{site}/{service}/senger", PublishBeds).For(Role.Institution);
        app.MapGet("/plasser/{site}/{service}/{monday}", (string site, string service, string monday, Visit visit, RegionAtHand region, string? gjort) =>
            Cell(site, service, monday, visit, region, gjort, FormState.Empty)).For(Role.Institution);
        app.MapPost("/plasser/{site}/{service}/{monday}", Publish).For(Role.Institution);
    }

    private static Provider Provider(Visit visit, RegionAtHand region) =>
        region.Catalogue.Providers[((Actor.Institution)visit.Visitor!.As).Provider];

    /// Null when the provider has no such site.
    private static Site? SiteOf(Provider provider, string? code) => provider.Sites.FirstOrDefault(each => each.Id.Code == code);

    private static async Task<IResult> Weeks(Visit visit, RegionAtHand region, string? sted, int fra = 0)
    {
        var provider = Provider(visit, region);
        var site = SiteOf(provider, sted) ?? provider.Sites[0];
        var from = Week.Of(visit.Today).Plus(Math.Clamp(fra, -26, 78));
        var (cases, rows, beds) = await region.Engine.ReadDurable(state =>
            (ProviderCases.Read(state, region.Index, provider), PlacesInWeeks.Read(state, site, from, WeeksShown), BedsHere.Read(state, site)));
        return Show.Page<PlacesPage>(new { Provider = provider, Site = site, From = from, Count = WeeksShown, Cases = cases, Rows = rows, Beds = beds });
    }

    private static async Task<IResult> Lists(Visit visit, RegionAtHand region, InstitutionList list, string? done, int page, FailedAt? failed)
    {
        var provider = Provider(visit, region);
        var (cases, inBeds) = await region.Engine.ReadDurable(state =>
        {
            var cases = ProviderCases.Read(state, region.Index, provider);
            return (cases, list == InstitutionList.InService ? cases.InBeds(state) : FrozenSet<CaseId>.Empty);
        });
        return Show.Page<InstitutionListPage>(new { Provider = provider, Cases = cases, InBeds = inBeds, List = list, Current = page, Done = done, Failed = failed }, Status(failed));
    }

    private static async Task<IResult> Queue(Visit visit, RegionAtHand region, string? service, string? done, int page, FailedAt? failed)
    {
        var provider = Provider(visit, region);
        var (cases, queue) = await region.Engine.ReadDurable(state =>
        {
            var cases = ProviderCases.Read(state, region.Index, provider);
            var chosen = Chosen(provider, cases, service);
            return (cases, QueueForUs.Read(state, region.Index, provider, chosen, visit.Today));
        });
        return Show.Page<QueuePage>(new { Provider = provider, Cases = cases, Queue = queue, Current = page, Done = done, Failed = failed }, Status(failed));
    }

    /// The service asked for, else the one most people wait for here.
    private static ServiceId Chosen(Provider provider, ProviderCases cases, string? service) =>
        provider.Sites.SelectMany(site => site.Services).Where(each => each.Code == service).Cast<ServiceId?>().FirstOrDefault()
        ?? provider.Sites.SelectMany(site => site.Services).OrderByDescending(each => cases.Waiting.GetValueOrDefault(each)).First();

    /// Does what the form says and goes back to its list; a form that could not be taken comes back as it was.
    private static async Task<IResult> Do(long number, string deed, HttpContext http, Visit visit, RegionAtHand region)
    {
        var form = FormState.From(await http.Request.ReadFormAsync());
        var found = region.Engine.Read(state => region.Index.WithNumber(number) is { } id ? state.Find(id) : null);
        if (found is null)
            return TypedResults.NotFound();
        var page = int.TryParse(form["side"], out var at) ? at : 1;
        if (new InstitutionDeeds(visit, found, form).Read(deed) is { } command)
        {
            if (await region.Send(command) is not { } refusal)
                return TypedResults.LocalRedirect(form["fra"] == "senger" && found is InService s
                    ? $"{BedsHere.Address(s.Site, s.Given)}?gjort={deed}"
                    : $"{Path(deed)}?side={page}{(deed == "tilby" ? "&tjeneste=" + found.Service.Code : "")}&gjort={deed}");
            form.Wrong($"sak-{number}", visit.Said(region.Catalogue, refusal));
        }
        var failed = new FailedAt(number, deed, form);
        return deed == "tilby"
            ? await Queue(visit, region, found.Service.Code, null, page, failed)
            : await Lists(visit, region, ListOf(deed), null, page, failed);
    }

    private static InstitutionList ListOf(string deed) => deed switch
    {
        "trekk" => InstitutionList.Offers,
        "utfall" or "opphold-over" => InstitutionList.InService,
        _ => InstitutionList.Arrivals,
    };

    private static string Path(string deed) => deed == "tilby" ? "/plasser/venter" : ListOf(deed).Path();

    private static async Task<IResult> Cell(string site, string service, string monday, Visit visit, RegionAtHand region, string? done, FormState form)
    {
        var provider = Provider(visit, region);
        if (SiteOf(provider, site) is not { } at
            || !at.Services.Contains(new ServiceId(service))
            || LocalDatePattern.Iso.Parse(monday) is not { Success: true, Value: var date })
            return TypedResults.NotFound();
        var (id, week) = (new ServiceId(service), Week.Of(date));
        var (cases, places, beds) = await region.Engine.ReadDurable(state =>
            (ProviderCases.Read(state, region.Index, provider), state.Places.At(at.Id, id, week), BedsHere.Find(state, at, id)));
        if (beds is not null)
            return TypedResults.LocalRedirect(beds.Href);
        return Show.Page<WeekPage>(
            new { Provider = provider, Cases = cases, Site = at, Service = id, Week = week, Places = places, Done = done, Form = form },
            form.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// Says how many places there are, in this week or in all weeks up to another.
    private static async Task<IResult> Publish(string site, string service, string monday, HttpContext http, Visit visit, RegionAtHand region)
    {
        var form = FormState.From(await http.Request.ReadFormAsync());
        if (LocalDatePattern.Iso.Parse(monday) is not { Success: true, Value: var date })
            return TypedResults.NotFound();
        if (!int.TryParse(form["plasser"], out var places))
            form.Wrong("plasser", visit.Text["places.number", form["plasser"]]);
        var reason = InstitutionDeeds.WhyChanged(form, visit.Text);
        var span = InstitutionDeeds.Weeks(form, visit.Text);
        if (form.IsRight && reason is { } why && span is { } weeks)
        {
            var (from, to) = (Week.Of(date), Week.Of(date).Plus(weeks - 1));
            var command = new PublishPlaces(visit.Stamp(form.CommandId()), new SiteId(site), new ServiceId(service), from.Monday, to.Monday, places, why);
            if (await region.Send(command) is not { } refusal)
                return TypedResults.LocalRedirect($"{PlacesInWeeks.Href(new SiteId(site), new ServiceId(service), from)}?gjort=plasser");
            form.Wrong("plasser", refusal.Code == "catalogue.places-taken"
                ? visit.Text["places.taken", TakenWeek(visit, refusal), (refusal.Allowed ?? "").TrimStart('≥', ' ')]
                : visit.Said(region.Catalogue, refusal));
        }
        return await Cell(site, service, monday, visit, region, null, form);
    }

    private static async Task<IResult> Beds(string site, string service, Visit visit, RegionAtHand region, string? done, FormState form)
    {
        var provider = Provider(visit, region);
        if (SiteOf(provider, site) is not { } at)
            return TypedResults.NotFound();
        var (cases, inBeds, found) = await region.Engine.ReadDurable(state =>
        {
            var cases = ProviderCases.Read(state, region.Index, provider);
            return (cases, cases.InBeds(state), BedsHere.Find(state, at, new ServiceId(service)));
        });
        return found is null ? TypedResults.NotFound() : Show.Page<BedsPage>(
            new { Provider = provider, Cases = cases, InBeds = inBeds, Beds = found, Done = done, Form = form },
            form.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// Says how many beds there are from now on.
    private static async Task<IResult> PublishBeds(string site, string service, HttpContext http, Visit visit, RegionAtHand region)
    {
        var form = FormState.From(await http.Request.ReadFormAsync());
        if (SiteOf(Provider(visit, region), site) is not { } at || region.Engine.Read(state => BedsHere.Find(state, at, new ServiceId(service))) is not { } now)
            return TypedResults.NotFound();
        if (!int.TryParse(form["senger"], out var beds))
            form.Wrong("senger", visit.Text["places.beds.number", form["senger"]]);
        var reason = InstitutionDeeds.WhyChanged(form, visit.Text);
        if (form.IsRight && reason is { } why)
        {
            if (await region.Send(new PublishBeds(visit.Stamp(form.CommandId()), at.Id, now.Service, beds, why)) is not { } refusal)
                return TypedResults.LocalRedirect($"{now.Href}?gjort=senger");
            form.Wrong("senger", refusal.Code == "catalogue.places-out-of-range" ? visit.Text["places.beds.range", beds] : visit.Said(region.Catalogue, refusal));
        }
        return await Beds(site, service, visit, region, null, form);
    }

    /// "2026-W48" as people say it.
    private static string TakenWeek(Visit visit, Refusal refusal) =>
        refusal.Found?.Split("-W") is [_, var number] && int.TryParse(number, out var week) ? visit.Text["spoken.week", week] : refusal.Found ?? "";

    private static int Status(FailedAt? failed) => failed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}

/// A form at a case that could not be taken, with what was written and what is wrong.
public sealed record FailedAt(long Number, string Deed, FormState Form);

/// The lists of an institution, besides its weeks and its queue.
public enum InstitutionList { Offers, Arrivals, InService }

public static class InstitutionLists
{
    public static string Path(this InstitutionList list) => list switch
    {
        InstitutionList.Offers => "/plasser/tilbud",
        InstitutionList.Arrivals => "/plasser/ankomster",
        InstitutionList.InService => "/plasser/hjelp",
    };
}

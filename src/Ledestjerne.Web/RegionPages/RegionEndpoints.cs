using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Web.RegionPages;

internal static class RegionEndpoints
{
    private const string Approvals = "/regionen/godkjenning";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regionen", async (Visit visit, RegionPictures pictures, QueuesAfter after, string? sorter) =>
            Show.Page<RegionPage>(new { Picture = await pictures.At(visit.Today), After = after.At(visit.Today), Sort = sorter ?? "" })).For(Role.Region, Role.Auditor);
        app.MapGet("/regionen/brudd", async (Visit visit, RegionPictures pictures, string? hos, int side = 1) =>
            Show.Page<BreachPage>(new { Picture = await pictures.At(visit.Today), At = hos, Current = side })).For(Role.Region, Role.Auditor);
        app.MapGet(Approvals, (RegionAtHand region, string? tilbyder, string? gjort) =>
            Approval(region, tilbyder, gjort, FormState.Empty)).For(Role.Region, Role.Auditor);
        app.MapPost("/regionen/godkjenning/{provider}/{deed}", Approve).For(Role.Region);
        app.MapGet("/regionen/{service}", async Task<IResult> (Visit visit, RegionAtHand region, RegionPictures pictures, string service) =>
        {
            var picture = await pictures.At(visit.Today);
            if (picture.Find(service) is not { } found)
                return TypedResults.NotFound();
            var sites = await region.Engine.ReadDurable(state => SitePicture.Read(state, found.Service, visit.Today));
            return Show.Page<RegionServicePage>(new { Picture = picture, Of = found, Sites = sites });
        }).For(Role.Region, Role.Auditor);
    }

    private static async Task<IResult> Approval(RegionAtHand region, string? provider, string? done, FormState form)
    {
        var chosen = provider is not null && region.Catalogue.Providers.TryGetValue(new ProviderId(provider), out var found) ? found : null;
        var spans = await region.Engine.ReadDurable(state =>
            state.Approvals.All.Where(each => chosen is null || each.Provider == chosen.Id)
                .OrderBy(each => each.Provider.Code, StringComparer.Ordinal).ThenBy(each => each.Service.Code, StringComparer.Ordinal)
                .Select(each => new ApprovalSpan(each.Provider, each.Service, each.From, each.To)).ToList());
        return Show.Page<ApprovalPage>(
            new { Spans = spans, Chosen = chosen, Done = done, Form = form },
            form.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Approve(string provider, string deed, HttpContext http, Visit visit, RegionAtHand region)
    {
        var form = FormState.From(await http.Request.ReadFormAsync());
        if (Command(new ProviderId(provider), deed, visit, form) is { } command)
        {
            if (await region.Send(command) is not { } refusal)
                return TypedResults.LocalRedirect($"{Approvals}?tilbyder={Uri.EscapeDataString(provider)}&gjort={deed}");
            form.Wrong("tjeneste", visit.Said(region.Catalogue, refusal));
        }
        return await Approval(region, provider, null, form);
    }

    /// Approval rests on quality and safety alone: there is no field for need or money to read.
    private static Command? Command(ProviderId provider, string deed, Visit visit, FormState form)
    {
        var service = new ServiceId(form["tjeneste"]);
        var stamp = visit.Stamp(form.CommandId());
        if (deed == "godkjenn")
        {
            LocalDate? to = LocalDatePattern.Iso.Parse(form["til"]) is { Success: true } until ? until.Value : null;
            return new ApproveProvider(stamp, provider, service, visit.Today, to);
        }
        if (form.Pick<ApprovalGround>("grunn", visit.Text) is not { } ground)
            return null;
        return deed == "trekk" ? new WithdrawApproval(stamp, provider, service, ground) : new RefuseApproval(stamp, provider, service, ground);
    }
}

/// One approval as it stands.
public sealed record ApprovalSpan(ProviderId Provider, ServiceId Service, LocalDate From, LocalDate? To);

/// One site of a service: what it has, and who wishes for it.
/// <param name="Waiting">People with this site first on their list.</param>
/// <param name="Free">In the next four weeks, of <paramref name="Published"/>.</param>
public sealed record SitePicture(Site Site, bool IsApproved, int Waiting, int Free, int Published, Expected? Expected)
{
    public static IReadOnlyList<SitePicture> Read(RegionState state, Service service, LocalDate today) =>
    [
        .. state.Catalogue.SitesOf(service.Id).Select(site =>
        {
            var weeks = Enumerable.Range(1, 4).Select(ahead => state.Places.At(site.Id, service.Id, Week.Of(today).Plus(ahead))).ToList();
            return new SitePicture(
                site,
                state.IsApproved(site.Id, service.Id, today),
                state.Places.Find(site.Id, service.Id)?.WaitingBySeverity.Sum() ?? 0,
                weeks.Sum(week => Math.Max(0, week.Free)),
                weeks.Sum(week => week.Published),
                ExpectedStart.At(state.Places, site.Id, service.Id, Severity.Class3, today));
        }),
    ];
}

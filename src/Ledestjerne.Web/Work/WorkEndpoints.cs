using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Work;

internal static class WorkEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/arbeidsliste", List).For(Role.Professional);
        app.MapPost("/arbeidsliste/{number:long}/{deed}", Do).For(Role.Professional);
    }

    private static Task<IResult> List(Visit visit, RegionAtHand region, string? vis, string? sorter, string? svar, string? kollega, string? gjort, int side = 1, long sak = 0)
    {
        var order = sorter == "alvor" ? WorkOrder.Severity : WorkOrder.Clock;
        return Show(visit, region, new WorkAsked(WorkViews.FromKey(vis), order, side, sak, svar == "nei", kollega?.Trim() ?? ""), gjort, null);
    }

    /// Does what the form says, and goes on to the next case of the list; a form that could not be taken comes back as it was.
    private static async Task<IResult> Do(long number, string deed, HttpContext http, Visit visit, RegionAtHand region)
    {
        var form = FormState.From(await http.Request.ReadFormAsync());
        var asked = new WorkAsked(
            WorkViews.FromKey(form["vis"]), form["sorter"] == "alvor" ? WorkOrder.Severity : WorkOrder.Clock,
            int.TryParse(form["side"], out var page) ? page : 1, number, deed == "avslag", form["sok"]);
        var found = region.Engine.Read(state => region.Index.WithNumber(number) is { } id ? state.Find(id) : null);
        if (found is null)
            return TypedResults.NotFound();

        if (new WorkDeeds(region, visit, found, form).Read(deed) is { } command)
        {
            if (await region.Send(command) is not { } refusal)
                return TypedResults.LocalRedirect(After(asked, deed, form));
            form.Wrong(WorkDeeds.FieldOf(deed, refusal), visit.Said(region.Catalogue, refusal));
        }
        return await Show(visit, region, asked, null, new Failed(deed, form));
    }

    /// After what ends the reader's turn the next case opens; otherwise the same case, as it is now.
    private static string After(WorkAsked asked, string deed, FormState form)
    {
        var stays = deed is "overta" or "hent-inn" or "tilby" or "gjenapne" or "ta-imot" or "opphold-over";
        var next = long.TryParse(form["neste"], out var number) ? number : 0;
        return asked.Href(stays ? asked.Open : next) + "&gjort=" + deed;
    }

    private static async Task<IResult> Show(Visit visit, RegionAtHand region, WorkAsked asked, string? done, Failed? failed)
    {
        var me = ((Actor.Professional)visit.Visitor!.As).Id;
        if (asked.Open > 0)
            await Look(visit, region, asked.Open);
        var stamp = visit.Stamp(default);
        var (cases, opened) = await region.Engine.ReadDurable(state => (
            WorkList.Read(state, region.Index, me),
            asked.Open > 0 ? OpenedCase.Read(state, region.Index, region.History, asked.Open, stamp) : null));
        var list = WorkList.Of(cases, asked, visit.Today, region.Identities);
        return Serving.Show.Page<WorkPage>(
            new { List = list, Opened = opened, Me = me, Done = done, Failed = failed },
            failed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// The look is logged, once an hour for each case; the person sees it. Without access nothing is shown and nothing logged.
    private static async Task Look(Visit visit, RegionAtHand region, long number)
    {
        if (region.Engine.Read(_ => region.Index.WithNumber(number)) is { } id)
            await region.Send(new LookAtCase(visit.Stamp(CommandIds.OfLook(visit.Stamp(default), id)), id));
    }
}

/// A form that could not be taken, with what was written and what is wrong.
public sealed record Failed(string Deed, FormState Form);

using Ledestjerne.Engine;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Raise;

/// The open door: anybody, for themselves or another, and a receipt at once.
internal static class RaiseEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/meld", Ask);
        app.MapPost("/meld", Take);
        app.MapGet("/meld/kvittering/{token}", (RegionAtHand region, ReceiptToken tokens, string token) =>
            tokens.Positions(token) is { } positions
                ? Show.Page<ReceiptPage>(new { Region = region, Records = region.Records.ReadAt(positions) })
                : Results.NotFound());
    }

    private static async Task<IResult> Ask(RegionAtHand region, Visit visit, HttpRequest request)
    {
        var query = request.Query;
        var scene = await RaiseScene.Of(region, visit, query[NeedOnPaper.Caller]);
        var form = FormState.Empty
            .With(NeedOnPaper.Words, query["ord"].ToString())
            .With(NeedOnPaper.Service, query["tjeneste"].ToString())
            .With(NeedOnPaper.Site, query["sted"].ToString())
            .With(NeedOnPaper.Home, scene.Home?.Number ?? "")
            .With(NeedOnPaper.Whom, NeedOnPaper.Me)
            .With(NeedOnPaper.Channel, "telefon");
        return Page(region, scene, form);
    }

    private static async Task<IResult> Take(RegionAtHand region, Visit visit, ReceiptToken tokens, HttpRequest request)
    {
        var form = FormState.From(await request.ReadFormAsync());
        var scene = await RaiseScene.Of(region, visit, form[NeedOnPaper.Caller]);
        var paper = new NeedOnPaper(region, visit, scene, form);
        paper.Check();
        if (!form.IsRight)
            return Page(region, scene, form);
        switch (await region.Engine.Submit(paper.Command()))
        {
            case Submission.Accepted taken:
                return Results.LocalRedirect($"/meld/kvittering/{tokens.For(taken.First, taken.Events.Length)}");
            case Submission.Refused refused:
                form.Wrong(NeedOnPaper.Words, visit.Said(region.Catalogue, refused.Reason));
                return Page(region, scene, form);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static IResult Page(RegionAtHand region, RaiseScene scene, FormState form) => Show.Page<RaisePage>(
        new { Region = region, Scene = scene, Form = form },
        form.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}

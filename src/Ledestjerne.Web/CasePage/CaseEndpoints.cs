using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.CasePage;

/// The person's own case: to read, and to do what can be done with it.
internal static class CaseEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/saker/{number:long}", (RegionAtHand region, Visit visit, long number, string? gjort) =>
            Show(region, visit, number, gjort, null)).For(Role.Person, Role.Desk);
        foreach (var deed in Deed.All)
        {
            app.MapGet($"/saker/{{number:long}}/{deed.Path}", (RegionAtHand region, Visit visit, long number) =>
                Ask(region, visit, number, deed, FormState.Empty, null)).For(Role.Person, Role.Desk);
            app.MapPost($"/saker/{{number:long}}/{deed.Path}", (RegionAtHand region, Visit visit, HttpRequest request, long number) =>
                Do(region, visit, request, number, deed)).For(Role.Person, Role.Desk);
        }
    }

    public static IResult NotYours() => Serving.Show.Page<FailurePage>(new { Failure = Failure.NotAllowed }, StatusCodes.Status403Forbidden);

    /// <param name="refusal">Why what was just tried could not be done.</param>
    public static async Task<IResult> Show(RegionAtHand region, Visit visit, long number, string? done, Refusal? refusal)
    {
        if (await OpeningCase.Open(region, visit, number) is not { } at)
            return NotYours();
        var records = region.Records.ReadAt([.. at.Positions]);
        return Serving.Show.Page<OneCasePage>(
            new { Region = region, At = at, Records = records, Done = done, Refusal = refusal },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Ask(RegionAtHand region, Visit visit, long number, Deed deed, FormState form, Refusal? refusal)
    {
        if (await OpeningCase.Open(region, visit, number) is not { } at)
            return NotYours();
        if (deed == Deed.Accept)
            return Results.LocalRedirect(at.Path);
        return Serving.Show.Page<DeedPage>(
            new { Region = region, At = at, Deed = deed, Form = form, Refusal = refusal ?? at.WhyNot(deed.Action) },
            refusal is null ? form.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Do(RegionAtHand region, Visit visit, HttpRequest request, long number, Deed deed)
    {
        var form = FormState.From(await request.ReadFormAsync());
        if (await OpeningCase.Find(region, visit, number, form.CommandId()) is not var (c, stamp))
            return NotYours();
        deed.Wrong(form, visit.Text);
        if (!form.IsRight)
            return await Ask(region, visit, number, deed, form, null);
        return await region.Engine.Submit(deed.Make(new Asked(region, c, stamp, form))) switch
        {
            Submission.Refused refused when deed == Deed.Accept => await Show(region, visit, number, null, refused.Reason),
            Submission.Refused refused => await Ask(region, visit, number, deed, form, refused.Reason),
            _ => Results.LocalRedirect($"/saker/{number}?gjort={deed.Path}"),
        };
    }
}

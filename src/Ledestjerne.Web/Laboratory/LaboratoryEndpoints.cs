using System.Globalization;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Laboratory;

/// A trial changes nothing in the region, so whoever sees the region may try.
internal static class LaboratoryEndpoints
{
    private const string Path = "/regionen/laboratoriet";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (HttpContext http, LaboratoryRuns runs, RegionAtHand region, Visit visit) =>
        {
            runs.GetReady(visit.Today);
            return Form(runs, new ExperimentForm(region, visit), ExperimentForm.From(http.Request.Query));
        }).For(Role.Region, Role.Auditor);
        app.MapPost(Path, Ask).For(Role.Region, Role.Auditor);
        app.MapGet(Path + "/{id}", (LaboratoryRuns runs, RegionAtHand region, Visit visit, string id, string? tjeneste) =>
            runs.Find(id) is { } trial
                ? Show.Page<TrialPage>(new { Trial = trial, Chosen = tjeneste })
                : Form(runs, new ExperimentForm(region, visit), ExperimentForm.From(QueryCollection.Empty), StatusCodes.Status404NotFound)).For(Role.Region, Role.Auditor);
        app.MapGet(Path + "/{id}/framdrift", Progress).For(Role.Region, Role.Auditor);
        app.MapPost(Path + "/{id}/avbryt", IResult (LaboratoryRuns runs, string id) =>
        {
            if (runs.Find(id) is not { } trial)
                return TypedResults.NotFound();
            runs.Cancel(trial);
            return TypedResults.LocalRedirect($"{Path}/{id}");
        }).For(Role.Region, Role.Auditor);
    }

    public static string AddressOf(Trial trial) => $"{Path}/{trial.Id}";

    private static async Task<IResult> Ask(HttpContext http, LaboratoryRuns runs, RegionAtHand region, Visit visit)
    {
        var form = FormState.From(await http.Request.ReadFormAsync());
        var fields = new ExperimentForm(region, visit);
        if (fields.Read(form) is not { } experiment)
            return Form(runs, fields, form, StatusCodes.Status422UnprocessableEntity);
        if (runs.Ask(experiment, visit.Today) is { } trial)
            return TypedResults.LocalRedirect(AddressOf(trial));
        form.Wrong(ExperimentForm.What, visit.Text["lab.wrong.busy"]);
        return Form(runs, fields, form, StatusCodes.Status409Conflict);
    }

    private static IResult Form(LaboratoryRuns runs, ExperimentForm fields, FormState form, int status = StatusCodes.Status200OK) =>
        Show.Page<LaboratoryPage>(new { runs.Trials, Fields = fields, Form = form, IsGone = status == StatusCodes.Status404NotFound }, status);

    /// The part that says how far it has come; when there is more to show, or it has ended, the page is to be loaded anew.
    /// <param name="vist">How many lives the page shows the answer of; none when it is left out or no number.</param>
    private static IResult Progress(HttpContext http, LaboratoryRuns runs, string id, string? vist)
    {
        if (runs.Find(id) is not { } trial)
            return TypedResults.NotFound();
        _ = int.TryParse(vist, NumberStyles.None, CultureInfo.InvariantCulture, out var shown);
        if (!trial.IsUnderWay || trial.SoFar?.Times > shown)
            http.Response.Headers["HX-Refresh"] = "true";
        return Show.Page<TrialProgress>(new { Trial = trial, Shown = shown });
    }
}

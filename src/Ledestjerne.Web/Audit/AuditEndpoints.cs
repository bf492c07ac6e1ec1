using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Audit;

internal static class AuditEndpoints
{
    private const int Shown = 15;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/revisjon", async (Visit visit, RegionAtHand region, RegionPictures pictures, ChainCheck check) => Show.Page<AuditPage>(new
        {
            Head = region.Records.Head(),
            Check = check.Last,
            check.IsRunning,
            Picture = await pictures.At(visit.Today),
            Latest = Decisions.Latest(region.Records, region.Catalogue, Shown),
        })).For(Role.Auditor);
        app.MapPost("/revisjon/kontroll", (ChainCheck check) =>
        {
            check.Start();
            return TypedResults.LocalRedirect("/revisjon");
        }).For(Role.Auditor);
    }
}

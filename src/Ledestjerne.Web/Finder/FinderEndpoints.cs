using Ledestjerne.Domain;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Finder;

internal static class FinderEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tjenester", (RegionAtHand region, string? sok) => Show.Page<FinderPage>(new { Region = region, Asked = sok?.Trim() }));
        app.MapGet("/tjenester/{code}", OneService);
    }

    private static async Task<IResult> OneService(RegionAtHand region, Visit visit, HttpRequest request, string code)
    {
        if (!region.Catalogue.Services.TryGetValue(new ServiceId(code), out var service))
            return Results.NotFound();
        var query = OptionQuery.From(request.Query);
        var home = query.Municipality(region.Catalogue) ?? (request.Query.ContainsKey(OptionQuery.Home) ? null : await HomeOf(region, visit));
        // Without a municipality travel is not shown, and the first will do for the order of what is.
        var from = home ?? region.Catalogue.Municipalities.Keys.MinBy(id => id.Number, StringComparer.Ordinal);
        var options = await region.Engine.ReadDurable(state =>
            ProviderOptions.For(state, service.Id, Severity.Class3, from, visit.Today, query.Sorting));
        return Show.Page<ServicePage>(new { Region = region, Service = service, Options = options, Query = query, Home = home });
    }

    /// Where the visitor lives, as their last need said.
    private static async Task<MunicipalityId?> HomeOf(RegionAtHand region, Visit visit) => visit.Visitor?.As is Actor.Self self
        ? await region.Engine.ReadDurable(state => state.Find(self.Id) is { Cases: [.., var last] } ? state.Find(last)?.Need.Home : null)
        : null;
}

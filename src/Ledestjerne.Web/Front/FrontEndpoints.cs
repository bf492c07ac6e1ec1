using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Front;

internal static class FrontEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Show.Page<FrontPage>());
        app.MapGet("/om", () => Show.Page<AboutPage>());
        app.MapGet("/tilgjengelighet", () => Show.Page<AccessibilityPage>());
    }
}

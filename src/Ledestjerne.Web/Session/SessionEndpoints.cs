using Ledestjerne.Web.Words;
using Ledestjerne.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Session;

internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/prov", () => Show.Page<ChooseVisitorPage>());
        app.MapPost("/prov", SignIn);
        app.MapPost("/ut", (HttpContext context, VisitCookies cookies) =>
        {
            cookies.SignOut(context);
            return TypedResults.LocalRedirect("/");
        });
        app.MapGet("/sprak", (HttpContext context, VisitCookies cookies, string? til, string? tilbake) =>
        {
            cookies.Speak(context, LanguageTags.FromTag(til));
            return TypedResults.LocalRedirect(LocalPath(tilbake));
        });
    }

    /// A path on this site, or "/" when it points anywhere else.
    internal static string LocalPath(string? path) =>
        path is ['/', not '/' and not '\\', ..] or "/" && !path.Any(char.IsControl) ? path : "/";

    private static async Task<RedirectHttpResult> SignIn(HttpContext context, VisitCookies cookies, WebSetting setting)
    {
        var form = await context.Request.ReadFormAsync();
        var id = form["hvem"].ToString();
        if (setting.Visitors().FirstOrDefault(each => each.Id == id) is not { } visitor)
            return TypedResults.LocalRedirect("/prov");
        cookies.SignIn(context, visitor);
        return TypedResults.LocalRedirect(visitor.Role.Home());
    }
}

using Microsoft.AspNetCore.Http;

namespace Ledestjerne.Web.Serving;

/// Says on every answer what a browser may do with it: nothing inline, nothing from elsewhere, never in a frame,
/// and no sharing of what one reader saw with another.
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // data: is for the icons that Designsystemet keeps inside its style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, so that a failure that clears the answer keeps them.
        context.Response.OnStarting(static response =>
        {
            Write(((HttpResponse)response).Headers);
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }

    private static void Write(IHeaderDictionary headers)
    {
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "private, no-cache"; // the same address shows another language to another reader
        headers.Remove("blazor-enhanced-nav"); // no Blazor script is served
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
    }
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Ledestjerne.Web.Serving;

/// No form is taken that this site did not show itself. An endpoint for machines opts out with DisableAntiforgery().
internal sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsGuarded(context) && !await antiforgery.IsRequestValidAsync(context))
        {
            await Failures.Show(context, Failure.StaleForm);
            return;
        }
        await next(context);
    }

    private static bool IsGuarded(HttpContext context)
    {
        var method = context.Request.Method;
        var isSafe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        var hasOptedOut = context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };
        return !isSafe && !hasOptedOut && context.GetEndpoint() is not null;
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ledestjerne.Web.Serving;

/// Turns what went wrong into a page that says what to do now. Answers that already have a body, and requests that do
/// not ask for HTML, are left as they are.
internal sealed class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // Eight characters can be read out on the phone, and are enough to find the line in the log.
            var trace = (Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N"))[..8];
            log.LogError(failure, "No answer to {Method} {Path}, trace {Trace}", context.Request.Method, context.Request.Path, trace);
            context.Response.Clear();
            await Show(context, Failure.Broken, trace);
            return;
        }
        if (FailureOf(context.Response) is { } seen)
            await Show(context, seen);
    }

    public static Task Show(HttpContext context, Failure failure, string? trace = null)
    {
        var status = failure switch
        {
            Failure.NotFound => StatusCodes.Status404NotFound,
            Failure.NotAllowed => StatusCodes.Status403Forbidden,
            Failure.StaleForm => StatusCodes.Status400BadRequest,
            Failure.Broken => StatusCodes.Status500InternalServerError,
        };
        context.Response.StatusCode = status;
        return WantsHtml(context.Request)
            ? Serving.Show.Page<FailurePage>(new { Failure = failure, Trace = trace }, status).ExecuteAsync(context)
            : Task.CompletedTask;
    }

    private static Failure? FailureOf(HttpResponse response) =>
        response.HasStarted || response.ContentLength > 0 || response.ContentType is not null ? null
        : response.StatusCode switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Failure.NotFound,
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => Failure.NotAllowed,
            StatusCodes.Status400BadRequest => Failure.StaleForm,
            _ => null,
        };

    private static bool WantsHtml(HttpRequest request) =>
        request.Headers.Accept.ToString() is var accept && (accept.Contains("text/html", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal));
}

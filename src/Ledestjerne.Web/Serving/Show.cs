using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ledestjerne.Web.Serving;

/// Answers with a component rendered on the server: a whole page, or a part that htmx swaps in.
public static class Show
{
    public static RazorComponentResult<TComponent> Page<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        object? parameters = null, int status = StatusCodes.Status200OK) where TComponent : IComponent =>
        new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// The request wants only the part of the page it names (hx-target), not the page.
    public static bool WantsPart(HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("HX-Boosted");
}

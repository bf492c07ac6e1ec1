using Ledestjerne.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ledestjerne.Web.Session;

public static class RoleGate
{
    /// Lets only these roles in. The public is asked who they are; another role is told that the page is not theirs.
    /// What a visitor may do to a case is decided by the region itself, not here.
    public static TBuilder For<TBuilder>(this TBuilder endpoint, params Role[] roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (call, next) =>
        {
            var visit = call.HttpContext.RequestServices.GetRequiredService<Visit>();
            if (roles.Contains(visit.Role))
                return await next(call);
            return visit.Visitor is null
                ? TypedResults.LocalRedirect("/prov")
                : Show.Page<FailurePage>(new { Failure = Failure.NotAllowed }, StatusCodes.Status403Forbidden);
        });
}

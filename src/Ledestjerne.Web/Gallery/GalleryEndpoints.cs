using Ledestjerne.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Gallery;

/// Every part in every state, to be looked at while building; not served in production.
internal static class GalleryEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/galleri", () => Show.Page<PartGallery>());
        app.MapGet("/galleri/skjema", () => Show.Page<FormGallery>());
        app.MapGet("/galleri/figurer", () => Show.Page<FigureGallery>());
        app.MapGet("/galleri/feil", string () => throw new InvalidOperationException("Thrown to look at the page for it."));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.CasePage;
using Ledestjerne.Web.Finder;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Choose;

/// The person chooses among every approved place, in their own order, or leaves it to chance or to the owner.
internal static class ChooseEndpoints
{
    public const string Way = "hvordan", Sites = "steder", MaxTravel = "reise";
    public const string Shortlist = "liste", First = "forste", Owner = "ansvarlig";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/saker/{number:long}/velg", (RegionAtHand region, Visit visit, HttpRequest request, long number) =>
            Ask(region, visit, request, number, null)).For(Role.Person, Role.Desk);
        app.MapPost("/saker/{number:long}/velg", Choose).For(Role.Person, Role.Desk);
    }

    private static async Task<IResult> Ask(RegionAtHand region, Visit visit, HttpRequest request, long number, Refusal? refusal)
    {
        if (await OpeningCase.Open(region, visit, number) is not { } at)
            return CaseEndpoints.NotYours();
        var query = OptionQuery.From(request.Query);
        IReadOnlyList<ProviderOption> options = at.Case is Entitled entitled
            ? await region.Engine.ReadDurable(state => ProviderOptions.For(
                state, entitled.Service, entitled.Right.Severity, entitled.Need.Home, visit.Today, query.Sorting))
            : [];
        return Show.Page<ChoosePage>(
            new { Region = region, At = at, Options = options, Query = query, Refusal = refusal ?? at.WhyNot(CaseAction.Choose) },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Choose(RegionAtHand region, Visit visit, HttpRequest request, long number)
    {
        var form = FormState.From(await request.ReadFormAsync());
        if (await OpeningCase.Find(region, visit, number, form.CommandId()) is not var (c, stamp))
            return CaseEndpoints.NotYours();
        return await region.Engine.Submit(Command(c, stamp, form)) switch
        {
            Submission.Refused refused => await Ask(region, visit, request, number, refused.Reason),
            _ => Results.LocalRedirect($"/saker/{number}?gjort=velg"),
        };
    }

    private static MakeChoice Command(Case c, Stamp stamp, FormState form) => form[Way] switch
    {
        First => new MakeChoice(stamp, c.Id, ChoiceKind.FirstThatFits, [],
            int.TryParse(form[MaxTravel], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null),
        Owner => new MakeChoice(stamp, c.Id, ChoiceKind.Delegated, []),
        _ => new MakeChoice(stamp, c.Id, ChoiceKind.Shortlist,
            [.. form[Sites].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new SiteId(code))]),
    };
}

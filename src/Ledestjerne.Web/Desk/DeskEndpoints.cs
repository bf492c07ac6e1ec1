using Ledestjerne.Domain;
using Ledestjerne.Web.CasePage;
using Ledestjerne.Web.Mine;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Desk;

/// The desk and the telephone: finds the caller, and does with them what they could do themselves, on the same pages.
internal static class DeskEndpoints
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/skranken", Find).For(Role.Desk);

    private static async Task<RazorComponentResult<DeskPage>> Find(RegionAtHand region, Visit visit, string? sok)
    {
        var digits = string.Concat((sok ?? "").Where(char.IsAsciiDigit));
        var found = digits.Length == 11 ? region.Identities.WithNationalNumber(digits) : null;
        var (person, cases) = await region.Engine.ReadDurable(state =>
        {
            if (found is null && digits.Length is > 0 and < 11 && region.Index.WithNumber(long.Parse(digits, null)) is { } id)
                found = state.Find(id)!.Person;
            IReadOnlyList<CaseAtHand> of = found is { } known ? [.. MineEndpoints.Of(state, visit, known)] : [];
            return (found, of);
        });
        return Show.Page<DeskPage>(new { Region = region, Asked = sok?.Trim(), Person = person, Cases = cases });
    }
}

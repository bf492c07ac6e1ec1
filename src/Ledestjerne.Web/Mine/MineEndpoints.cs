using Ledestjerne.Domain;
using Ledestjerne.Web.CasePage;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Mine;

/// The page a person lives on, for themselves and for those they act for; and who may act for them.
internal static class MineEndpoints
{
    public const string To = "til";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/mine-saker", async (RegionAtHand region, Visit visit) =>
            Show.Page<MyCasesPage>(new { Region = region, Cases = await Cases(region, visit) })).For(Role.Person);
        app.MapGet("/mine-fullmakter", (RegionAtHand region, Visit visit, string? gjort) =>
            Mandates(region, visit, FormState.Empty, gjort)).For(Role.Person);
        app.MapPost("/mine-fullmakter", (RegionAtHand region, Visit visit, HttpRequest request) =>
            Change(region, visit, request, "gitt", (stamp, self, other) => new GiveMandate(stamp, self, other))).For(Role.Person);
        app.MapPost("/mine-fullmakter/trekk", (RegionAtHand region, Visit visit, HttpRequest request) =>
            Change(region, visit, request, "trukket", (stamp, self, other) => new WithdrawMandate(stamp, self, other))).For(Role.Person);
    }

    /// The person's own and those of the people they act for, with what can be done in each.
    public static ValueTask<IReadOnlyList<CaseAtHand>> Cases(RegionAtHand region, Visit visit) => region.Engine.ReadDurable<IReadOnlyList<CaseAtHand>>(state =>
    {
        if (visit.Visitor?.As is not Actor.Self self)
            return [];
        return [.. region.Index.ActsFor(self.Id).Prepend(self.Id).SelectMany(person => Of(state, visit, person))];
    });

    /// All of a person's cases, newest first, without what only the case's own page shows.
    public static IEnumerable<CaseAtHand> Of(RegionState state, Visit visit, PersonId person)
    {
        var stamp = visit.Stamp(default, person);
        return (state.Find(person)?.Cases ?? []).Reverse()
            .Select(id => state.Find(id))
            .OfType<Case>()
            .Select(c => new CaseAtHand(
                c, stamp, AllowedActions.For(state, c, stamp), [], c is Waiting waiting ? OpeningCase.OutlookOf(state, waiting, stamp) : null, []));
    }

    private static async Task<IResult> Mandates(RegionAtHand region, Visit visit, FormState form, string? done)
    {
        if (visit.Visitor?.As is not Actor.Self self)
            return CaseEndpoints.NotYours();
        var (given, held) = await region.Engine.ReadDurable(state =>
            ((IReadOnlyList<PersonId>)[.. state.Find(self.Id)?.Mandates ?? []], (IReadOnlyList<PersonId>)[.. region.Index.ActsFor(self.Id)]));
        return Show.Page<MandatesPage>(
            new { Region = region, Self = self.Id, Given = given, Held = held, Form = form, Done = done },
            form.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Change(
        RegionAtHand region, Visit visit, HttpRequest request, string done, Func<Stamp, PersonId, PersonId, Command> make)
    {
        var form = FormState.From(await request.ReadFormAsync());
        if (visit.Visitor?.As is not Actor.Self self)
            return CaseEndpoints.NotYours();
        if (!Guid.TryParse(form[To], out var other))
            return await Mandates(region, visit, form.Wrong(To, visit.Text["mandate.missing"]), null);
        return await region.Engine.Submit(make(visit.Stamp(form.CommandId()), self.Id, new PersonId(other))) is Engine.Submission.Refused refused
            ? await Mandates(region, visit, form.Wrong(To, visit.Said(region.Catalogue, refused.Reason)), null)
            : Results.LocalRedirect($"/mine-fullmakter?gjort={done}");
    }
}

using System.Globalization;
using System.Text;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Openness;

/// The public's numbers, as a page and to take away. The files have the same columns in all languages.
internal static class OpennessEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tall", async (Visit visit, RegionPictures pictures) =>
        {
            var picture = await pictures.At(visit.Today);
            return Show.Page<NumbersPage>(new { Picture = picture, Figures = PublicFigures.Of(picture) });
        });
        app.MapGet("/tall/tjenester.csv", async (Visit visit, RegionPictures pictures) =>
            Csv("tjenester", ServiceRows(PublicFigures.Of(await pictures.At(visit.Today)))));
        app.MapGet("/tall/tjenester.json", async (Visit visit, RegionPictures pictures) =>
        {
            var picture = await pictures.At(visit.Today);
            return TypedResults.Json(new
            {
                on = SpokenIso(picture),
                suppressed_below = Suppression.Least,
                services = PublicFigures.Of(picture).Services.Select(each => new
                {
                    service = each.Service.Id.Code, name_nb = each.Service.NameNb, name_en = each.Service.NameEn, waiting = each.Waiting,
                    expected_wait_days = each.ExpectedWaitDays, mean_wait_days_13_weeks = each.MeanWaitDays,
                    started_13_weeks = each.Started, breaches_13_weeks = each.Breaches, free_places_4_weeks = each.Free,
                }),
            });
        });
        app.MapGet("/tall/frister.csv", async (Visit visit, RegionAtHand region, RegionPictures pictures) =>
            Csv("frister", BodyRows(region, PublicFigures.Of(await pictures.At(visit.Today)))));
        app.MapGet("/tall/frister.json", async (Visit visit, RegionAtHand region, RegionPictures pictures) =>
        {
            var picture = await pictures.At(visit.Today);
            return TypedResults.Json(new
            {
                on = SpokenIso(picture),
                weeks = RegionPicture.WeeksOfMisses,
                suppressed_below = Suppression.Least,
                bodies = PublicFigures.Of(picture).Bodies.Select(each => new
                {
                    body = each.Body.Code, name = region.Catalogue.Providers[each.Body].Name,
                    missed = Enum.GetValues<MissedDeadline>().ToDictionary(kind => Terms.Kebab(kind.ToString()), kind => each.Counts[(int)kind]),
                    total = each.Total,
                }),
            });
        });
    }

    private static string SpokenIso(RegionPicture picture) => Words.SpokenDate.Machine(picture.On);

    private static IEnumerable<string[]> ServiceRows(PublicFigures figures) =>
        figures.Services.Select(each => new[]
        {
            each.Service.Id.Code, each.Service.NameNb, each.Service.NameEn, Cell(each.Waiting), Cell(each.ExpectedWaitDays), Cell(each.MeanWaitDays),
            Cell(each.Started), Cell(each.Breaches), Cell(each.Free),
        }).Prepend(["service", "name_nb", "name_en", "waiting", "expected_wait_days", "mean_wait_days_13_weeks", "started_13_weeks", "breaches_13_weeks", "free_places_4_weeks"]);

    private static IEnumerable<string[]> BodyRows(RegionAtHand region, PublicFigures figures) =>
        figures.Bodies.Select(each => (string[])[each.Body.Code, region.Catalogue.Providers[each.Body].Name, .. each.Counts.Select(Cell), Cell(each.Total)])
            .Prepend(["body", "name", .. Enum.GetValues<MissedDeadline>().Select(kind => Terms.Kebab(kind.ToString())), "total"]);

    /// Hidden numbers are empty cells.
    private static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static IResult Csv(string name, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{name}.csv");
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

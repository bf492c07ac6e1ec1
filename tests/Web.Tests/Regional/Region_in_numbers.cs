using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Tests;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Regional;

public class Region_in_numbers(SmallRegionSite site) : IClassFixture<SmallRegionSite>
{
    [Theory]
    [InlineData("regionen", "/regionen")]
    [InlineData("regionen", "/regionen?sorter=venter")]
    [InlineData("regionen", "/regionen/brudd")]
    [InlineData("regionen", "/regionen/orthopaedics")]
    [InlineData("regionen", "/regionen/godkjenning")]
    [InlineData("regionen", "/regionen/godkjenning?tilbyder=privat")]
    [InlineData("revisor", "/revisjon")]
    [InlineData("revisor", "/regionen/brudd")]
    [InlineData(null, "/tall")]
    public async Task Renders_in_both_languages(string? visitor, string path)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var answer = await (await site.Browser(visitor, language)).GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = await Site.Read(answer);
            page.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.QuerySelectorAll("[id]").GroupBy(each => each.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
            page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Keeps_other_roles_out()
    {
        (await (await site.Browser("jonas")).GetAsync("/regionen")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await site.Browser()).GetAsync("/revisjon")).Headers.Location!.ToString().ShouldBe("/prov");
    }

    [Fact]
    public async Task Shows_the_public_no_count_below_five_in_page_or_file()
    {
        for (var n = 0; n < 3; n++)
            await site.Grant(await site.Raise($"Gunn {n}"));
        var browser = await site.Browser();
        using var json = JsonDocument.Parse(await browser.GetStringAsync("/tall/tjenester.json"));
        foreach (var service in json.RootElement.GetProperty("services").EnumerateArray())
            foreach (var field in new[] { "waiting", "started_13_weeks", "breaches_13_weeks" })
                if (service.GetProperty(field).ValueKind == JsonValueKind.Number)
                    service.GetProperty(field).GetInt32().ShouldNotBeInRange(1, 4);
        var csv = await browser.GetStringAsync("/tall/tjenester.csv");
        csv.Split("\r\n")[0].ShouldStartWith("service,name_nb,name_en,waiting");
        csv.ShouldNotContain("Gunn");
    }

    [Fact, System("G2")]
    public async Task Approves_and_withdraws_on_quality_alone()
    {
        var browser = await site.Browser("regionen");
        const string path = "/regionen/godkjenning?tilbyder=privat";
        var page = await Site.Read(await browser.GetAsync(path));
        var approve = page.QuerySelector("form[action$='/godkjenn']")!;
        approve.QuerySelectorAll("input:not([type=hidden]), select").Select(each => each.GetAttribute("name")).ShouldBe(["tjeneste", "til"]);
        await browser.PostAsync(approve.GetAttribute("action"), SmallRegionSite.Filled(approve, ("tjeneste", "physiotherapy")));
        IsApproved("physiotherapy").ShouldBeTrue();
        page = await Site.Read(await browser.GetAsync(path));
        var withdraw = page.QuerySelectorAll("form[action$='/trekk']").First(each => each.QuerySelector("input[value=physiotherapy]") is not null);
        await browser.PostAsync(withdraw.GetAttribute("action"), SmallRegionSite.Filled(withdraw, ("grunn", "SafetyNotShown")));
        IsApproved("physiotherapy").ShouldBeFalse();
    }

    [Fact]
    public async Task Lets_the_auditor_check_the_chain()
    {
        var browser = await site.Browser("revisor");
        var page = await Site.Read(await browser.GetAsync("/revisjon"));
        page.QuerySelector(".hash")!.TextContent.Length.ShouldBe(64);
        var form = page.QuerySelector("form[action='/revisjon/kontroll']")!;
        await browser.PostAsync("/revisjon/kontroll", SmallRegionSite.Filled(form));
        for (var tries = 0; tries < 100 && !(await browser.GetStringAsync("/revisjon")).Contains("Kjeden er hel"); tries++)
            await Task.Delay(50);
        (await browser.GetStringAsync("/revisjon")).ShouldContain("Kjeden er hel");

        site.Journal.Fails = true;
        await browser.PostAsync("/revisjon/kontroll", SmallRegionSite.Filled(form));
        for (var tries = 0; tries < 100 && !(await browser.GetStringAsync("/revisjon")).Contains("kunne ikke leses"); tries++)
            await Task.Delay(50);
        (await browser.GetStringAsync("/revisjon")).ShouldContain("ikke vist at kjeden er hel");
        site.Journal.Fails = false;
    }

    [Fact]
    public async Task Tells_the_auditor_which_service_was_refused_and_not_whom()
    {
        var number = await site.Raise("Hjørdis");
        var c = (OpenCase)site.Find(number);
        var reason = site.Region.Identities.Write([new Ledestjerne.Engine.WrittenText(c.Person, "En annen hjelper bedre.")])[0];
        await site.Do(new RefuseRight(
            SmallRegionSite.Stamp(new Actor.Professional(c.Now.Owner)), c.Id, RefusalGround.AnotherServiceHelpsBetter, OfferedInstead.AnotherService, new("physiotherapy"), reason));
        var page = await Site.Read(await (await site.Browser("revisor")).GetAsync("/revisjon"));
        var row = page.QuerySelectorAll("tbody tr").First(each => each.TextContent.Contains("Avslag")).TextContent;
        row.ShouldContain("Ortopedi");
        row.ShouldNotContain("Fysioterapi");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Hjørdis");
    }

    private bool IsApproved(string service) => site.Region.Engine.Read(state =>
        state.Approvals.All.Any(each => each.Provider.Code == "privat" && each.Service.Code == service));
}

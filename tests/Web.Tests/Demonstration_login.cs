using System.Net;
using AngleSharp.Dom;

namespace Ledestjerne.Web.Tests;

public class Demonstration_login(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Lets_you_be_someone_and_leads_to_their_page()
    {
        var browser = site.Browser();
        var answer = await Enter(browser);
        answer.Headers.Location!.ToString().ShouldBe("/mine-saker");
        var page = await Site.Read(await browser.GetAsync("/"));
        page.QuerySelector(".who")!.TextContent.ShouldContain("Astrid Solbakken");
    }

    [Fact]
    public async Task Lets_you_out_again()
    {
        var browser = site.Browser();
        await Enter(browser);
        var page = await Site.Read(await browser.GetAsync("/"));
        await browser.PostAsync("/ut", Filled(page.QuerySelector("form[action='/ut']")!));
        (await Site.Read(await browser.GetAsync("/"))).QuerySelector(".who").ShouldBeNull();
    }

    [Fact]
    public async Task Opens_the_pages_of_ones_own_role_and_no_others()
    {
        var browser = site.Browser();
        (await browser.GetAsync("/prove/innbygger")).Headers.Location!.ToString().ShouldBe("/prov");
        await Enter(browser);
        (await browser.GetAsync("/prove/innbygger")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/prove/regionen")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Takes_no_form_it_did_not_show()
    {
        var answer = await site.Browser().PostAsync("/prov", new FormUrlEncodedContent([new("hvem", "astrid")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Site.Read(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Skjemaet er blitt for gammelt");
    }

    [Fact]
    public async Task Lets_machines_in_where_the_endpoint_says_so()
    {
        var answer = await site.Browser().PostAsync("/prove/maskin", new StringContent("{}"));
        (await answer.Content.ReadAsStringAsync()).ShouldBe("ok");
    }

    [Fact]
    public async Task Believes_no_cookie_it_did_not_write()
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", "ledestjerne=astrid");
        (await Site.Read(await browser.GetAsync("/"))).QuerySelector(".who").ShouldBeNull();
    }

    private static async Task<HttpResponseMessage> Enter(HttpClient browser)
    {
        var page = await Site.Read(await browser.GetAsync("/prov"));
        return await browser.PostAsync("/prov", Filled(page.QuerySelector("main form")!));
    }

    private static FormUrlEncodedContent Filled(IElement form) =>
        new(form.QuerySelectorAll("input[name]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")));
}

using System.Net;
using AngleSharp.Dom;

namespace Ledestjerne.Web.Tests;

public class Pages_for_everyone(Site site) : IClassFixture<Site>
{
    public static TheoryData<string> Paths =>
        ["/", "/prov", "/om", "/tilgjengelighet", "/tjenester", "/tjenester?sok=hofta", "/tjenester?sok=xyzzy", "/tjenester/orthopaedics?kommune=9001&sorter=reise", "/meld", "/meld?tjeneste=orthopaedics",
             "/galleri", "/galleri/skjema", "/galleri/figurer", "/finnes-ikke", "/galleri/feil"];

    [Theory, MemberData(nameof(Paths))]
    public async Task Has_one_heading_a_main_landmark_and_help(string path)
    {
        var page = await Site.Read(await site.Browser().GetAsync(path));
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelector("a[href='#innhold']").ShouldNotBeNull();
        page.QuerySelector("aside a[href^='tel:']").ShouldNotBeNull();
        page.QuerySelector(".demonstration")!.TextContent.ShouldContain("oppdiktet");
        page.QuerySelector("footer a[href='/tilgjengelighet']").ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Holds_nothing_that_the_content_policy_forbids(string path)
    {
        var answer = await site.Browser().GetAsync(path);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        var page = await Site.Read(answer);
        page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
            .Where(name => name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Uses_each_id_once(string path)
    {
        var page = await Site.Read(await site.Browser().GetAsync(path));
        page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_what_to_do_when_a_page_is_missing()
    {
        var answer = await site.Browser().GetAsync("/finnes-ikke");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Read(answer)).QuerySelector("main a.ds-button")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task Says_what_to_do_when_something_breaks_without_telling_the_cause()
    {
        var answer = await site.Browser().GetAsync("/galleri/feil");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("InvalidOperationException");
    }

    [Fact]
    public async Task Finds_every_file_the_pages_name_and_lets_browsers_keep_them()
    {
        var page = await Site.Read(await site.Browser().GetAsync("/"));
        var files = page.QuerySelectorAll("link[href^='/filer'], script[src]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("src")!).ToList();
        files.Count.ShouldBeGreaterThan(6);
        foreach (var file in files)
        {
            var answer = await site.Browser().GetAsync(file);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            answer.Headers.CacheControl!.MaxAge!.Value.TotalDays.ShouldBe(365);
        }
    }

    [Fact]
    public async Task Weighs_less_than_a_hundred_kilobytes_on_the_wire()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var page = await Site.Read(await site.Browser().GetAsync("/"));
        var files = page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("src")!);
        var bytes = 0;
        foreach (var path in files.Prepend("/"))
            bytes += (await client.GetByteArrayAsync(path)).Length;
        bytes.ShouldBeLessThan(100 * 1024);
    }
}

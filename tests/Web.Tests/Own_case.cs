using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Tests;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.Tests;

public class Own_case(Site site) : IClassFixture<Site>
{
    private static readonly PersonId Astrid = ((Actor.Self)Site.Astrid.As).Id;
    private static readonly PersonId Jonas = ((Actor.Self)Site.Jonas.As).Id;

    [Fact]
    [System("I4")]
    public async Task Shows_where_it_stands_who_is_responsible_what_is_next_and_the_wait()
    {
        var number = await site.Town.Granted(Astrid);
        await site.Town.Do(new MakeChoice(site.Town.By(Site.Astrid.As), (await site.Town.Find(number))!.Id, ChoiceKind.FirstThatFits, []));
        var page = await Page(Site.Astrid, $"/saker/{number}");
        page.QuerySelectorAll(".status dd").Length.ShouldBe(4);
        page.QuerySelector(".outlook")!.TextContent.ShouldContain("9 av 10 får plass før");
        var story = page.QuerySelectorAll(".timeline .step-title").Select(step => step.TextContent).ToArray();
        story.ShouldContain("Du fikk rett til ortopedi");
        story[^1].ShouldBe("Behovet ble meldt");
        page.QuerySelectorAll(".step[data-tense=future]").ShouldNotBeEmpty();
    }

    [Fact]
    [System("I4")]
    public async Task Shows_who_else_has_looked_and_why()
    {
        var number = await site.Town.Raise(Astrid);
        (await Page(Site.Astrid, $"/saker/{number}")).QuerySelectorAll(".looks li").ShouldBeEmpty();
        (await (await site.BrowserOf(Site.Desk)).GetAsync($"/saker/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var look = (await Page(Site.Astrid, $"/saker/{number}")).QuerySelectorAll(".looks li").Single().TextContent;
        look.ShouldContain("Amina Furumo");
        look.ShouldContain("skranken");
    }

    [Fact]
    public async Task Is_closed_to_others_and_tells_nobody_which_numbers_exist()
    {
        var number = await site.Town.Raise(Astrid);
        var browser = await site.BrowserOf(Site.Jonas);
        var (theirs, nobodys) = (await browser.GetAsync($"/saker/{number}"), await browser.GetAsync("/saker/999999"));
        (theirs.StatusCode, nobodys.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        (await Site.Read(theirs)).QuerySelector("main")!.TextContent.ShouldBe((await Site.Read(nobodys)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Opens_to_those_with_a_mandate_until_it_is_withdrawn()
    {
        var number = await site.Town.Raise(Astrid);
        var (astrid, jonas) = (await site.BrowserOf(Site.Astrid), await site.BrowserOf(Site.Jonas));
        var give = (await Site.Read(await astrid.GetAsync("/mine-fullmakter"))).QuerySelector("form[action='/mine-fullmakter']")!;
        await astrid.PostAsync("/mine-fullmakter", Site.Filled(give, ("til", $"{Jonas.Value}")));
        (await jonas.GetAsync($"/saker/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Site.Read(await jonas.GetAsync("/mine-saker"))).QuerySelector($"a[href='/saker/{number}']").ShouldNotBeNull();
        var withdraw = (await Site.Read(await astrid.GetAsync("/mine-fullmakter"))).QuerySelector("form[action='/mine-fullmakter/trekk']")!;
        await astrid.PostAsync("/mine-fullmakter/trekk", Site.Filled(withdraw));
        (await jonas.GetAsync($"/saker/{number}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Shows_exactly_what_the_region_would_allow()
    {
        var number = await site.Town.Offered(Astrid);
        var page = await Page(Site.Astrid, $"/saker/{number}");
        var allowed = await site.Town.Hand.Engine.ReadDurable(state =>
            AllowedActions.For(state, state.Find(site.Town.Hand.Index.WithNumber(number)!.Value)!, site.Town.By(Site.Astrid.As)));
        page.QuerySelectorAll(".deeds a").Length.ShouldBe(allowed.Count(each => each.IsAllowed));
        page.QuerySelectorAll(".refused dt").Length.ShouldBe(allowed.Count(each => !each.IsAllowed));
    }

    [Theory]
    [InlineData("/saker/{0}"), InlineData("/saker/{0}/nei"), InlineData("/saker/{0}/avlys"), InlineData("/saker/{0}/svar"), InlineData("/saker/{0}/klage")]
    [InlineData("/saker/{0}/oppfolging"), InlineData("/saker/{0}/trekk"), InlineData("/saker/{0}/gjenapne"), InlineData("/saker/{0}/velg"), InlineData("/saker/{0}/velg?liste=sykehus-storby,privat-lillevik&mot=sykehus-storby,privat-lillevik")]
    [InlineData("/mine-saker"), InlineData("/mine-fullmakter")]
    public async Task Answers_in_both_languages_in_every_state(string path)
    {
        var numbers = new[] { await site.Town.Raise(Astrid), await site.Town.Refused(Astrid), await site.Town.Granted(Astrid), await site.Town.Offered(Astrid), await site.Town.FollowedUp(Astrid) };
        var browser = await site.BrowserOf(Site.Astrid);
        foreach (var language in new[] { "nb", "en" })
        {
            await browser.GetAsync($"/sprak?til={language}");
            foreach (var number in numbers)
            {
                var answer = await browser.GetAsync(string.Format(null, path, number));
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                var page = await Site.Read(answer);
                page.QuerySelector("html")!.GetAttribute("lang").ShouldBe(language);
                page.QuerySelectorAll("h1").Length.ShouldBe(1);
                page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
                page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
            }
        }
    }

    private async Task<IDocument> Page(DemoVisitor visitor, string path) =>
        await Site.Read(await (await site.BrowserOf(visitor)).GetAsync(path));
}

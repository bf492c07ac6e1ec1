using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Tests;

namespace Ledestjerne.Web.Tests;

public class Choosing_and_answering(Site site) : IClassFixture<Site>
{
    private static readonly PersonId Astrid = ((Actor.Self)Site.Astrid.As).Id;

    [Fact]
    [System("C1")]
    [System("C2")]
    public async Task Lists_every_approved_place_of_every_kind_with_its_wait_and_travel()
    {
        var page = await Site.Read(await site.Browser().GetAsync("/tjenester/orthopaedics?kommune=9001"));
        var listed = page.QuerySelectorAll(".option").ToArray();
        listed.Select(option => option.Id!["sted-".Length..]).ShouldBe(
            site.Town.Setup.Catalogue.SitesOf(Town.Orthopaedics).Select(each => each.Id.Code), ignoreOrder: true);
        listed.ShouldAllBe(option => option.QuerySelectorAll(".option-facts dd").Length == 3);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("lik alle steder");
    }

    [Fact]
    public async Task Says_how_many_remain_under_each_filter()
    {
        var page = await Site.Read(await site.Browser().GetAsync("/tjenester/orthopaedics?kommune=9001&slag=Public"));
        page.QuerySelectorAll(".option").Length.ShouldBe(1);
        page.QuerySelector(".remaining")!.TextContent.ShouldBe("1 av 4 steder vises.");
        page.QuerySelector("label[for='slag-Commercial']")!.TextContent.ShouldContain("(1)");
    }

    [Fact]
    public async Task Takes_several_places_in_the_persons_own_order_without_script()
    {
        var number = await site.Town.Granted(Astrid);
        var browser = await site.BrowserOf(Site.Astrid);
        var page = await Site.Read(await browser.GetAsync($"/saker/{number}/velg?liste=sykehus-storby,privat-lillevik"));
        var up = page.QuerySelectorAll(".shortlist li")[1].QuerySelectorAll("a").First(link => link.TextContent.StartsWith("Opp", StringComparison.Ordinal));
        page = await Site.Read(await browser.GetAsync(up.GetAttribute("href")));
        await browser.PostAsync($"/saker/{number}/velg", Site.Filled(page.QuerySelector("#rekkefolge")!.Closest("section")!.QuerySelector("form")!));
        ((Waiting)(await site.Town.Find(number))!).Choice.Sites.Select(each => each.Code).ShouldBe(["privat-lillevik", "sykehus-storby"]);
    }

    [Theory]
    [InlineData("forste", ChoiceKind.FirstThatFits), InlineData("ansvarlig", ChoiceKind.Delegated)]
    public async Task Lets_the_person_leave_it_to_chance_or_to_the_owner(string way, ChoiceKind kind)
    {
        var number = await site.Town.Granted(Astrid);
        var browser = await site.BrowserOf(Site.Astrid);
        var form = (await Site.Read(await browser.GetAsync($"/saker/{number}/velg"))).QuerySelector($"input[value='{way}']")!.Closest("form")!;
        await browser.PostAsync($"/saker/{number}/velg", Site.Filled(form));
        ((Waiting)(await site.Town.Find(number))!).Choice.Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task Accepts_an_offer_with_one_press_from_my_cases()
    {
        var number = await site.Town.Offered(Astrid);
        var browser = await site.BrowserOf(Site.Astrid);
        var yes = (await Site.Read(await browser.GetAsync("/mine-saker"))).QuerySelector($"form[action='/saker/{number}/ja']")!;
        var sent = await Site.Filled(yes).ReadAsStringAsync();
        foreach (var _ in new[] { 1, 2 })
            (await Post(browser, $"/saker/{number}/ja", sent)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Town.Find(number)).ShouldBeOfType<Placed>();
    }

    [Fact]
    public async Task Declines_without_costing_the_place_in_the_queue()
    {
        var number = await site.Town.Offered(Astrid);
        var before = (Entitled)(await site.Town.Find(number))!;
        await Send(number, "nei", ("grunn", "TooFar"));
        var after = (await site.Town.Find(number)).ShouldBeOfType<Waiting>();
        (after.Need.ReceivedOn, after.Right).ShouldBe((before.Need.ReceivedOn, before.Right));
    }

    [Fact]
    public async Task Is_kind_about_an_offer_that_has_expired()
    {
        var number = await site.Town.Offered(Astrid);
        var browser = await site.BrowserOf(Site.Astrid);
        var sent = await Site.Filled((await Site.Read(await browser.GetAsync($"/saker/{number}"))).QuerySelector($"form[action='/saker/{number}/ja']")!).ReadAsStringAsync();
        await site.Town.Pass(10);
        var answer = await Post(browser, $"/saker/{number}/ja", sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Site.Read(answer)).QuerySelector("[role=status]")!.TextContent.ShouldContain("Plassen din i køen er den samme");
    }

    [Fact]
    public async Task Cancels_appeals_withdraws_and_reopens()
    {
        var placed = await site.Town.Offered(Astrid);
        await Send(placed, "ja");
        await Send(placed, "avlys");
        (await site.Town.Find(placed)).ShouldBeOfType<Waiting>();
        await Send(placed, "trekk");
        (await site.Town.Find(placed)).ShouldBeOfType<Closed>();
        await Send(placed, "gjenapne", ("ord", "Det kom tilbake."));
        (await site.Town.Find(placed)).ShouldBeOfType<Domain.Raised>();
        var refused = await site.Town.Refused(Astrid);
        await Send(refused, "klage", ("ord", "Jeg har trent i et år."));
        ((Domain.Raised)(await site.Town.Find(refused))!).RefusedBy.IsNobody.ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_the_two_questions_and_asks_again_for_one_that_is_missing()
    {
        var number = await site.Town.FollowedUp(Astrid);
        var answer = await Send(number, "oppfolging", ("hjalp", "4"), ("ord", "Takk!"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Read(answer);
        page.QuerySelector("#hjalp-4")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector("textarea")!.TextContent.ShouldBe("Takk!");
        await Send(number, "oppfolging", ("hjalp", "4"), ("hort", "ja"));
        ((FollowedUp)(await site.Town.Find(number))!).Answer.ShouldBe(new PersonAnswer(4, true));
    }

    [Fact]
    public async Task Does_for_the_caller_what_the_caller_could_do()
    {
        var number = await site.Town.Offered(Astrid);
        var browser = await site.BrowserOf(Site.Desk);
        var found = await Site.Read(await browser.GetAsync($"/skranken?sok={number}"));
        await browser.PostAsync($"/saker/{number}/ja", Site.Filled(found.QuerySelector($"form[action='/saker/{number}/ja']")!));
        (await site.Town.Find(number)).ShouldBeOfType<Placed>();
    }

    private async Task<HttpResponseMessage> Send(long number, string deed, params (string, string)[] fields)
    {
        var browser = await site.BrowserOf(Site.Astrid);
        var page = await Site.Read(await browser.GetAsync(deed == "ja" ? $"/saker/{number}" : $"/saker/{number}/{deed}"));
        return await browser.PostAsync($"/saker/{number}/{deed}", Site.Filled(page.QuerySelector($"form[action='/saker/{number}/{deed}']")!, fields));
    }

    private static Task<HttpResponseMessage> Post(HttpClient browser, string path, string sent) =>
        browser.PostAsync(path, new StringContent(sent, null, "application/x-www-form-urlencoded"));
}

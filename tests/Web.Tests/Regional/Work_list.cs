using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Regional;

public class Work_list(SmallRegionSite site) : IClassFixture<SmallRegionSite>
{
    [Theory, InlineData(Language.Bokmaal), InlineData(Language.English)]
    public async Task Shows_ones_own_cases_by_name_and_no_others(Language language)
    {
        var number = await site.Raise($"Signe-{language}");
        var mine = await Page(site.OwnerOf(number), "/arbeidsliste?vis=vurdere", language);
        mine.QuerySelector(".work-rows")!.TextContent.ShouldContain($"Signe-{language}");
        mine.QuerySelector("html")!.GetAttribute("lang").ShouldBe(language == Language.English ? "en" : "nb");
        (await Page(site.TheOther(number), "/arbeidsliste?vis=vurdere", language)).QuerySelector("main")!.TextContent.ShouldNotContain($"Signe-{language}");
    }

    [Fact]
    public async Task Shows_the_words_the_needs_that_follow_and_the_law_beside_the_form()
    {
        var number = await site.Raise("Tora", "Jeg kan ikke gå i trapper.", interpreter: "ar");
        var page = await Open(number);
        page.QuerySelector(".said")!.TextContent.ShouldBe("Jeg kan ikke gå i trapper.");
        page.QuerySelector(".case-facts")!.TextContent.ShouldContain("arabisk");
        page.QuerySelector(".law .paragraph")!.TextContent.ShouldContain("§");
        page.QuerySelector(".law input, .law select, .law textarea").ShouldBeNull();
    }

    [Fact]
    public async Task Logs_one_look_for_two_openings()
    {
        var number = await site.Raise("Ulrik");
        await Open(number);
        var looked = site.Events;
        await Open(number);
        site.Events.ShouldBe(looked);
    }

    [Fact]
    public async Task Names_nobody_to_a_professional_without_a_relation()
    {
        var number = await site.Raise("Valborg");
        var before = site.Events;
        var page = await Page(site.TheOther(number), $"/arbeidsliste?sak={number}");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Valborg");
        page.QuerySelector(".empty-title")!.TextContent.ShouldBe("Du kan ikke se denne saken");
        site.Events.ShouldBe(before);
    }

    [Fact]
    public async Task Asks_for_no_field_that_granting_does_not_need()
    {
        var form = FormTo(await Open(await site.Raise("Wenche")), "rett");
        var fields = form.QuerySelectorAll("input:not([type=hidden]), select, textarea").Select(field => field.GetAttribute("name")).Distinct().ToList();
        fields.Count.ShouldBeLessThanOrEqualTo(5);
        fields.ShouldBe(["alvor", "tjeneste", "senest", "begrunnelse"], ignoreOrder: true);
    }

    [Fact]
    public async Task Signs_with_one_answer_and_opens_the_next_case()
    {
        var number = await site.Raise("Yngve");
        var browser = await site.Browser(site.OwnerOf(number));
        var answer = await Send(browser, number, "rett", ("alvor", "Class3"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldContain("gjort=rett");
        var right = site.Find(number).ShouldBeOfType<Choosing>().Right;
        right.LatestStart.ShouldBe(new NodaTime.LocalDate(2026, 11, 16).PlusWeeks(site.Region.Catalogue.Services[SmallRegionSite.Orthopaedics].GuidelineWeeks[2]));
        (await Site.Read(await browser.GetAsync(answer.Headers.Location))).QuerySelector("[role=status]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Answers_a_second_press_as_the_first()
    {
        var number = await site.Raise("Åse");
        var browser = await site.Browser(site.OwnerOf(number));
        var sent = await SmallRegionSite.Filled(FormTo(await Open(number, browser), "rett"), ("alvor", "Class2")).ReadAsStringAsync();
        var first = await Post(browser, number, "rett", sent);
        var after = site.Events;
        var second = await Post(browser, number, "rett", sent);
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Found, HttpStatusCode.Found));
        site.Events.ShouldBe(after);
    }

    [Fact]
    public async Task Asks_why_only_when_the_day_is_later_than_the_guideline_and_keeps_what_was_written()
    {
        var number = await site.Raise("Ærlig");
        var browser = await site.Browser(site.OwnerOf(number));
        var answer = await Send(browser, number, "rett", ("alvor", "Class1"), ("senest", "2027-04-01"), ("begrunnelse", "Fordi du vil vente."));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Read(answer);
        var form = FormTo(page, "rett");
        page.QuerySelector("#feil a")!.GetAttribute("href").ShouldBe("#avvik");
        form.QuerySelector("#begrunnelse")!.TextContent.ShouldBe("Fordi du vil vente.");
        form.QuerySelector("#senest")!.GetAttribute("value").ShouldBe("2027-04-01");
        form.QuerySelector("#alvor-1")!.HasAttribute("checked").ShouldBeTrue();
        await browser.PostAsync(form.GetAttribute("action"), SmallRegionSite.Filled(form, ("avvik", "Personen er på reise.")));
        site.Find(number).ShouldBeOfType<Choosing>().Right.Deviation.ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_only_on_a_ground_from_the_closed_list()
    {
        var number = await site.Raise("Øyvor");
        var browser = await site.Browser(site.OwnerOf(number));
        var form = FormTo(await Site.Read(await browser.GetAsync($"/arbeidsliste?vis=vurdere&sak={number}&svar=nei")), "avslag");
        form.QuerySelectorAll("input[name=grunn]").Length.ShouldBe(Enum.GetValues<RefusalGround>().Length);
        var without = await browser.PostAsync(form.GetAttribute("action"), SmallRegionSite.Filled(form, ("begrunnelse", "Nei.")));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await browser.PostAsync(form.GetAttribute("action"), SmallRegionSite.Filled(form, ("grunn", "NeedHasPassed"), ("isteden", "SecondOpinion"), ("begrunnelse", "Plagene er borte.")));
        site.Find(number).ShouldBeOfType<Refused>().Refusal.Ground.ShouldBe(RefusalGround.NeedHasPassed);
    }

    [Fact]
    public async Task Tells_an_economist_why_nothing_can_be_decided_and_takes_no_decision()
    {
        var number = await site.Raise("Bjarne");
        var browser = await site.Browser("kjetil");
        var page = await Site.Read(await browser.GetAsync("/arbeidsliste"));
        page.QuerySelector("main .ds-alert")!.TextContent.ShouldContain("Som økonom kan du ikke avgjøre");
        var token = page.QuerySelector("input[name=__skjema]")!.GetAttribute("value")!;
        var answer = await Post(browser, number, "rett", $"__skjema={Uri.EscapeDataString(token)}&alvor=Class1&tjeneste=orthopaedics&begrunnelse=Dyrt");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        site.Find(number).ShouldBeOfType<Raised>();
    }

    [Fact]
    public async Task Hands_over_to_a_colleague_who_says_yes()
    {
        var number = await site.Raise("Cecilie");
        var (from, to) = (site.OwnerOf(number), site.TheOther(number));
        var colleague = to == "olga" ? "Olga" : "Jonas";
        var browser = await site.Browser(from);
        var found = await Site.Read(await browser.GetAsync($"/arbeidsliste?vis=vurdere&sak={number}&kollega={colleague}"));
        var hpr = found.QuerySelector("input[name=kollega][type=radio]")!.GetAttribute("value")!;
        await browser.PostAsync($"/arbeidsliste/{number}/overfor", SmallRegionSite.Filled(FormTo(found, "overfor"), ("kollega", hpr)));
        site.OwnerOf(number).ShouldBe(from);
        var other = await site.Browser(to);
        var asked = await Site.Read(await other.GetAsync($"/arbeidsliste?vis=overtakelse&sak={number}"));
        await other.PostAsync($"/arbeidsliste/{number}/overta", SmallRegionSite.Filled(FormTo(asked, "overta")));
        site.OwnerOf(number).ShouldBe(to);
    }

    private async Task<IDocument> Page(string visitor, string path, Language language = Language.Bokmaal) =>
        await Site.Read(await (await site.Browser(visitor, language)).GetAsync(path));

    private async Task<IDocument> Open(long number, HttpClient? browser = null) =>
        await Site.Read(await (browser ?? await site.Browser(site.OwnerOf(number))).GetAsync($"/arbeidsliste?vis=vurdere&sak={number}"));

    private async Task<HttpResponseMessage> Send(HttpClient browser, long number, string deed, params (string, string)[] written) =>
        await Post(browser, number, deed, await SmallRegionSite.Filled(FormTo(await Open(number, browser), deed), written).ReadAsStringAsync());

    private static Task<HttpResponseMessage> Post(HttpClient browser, long number, string deed, string sent) =>
        browser.PostAsync($"/arbeidsliste/{number}/{deed}", new StringContent(sent, null, "application/x-www-form-urlencoded"));

    private static IElement FormTo(IDocument page, string deed) => page.QuerySelector($"form[action$='/{deed}']").ShouldNotBeNull();
}

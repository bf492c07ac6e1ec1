using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Tests;
using Ledestjerne.Twin;
using Ledestjerne.Web.Tests.Regional;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Laboratory;

public class Laboratory_page(SmallRegionSite site) : IClassFixture<SmallRegionSite>
{
    private const string Path = "/regionen/laboratoriet";

    [Fact]
    public async Task Is_linked_from_the_region_and_kept_to_those_who_see_it()
    {
        var region = await site.Browser("regionen");
        (await Site.Read(await region.GetAsync("/regionen"))).QuerySelector($"a[href='{Path}']").ShouldNotBeNull();
        (await region.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await site.Browser("revisor")).GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await site.Browser("jonas")).GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await site.Browser()).GetAsync(Path)).Headers.Location!.ToString().ShouldBe("/prov");
    }

    [Fact]
    public async Task Offers_what_can_happen_in_this_region_and_says_where_the_futures_begin()
    {
        var page = await Site.Read(await (await site.Browser("regionen")).GetAsync(Path));
        var happenings = page.QuerySelectorAll("input[name=hva]").Select(each => each.GetAttribute("value")).ToList();
        happenings.ShouldContain("stengt");
        happenings.ShouldContain("bestillerkontor");
        happenings.Count.ShouldBeGreaterThanOrEqualTo(10);
        page.QuerySelector("label[for='hva-stengt']")!.TextContent.ShouldBe("Ortopedi stenger ved Bysykehuset, Storby");
        page.QuerySelector("input[name='plasser-orthopaedics'][type=number]").ShouldNotBeNull();
        page.QuerySelector("input[type=range][data-of='plasser-orthopaedics'][hidden]").ShouldNotBeNull("it says the same as the field, and is not sent");
        page.QuerySelector("main")!.TextContent.ShouldContain("ikke i køen slik den er i dag");
    }

    [Theory]
    [InlineData("uker", "53", "4 til 52")]
    [InlineData("uker", "mange", "4 til 52. Fant «mange»")]
    [InlineData("ganger", "1", "2 til 20")]
    [InlineData("plasser-orthopaedics", "-100", "færre plasser enn ingen. Fant «-100»")]
    [InlineData("plasser-orthopaedics", "2001", "Ortopedi")]
    [InlineData("hva", "", "Velg noe som skal skje")]
    [InlineData("hva", "jordskjelv", "Velg blant hendelsene på listen. Fant «jordskjelv»")]
    public async Task Says_how_to_put_right_what_is_wrong(string field, string written, string said)
    {
        var browser = await site.Browser("regionen");
        var answer = await Ask(browser, ("hva", field == "hva" ? "" : "influensa"), (field, written));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Read(answer);
        page.QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(said);
        page.QuerySelector($"#{field}")?.GetAttribute("aria-invalid").ShouldBe(field == "hva" ? null : "true");
    }

    [Fact]
    public async Task Answers_with_words_pictures_tables_and_who_was_hit()
    {
        var browser = await site.Browser("regionen");
        var address = await Asked(browser, ("plasser-orthopaedics", "30"), ("uker", "8"), ("ganger", "2"));
        var page = await Answered(browser, address);
        page.QuerySelector("h1")!.TextContent.ShouldBe("30 flere plasser i uka: Ortopedi");
        page.QuerySelector(".region-sentence")!.TextContent.ShouldContain("ortopedi");
        page.QuerySelector("main")!.TextContent.ShouldContain("i 95 av 100 slike forsøk");
        page.QuerySelector("main")!.TextContent.ShouldContain("Menneskene er oppdiktet");
        page.QuerySelectorAll(".multiples figure.chart").Length.ShouldBe(4);
        page.QuerySelectorAll(".multiples figure.chart details table").Length.ShouldBe(4, "a table behind each chart");
        page.QuerySelectorAll(".multiples path.band").ShouldNotBeEmpty();
        page.QuerySelector("section[aria-labelledby='hvem']").ShouldNotBeNull();
        page.QuerySelector("details.why")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        var again = page.QuerySelector($"a[href^='{Path}?']")!.GetAttribute("href")!;
        (await Site.Read(await browser.GetAsync(again))).QuerySelector("#plasser-orthopaedics")!.GetAttribute("value").ShouldBe("30");
        (await Site.Read(await browser.GetAsync($"{address}?tjeneste=alle"))).QuerySelector(".region-sentence")!.TextContent.ShouldContain("alle tjenester samlet");
        (await browser.GetAsync($"{address}?tjeneste=tull")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, System("B2")]
    public async Task Shows_two_events_at_once_in_english_and_lists_where_it_falls_short()
    {
        var browser = await site.Browser("regionen", Language.English);
        var page = await Answered(browser, await Asked(browser, ("hva", "influensa"), ("hva", "uvaer"), ("uker", "8"), ("ganger", "6")));
        page.QuerySelector("h1")!.TextContent.ShouldBe("An influenza wave, and a storm cuts off Lillevik");
        page.QuerySelector("main")!.TextContent.ShouldContain("in 95 of 100 such trials");
        page.QuerySelector("section[aria-labelledby='tjenester']")!.QuerySelectorAll("tbody tr").ShouldNotBeEmpty("the services that fall short");
    }

    [Fact]
    public async Task Says_of_gatekeeping_that_more_are_refused_and_what_a_shorter_queue_then_means()
    {
        var browser = await site.Browser("regionen");
        var page = await Answered(browser, await Asked(browser, ("hva", "bestillerkontor"), ("ganger", "6")));
        page.QuerySelector("main")!.TextContent.ShouldContain("går avslagene opp");
        page.QuerySelector("main")!.TextContent.ShouldContain("også når færre får rett");
    }

    [Fact]
    public async Task Says_so_when_waits_look_shorter_because_more_are_left_in_the_queue()
    {
        var browser = await site.Browser("regionen");
        var page = await Answered(browser, await Asked(browser, ("hva", "influensa"), ("ganger", "6")));
        page.QuerySelector(".region-sentence")!.TextContent.ShouldContain("Køen til alle tjenester samlet går opp");
        var said = page.QuerySelector("main")!.TextContent;
        said.ShouldContain("Det går ikke fortere av den grunn");
        said.ShouldNotContain("Ventetiden til alle tjenester samlet går ned");
        page.QuerySelector("section[aria-labelledby='tjenester'] table")!.TextContent.ShouldContain("blant dem som begynte");
    }

    [Fact]
    public async Task Shows_how_far_it_has_come_and_lets_it_be_cancelled()
    {
        var browser = await site.Browser("regionen");
        var address = await Asked(browser, ("hva", "flere-behov"), ("uker", "52"), ("ganger", "20"));
        var page = await Site.Read(await browser.GetAsync(address));
        page.QuerySelector("#framdrift")!.GetAttribute("hx-trigger").ShouldBe("every 1s");
        (await browser.GetAsync($"{address}/framdrift")).Headers.Contains("HX-Refresh").ShouldBeFalse();
        await browser.PostAsync($"{address}/avbryt", SmallRegionSite.Filled(page.QuerySelector("form[action$='/avbryt']")!));
        for (var tries = 0; tries < 400 && !(await browser.GetStringAsync(address)).Contains("Forsøket ble avbrutt"); tries++)
            await Task.Delay(50);
        (await browser.GetStringAsync(address)).ShouldContain("Forsøket ble avbrutt");
        (await browser.GetAsync($"{address}/framdrift")).Headers.Contains("HX-Refresh").ShouldBeTrue("the page is to be loaded anew");
    }

    [Fact]
    public async Task Shows_both_futures_as_soon_as_they_have_been_lived_once()
    {
        using var gate = new SemaphoreSlim(0);
        site.Futures = (setup, scenarios, plan, progress, cores, cancel) => FutureRuns.Live(setup, scenarios, plan, told =>
        {
            progress(told);
            if (plan.Weeks == 6 && told.SoFar is not null)
                gate.Wait(cancel);
        }, 1, cancel);
        try
        {
            var browser = await site.Browser("regionen");
            var address = await Asked(browser, ("hva", "influensa"), ("uker", "6"), ("ganger", "3"));
            var once = await SoFar(browser, address, "1 av 3");
            once.QuerySelector(".region-sentence")!.TextContent.ShouldContain("vises først når framtidene er levd flere ganger");
            once.QuerySelectorAll("figure.chart").Length.ShouldBe(4);
            once.QuerySelectorAll("path.band").ShouldBeEmpty();
            once.QuerySelector("main")!.TextContent.ShouldNotContain("lyse båndene", customMessage: "one life has none");
            once.QuerySelector("main")!.TextContent.ShouldContain("Etter én gang er det ikke sikkert");
            once.QuerySelector("main")!.TextContent.ShouldContain("ingenting er sikkert om noen av dem");
            once.QuerySelector("#framdrift")!.GetAttribute("hx-get").ShouldBe($"{address}/framdrift?vist=1");
            (await browser.GetAsync($"{address}/framdrift?vist=1")).Headers.Contains("HX-Refresh").ShouldBeFalse();
            (await browser.GetAsync($"{address}/framdrift?vist=0")).Headers.Contains("HX-Refresh").ShouldBeTrue("there is more to show");
            (await browser.GetAsync($"{address}/framdrift?vist=tull")).Headers.Contains("HX-Refresh").ShouldBeTrue("what is no number counts for nothing");
            gate.Release();
            var twice = await SoFar(browser, address, "2 av 3");
            twice.QuerySelector("main")!.TextContent.ShouldContain("i 95 av 100");
            twice.QuerySelectorAll("path.band").ShouldNotBeEmpty();
            twice.QuerySelector("main")!.TextContent.ShouldContain("lyse båndene");
            gate.Release();
            (await Answered(browser, address)).QuerySelector("#saa-langt").ShouldBeNull();
        }
        finally
        {
            site.Futures = FutureRuns.Live;
        }
    }

    [Fact]
    public async Task Says_that_it_could_not_be_worked_out_and_what_to_do()
    {
        site.Futures = (_, _, _, _, _, _) => throw new InvalidOperationException("A bug.");
        try
        {
            var browser = await site.Browser("regionen");
            var page = await Answered(browser, await Asked(browser, ("hva", "bestillerkontor")));
            page.QuerySelector("[role=status]")!.TextContent.ShouldContain("kunne ikke regnes ut");
            page.QuerySelector("main")!.TextContent.ShouldNotContain("A bug.");
            page.QuerySelector($"a[href^='{Path}?hva=bestillerkontor']").ShouldNotBeNull();
        }
        finally
        {
            site.Futures = FutureRuns.Live;
        }
    }

    [Fact]
    public async Task Refuses_a_third_trial_while_one_is_lived_and_one_waits()
    {
        using var gate = new SemaphoreSlim(0);
        site.Futures = (setup, scenarios, plan, progress, cores, cancel) =>
        {
            // What is got ready when the form is opened is not held: cancelled while it waits, it may take what is released for another.
            if (plan.Weeks == 4)
                gate.Wait(cancel);
            return FutureRuns.Live(setup, scenarios, plan, progress, cores, cancel);
        };
        try
        {
            var browser = await site.Browser("regionen");
            var (first, second) = (await Asked(browser, ("hva", "influensa"), ("uker", "4")), await Asked(browser, ("hva", "uvaer"), ("uker", "4")));
            (await browser.GetStringAsync(second)).ShouldContain("Noe annet regnes ut først");
            var third = await Ask(browser, ("hva", "flere-behov"));
            third.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await Site.Read(third)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("ett venter på tur");
            gate.Release(2);
            (await Answered(browser, first)).QuerySelectorAll("figure.chart").Length.ShouldBe(4);
            (await Answered(browser, second)).QuerySelectorAll("figure.chart").Length.ShouldBe(4);
        }
        finally
        {
            site.Futures = FutureRuns.Live;
        }
    }

    [Fact]
    public async Task Says_that_a_forgotten_trial_is_gone()
    {
        var answer = await (await site.Browser("regionen")).GetAsync($"{Path}/000000000000");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ikke her lenger");
    }

    private static async Task<IDocument> Answered(HttpClient browser, string address)
    {
        var page = await Site.Read(await browser.GetAsync(address));
        for (var tries = 0; tries < 600 && page.QuerySelector("#framdrift") is not null; tries++)
        {
            await Task.Delay(100);
            page = await Site.Read(await browser.GetAsync(address));
        }

        return page;
    }

    private static async Task<IDocument> SoFar(HttpClient browser, string address, string times)
    {
        var page = await Site.Read(await browser.GetAsync(address));
        for (var tries = 0; tries < 600 && page.QuerySelector("#saa-langt")?.TextContent.Contains(times) != true; tries++)
        {
            await Task.Delay(50);
            page = await Site.Read(await browser.GetAsync(address));
        }
        page.QuerySelector("#saa-langt")!.TextContent.ShouldContain(times);
        return page;
    }

    private static async Task<string> Asked(HttpClient browser, params (string Field, string Value)[] written)
    {
        var answer = await Ask(browser, written);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient browser, params (string Field, string Value)[] written)
    {
        var form = (await Site.Read(await browser.GetAsync(Path))).QuerySelector($"form[action='{Path}']")!;
        return await browser.PostAsync(Path, Site.Filled(form, written));
    }
}

using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Regional;

public class Institution_places(SmallRegionSite site) : IClassFixture<SmallRegionSite>
{
    private const string Cell = "/plasser/sykehus-storby/orthopaedics/2026-11-23";

    [Theory]
    [InlineData("/plasser")]
    [InlineData("/plasser/ankomster")]
    [InlineData("/plasser/tilbud")]
    [InlineData("/plasser/hjelp")]
    [InlineData("/plasser/venter?tjeneste=orthopaedics")]
    [InlineData(Cell)]
    public async Task Renders_in_both_languages(string path)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var answer = await (await site.Browser("sykehuset", language)).GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await Site.Read(answer)).QuerySelectorAll("h1").Length.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Changes_places_with_a_reason()
    {
        var browser = await site.Browser("sykehuset");
        var form = (await Site.Read(await browser.GetAsync(Cell))).QuerySelector($"form[action='{Cell}']")!;
        (await browser.PostAsync(Cell, SmallRegionSite.Filled(form, ("plasser", "11")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostAsync(Cell, SmallRegionSite.Filled(form, ("plasser", "11"), ("grunn", "StaffAdded")))).StatusCode.ShouldBe(HttpStatusCode.Found);
        PlacesIn(new NodaTime.LocalDate(2026, 11, 23)).Published.ShouldBe(11);
    }

    [Theory]
    [InlineData("mange", "1", "Planned", "fra 0 til 5 000. Fant «mange»")]
    [InlineData("8,5", "1", "Planned", "Fant «8,5»")]
    [InlineData("8", "1", "Vacation", "«Vacation» er ikke et av svarene. Velg ett av dem: Planlagt, ")]
    [InlineData("8", "1", "RegionFile", "«RegionFile» er ikke et av svarene")]
    [InlineData("8", "500", "Planned", "«500» er ikke et av svarene. Velg ett av dem: 1, 2, 4, 8, 13 og 26.")]
    public async Task Say_what_was_found_and_what_is_allowed(string places, string weeks, string reason, string said)
    {
        var before = site.Events;
        var browser = await site.Browser("sykehuset");
        var form = (await Site.Read(await browser.GetAsync(Cell))).QuerySelector($"form[action='{Cell}']")!;
        var answer = await browser.PostAsync(Cell, SmallRegionSite.Filled(form, ("plasser", places), ("uker", weeks), ("grunn", reason)));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(said);
        site.Events.ShouldBe(before);
    }

    [Fact]
    public async Task Offers_a_place_to_who_waits_and_says_no_kindly_to_taking_it_away()
    {
        var number = await site.Raise("Dagny");
        await site.Grant(number);
        await site.Choose(number, SmallRegionSite.Hospital);
        var browser = await site.Browser("sykehuset");
        var page = await Site.Read(await browser.GetAsync("/plasser/venter?tjeneste=orthopaedics"));
        page.QuerySelector("tbody")!.TextContent.ShouldContain("Dagny");
        var form = page.QuerySelector($"form[action='/plasser/sak/{number}/tilby']")!;
        await browser.PostAsync(form.GetAttribute("action"), SmallRegionSite.Filled(form, ("plass", "sykehus-storby|2026-12-07")));
        var offered = site.Find(number).ShouldBeOfType<Offered>();
        offered.Offer.Start.ShouldBe(new NodaTime.LocalDate(2026, 12, 7));

        const string december = "/plasser/sykehus-storby/orthopaedics/2026-12-07";
        var change = (await Site.Read(await browser.GetAsync(december))).QuerySelector($"form[action='{december}']")!;
        var refused = await browser.PostAsync(december, SmallRegionSite.Filled(change, ("plasser", "0"), ("grunn", "StaffAbsent")));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await Site.Read(refused);
        again.QuerySelector("#plasser-feil")!.TextContent.ShouldContain("uke 50");
        again.QuerySelector("#plasser")!.GetAttribute("value").ShouldBe("0");
    }

    [Fact]
    public async Task Names_nobody_who_has_not_put_the_place_on_the_list()
    {
        var number = await site.Raise("Eldbjørg");
        await site.Grant(number);
        await site.Choose(number);
        var page = await Site.Read(await (await site.Browser("sykehuset")).GetAsync("/plasser/venter?tjeneste=orthopaedics"));
        var list = page.QuerySelector("tbody")!.TextContent;
        list.ShouldContain($"Sak {number}");
        list.ShouldNotContain("Eldbjørg");
    }

    [Fact]
    public async Task Starts_the_service_on_the_day()
    {
        var number = await site.Book("Frida");
        var browser = await site.Browser("sykehuset");
        var page = await Site.Read(await browser.GetAsync("/plasser/ankomster"));
        var form = page.QuerySelector($"form[action='/plasser/sak/{number}/begynn']")!;
        await browser.PostAsync(form.GetAttribute("action"), SmallRegionSite.Filled(form));
        site.Find(number).ShouldBeOfType<InService>();
    }

    private WeekPlaces PlacesIn(NodaTime.LocalDate monday) =>
        site.Region.Engine.Read(state => state.Places.At(SmallRegionSite.Hospital, SmallRegionSite.Orthopaedics, Week.Of(monday)));
}

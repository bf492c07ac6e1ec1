using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Tests;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Regional;

/// The small region with a ward: what its files call places of home nursing are beds.
public class SmallRegionWithBeds : SmallRegionSite
{
    /// Further rows of stays.csv.
    protected virtual IReadOnlyList<string> MoreStays => [];

    protected override RegionSetup Load()
    {
        using var copy = new RegionCopy();
        File.WriteAllLines(copy.In("stays.csv"), ["service,spread,mean_days,median_days", "home-nursing,exponential,5,", .. MoreStays]);
        return ((RegionLoad.Loaded)RegionFolder.Load(copy.Path)).Setup;
    }
}

public class Institution_beds(SmallRegionWithBeds site) : IClassFixture<SmallRegionWithBeds>
{
    private const string Ward = "/plasser/inngang-storby/home-nursing/senger";
    private static readonly ServiceId Nursing = new("home-nursing");
    private static readonly SiteId Entrance = new("inngang-storby");

    [Fact]
    public async Task Are_shown_beside_the_places_by_week_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var browser = await site.Browser("inngang", language);
            var places = await Site.Read(await browser.GetAsync("/plasser"));
            places.QuerySelector($"a[href='{Ward}']").ShouldNotBeNull();
            places.QuerySelector("table.week-grid")!.TextContent.ShouldNotContain(language == Language.English ? "Home nursing" : "Hjemmesykepleie");
            (await browser.GetAsync(Ward)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await (await site.Browser("inngang")).GetAsync("/plasser/inngang-storby/clarification/senger")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.Browser("sykehuset")).GetAsync(Ward)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.Browser("inngang")).GetAsync("/plasser/inngang-storby/home-nursing/2026-11-23")).Headers.Location!.ToString().ShouldBe(Ward);
    }

    [Fact]
    public async Task Are_offered_slept_in_and_left()
    {
        var number = await Waiting("Gerd");
        var browser = await site.Browser("inngang");
        var queue = await Site.Read(await browser.GetAsync("/plasser/venter?tjeneste=home-nursing"));
        var offer = queue.QuerySelector($"form[action='/plasser/sak/{number}/tilby']")!;
        offer.QuerySelectorAll("option").Length.ShouldBe(1, "a bed is free now, not by week");
        await browser.PostAsync(offer.GetAttribute("action"), SmallRegionSite.Filled(offer));
        site.Find(number).ShouldBeOfType<Offered>();

        var other = await InBed("Hulda");
        var taken = Beds.Taken;
        var ward = await Site.Read(await browser.GetAsync(Ward));
        ward.QuerySelector("tbody")!.TextContent.ShouldContain("Gerd");
        ward.QuerySelector("tbody")!.TextContent.ShouldContain("Hulda");
        var over = ward.QuerySelector($"form[action='/plasser/sak/{other}/opphold-over']")!;
        var answer = await browser.PostAsync(over.GetAttribute("action"), SmallRegionSite.Filled(over));
        answer.Headers.Location!.ToString().ShouldStartWith(Ward);
        (await Site.Read(await browser.GetAsync(answer.Headers.Location))).QuerySelector("main")!.TextContent.ShouldContain("Oppholdet er avsluttet");
        site.Find(other).ShouldBeOfType<InService>().StayEndedOn.ShouldNotBeNull();
        Beds.Taken.ShouldBe(taken - 1);
        (await Site.Read(await browser.GetAsync("/plasser/hjelp"))).QuerySelector($"form[action='/plasser/sak/{other}/opphold-over']").ShouldBeNull();
    }

    [Theory]
    [InlineData("mange", "Planned", "som et tall")]
    [InlineData("5001", "Planned", "fra 0 til 5")]
    [InlineData("9", "", "Velg")]
    [InlineData("9", "Vacation", "«Vacation» er ikke et av svarene. Velg ett av dem: Planlagt, ")]
    [InlineData("9", "RegionFile", "«RegionFile» er ikke et av svarene")]
    [InlineData("9", "1", "«1» er ikke et av svarene")]
    public async Task Say_how_to_put_right_what_is_wrong(string beds, string reason, string said)
    {
        var before = Beds;
        var answer = await Publish(beds, reason);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(said);
        Beds.ShouldBe(before);
    }

    [Fact]
    public async Task Close_as_their_stays_end_when_fewer_are_left()
    {
        await InBed("Inga");
        var taken = Beds.Taken;
        (await Publish("0", "StaffAbsent")).StatusCode.ShouldBe(HttpStatusCode.Found);
        Beds.ShouldBe((0, taken));
        (await Publish("6", "StaffAdded")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Are_not_begun_with_by_a_form_made_by_hand()
    {
        var browser = await site.Browser("inngang");
        var form = (await Site.Read(await browser.GetAsync(Ward))).QuerySelector($"form[action='{Ward}']")!;
        var answer = await browser.PostAsync("/plasser/inngang-storby/clarification/senger", SmallRegionSite.Filled(form, ("senger", "3"), ("grunn", "Planned")));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        site.Region.Engine.Read(state => state.Places.Find(Entrance, new("clarification"))).ShouldNotBeNull().HasBeds.ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> Publish(string beds, string reason)
    {
        var browser = await site.Browser("inngang");
        var form = (await Site.Read(await browser.GetAsync(Ward))).QuerySelector($"form[action='{Ward}']")!;
        return await browser.PostAsync(Ward, SmallRegionSite.Filled(form, ("senger", beds), ("grunn", reason)));
    }

    private async Task<long> Waiting(string name)
    {
        var number = await site.Raise(name, service: Nursing);
        await site.Grant(number, latestStart: new NodaTime.LocalDate(2026, 11, 25));
        await site.Choose(number, Entrance);
        return number;
    }

    private async Task<long> InBed(string name)
    {
        var c = site.Find(await Waiting(name));
        var offer = new OfferId(Guid.NewGuid());
        await site.Do(new OfferPlace(SmallRegionSite.Stamp(Actor.Planning), c.Id, offer, Entrance, new NodaTime.LocalDate(2026, 11, 16)));
        await site.Do(new AcceptOffer(SmallRegionSite.Stamp(new Actor.Self(c.Person)), c.Id, offer));
        await site.Do(new StartService(SmallRegionSite.Stamp(new Actor.Institution(new("inngang"), new(9900001))), c.Id));
        return c.File.Number;
    }

    private (int Beds, int Taken) Beds => site.Region.Engine.Read(state => state.Places.Find(Entrance, Nursing)) is { } row ? (row.Beds, row.BedsTaken) : default;
}

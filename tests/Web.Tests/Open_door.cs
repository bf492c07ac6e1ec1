using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Tests;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.Tests;

public class Open_door(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Asks_anyone_for_three_things_at_most()
    {
        Mandatory(await Form(site.Browser())).ShouldBe(["ord", "kontakt", "kommune"]);
        Mandatory(await Form(await site.BrowserOf(Site.Desk))).ShouldBe(["ord", "kontakt", "kommune"]);
        Mandatory(await Form(await site.BrowserOf(Site.Jonas))).ShouldBe(["ord", "hvem", "kommune"]);
    }

    [Fact]
    [System("N1")]
    public async Task Gives_anyone_a_receipt_and_a_case_on_the_web()
    {
        var (receipt, c) = await Receipt(site.Browser(), ("ord", "Vondt i kneet"), ("kontakt", "Kari Nordlie, 912 34 567"), ("kommune", "9001"));
        var owner = site.Town.Setup.Catalogue.Professionals[((OpenCase)c).Now.Owner];
        receipt.QuerySelector("h1")!.TextContent.ShouldContain($"{c.File.Number}");
        var status = receipt.QuerySelector(".status")!.TextContent;
        status.ShouldContain(owner.Name);
        status.ShouldContain(owner.Phone);
        status.ShouldContain("Innen mandag 7. desember");
        c.Need.Channel.ShouldBe(Channel.Web);
        var who = site.Town.Hand.Identities.Find(c.Person).ShouldNotBeNull();
        (who.Name, who.Phone, who.NationalNumber).ShouldBe(("Kari Nordlie", "912 34 567", null));
    }

    [Fact]
    [System("N1")]
    public async Task Gives_the_caller_the_same_by_phone_and_at_the_desk()
    {
        var browser = await site.BrowserOf(Site.Desk);
        var (_, phone) = await Receipt(browser, ("ord", "Klarer ikke trappa"), ("kontakt", "Ola Nordlie, 912 34 568"), ("kommune", "9001"));
        phone.Need.Channel.ShouldBe(Channel.Phone);
        var (_, desk) = await Receipt(browser, ("ord", "Klarer ikke trappa"), ("kontakt", "Per Nordlie"), ("kommune", "9002"), ("kanal", "skranke"));
        desk.Need.Channel.ShouldBe(Channel.Desk);
        ((OpenCase)desk).Now.Due.ShouldBe(((OpenCase)phone).Now.Due);
    }

    [Fact]
    [System("N1")]
    public async Task Lets_one_person_raise_for_another()
    {
        var browser = await site.BrowserOf(Site.Jonas);
        var (_, c) = await Receipt(browser, ("ord", "Naboen faller ofte"), ("hvem", "annen"), ("kontakt", "Gerd Haug, 912 34 569"), ("kommune", "9001"));
        c.Person.ShouldNotBe(((Actor.Self)Site.Jonas.As).Id);
        site.Town.Hand.Identities.Find(c.Person)!.Name.ShouldBe("Gerd Haug");
    }

    [Fact]
    public async Task Answers_a_second_press_as_the_first()
    {
        var browser = site.Browser();
        var sent = Site.Filled(await Form(browser), ("ord", "Svimmel"), ("kontakt", "Liv Moe, 912 34 570"), ("kommune", "9001"));
        var bytes = await sent.ReadAsStringAsync();
        var before = await Cases();
        foreach (var _ in new[] { 1, 2 })
            (await browser.PostAsync("/meld", new StringContent(bytes, null, "application/x-www-form-urlencoded"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Cases() - before).ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_what_was_written_when_something_is_missing()
    {
        var browser = site.Browser();
        var answer = await browser.PostAsync("/meld", Site.Filled(await Form(browser), ("ord", "Vondt i «ryggen»")));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Read(answer);
        page.QuerySelector("textarea[name=ord]")!.TextContent.ShouldBe("Vondt i «ryggen»");
        page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#kontakt", "#kommune"]);
        page.QuerySelector("#kontakt")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Sends_an_emergency_straight_to_help()
    {
        var (receipt, c) = await Receipt(site.Browser(), ("ord", "Får ikke puste"), ("kontakt", "Nils Dahl, 912 34 571"), ("kommune", "9001"), ("haster", "ja"));
        c.ShouldBeOfType<InService>();
        receipt.QuerySelector(".lead")!.TextContent.ShouldContain("113");
    }

    [Fact]
    public async Task Shows_no_receipt_to_those_who_guess_its_address() =>
        (await site.Browser().GetAsync("/meld/kvittering/1:1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<(IDocument Receipt, Domain.Case Case)> Receipt(HttpClient browser, params (string, string)[] fields)
    {
        var answer = await browser.PostAsync("/meld", Site.Filled(await Form(browser), fields));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var receipt = await Site.Read(await browser.GetAsync(answer.Headers.Location));
        var number = long.Parse(new string([.. receipt.QuerySelector("h1")!.TextContent.Where(char.IsAsciiDigit)]));
        return (receipt, (await site.Town.Find(number))!);
    }

    private static async Task<IElement> Form(HttpClient browser) =>
        (await Site.Read(await browser.GetAsync("/meld"))).QuerySelector("form[action='/meld']")!;

    /// What has to be answered: what is neither folded away nor marked as optional.
    private static string[] Mandatory(IElement form) =>
        [.. form.QuerySelectorAll("textarea, select, input:not([type=hidden])").Where(field => field.Closest("details") is null).Select(field => field.GetAttribute("name")!).Distinct()];

    private Task<int> Cases() => site.Town.Hand.Engine.ReadDurable(state => state.Cases.Count).AsTask();
}

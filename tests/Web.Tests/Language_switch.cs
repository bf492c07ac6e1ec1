namespace Ledestjerne.Web.Tests;

public class Language_switch(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Is_bokmaal_until_told_otherwise()
    {
        var page = await Site.Read(await site.Browser().GetAsync("/om"));
        page.DocumentElement.GetAttribute("lang").ShouldBe("nb");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Om Ledestjerne");
    }

    [Fact]
    public async Task Leads_back_to_the_same_page_and_is_remembered()
    {
        var browser = site.Browser();
        var page = await Site.Read(await browser.GetAsync("/om?a=1"));
        var answer = await browser.GetAsync(page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
        answer.Headers.Location!.ToString().ShouldBe("/om?a=1");
        (await Site.Read(await browser.GetAsync("/"))).DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\tom")]
    [InlineData("")]
    public async Task Never_leads_to_another_site(string back)
    {
        var answer = await site.Browser().GetAsync($"/sprak?til=en&tilbake={Uri.EscapeDataString(back)}");
        answer.Headers.Location!.ToString().ShouldBe("/");
    }
}

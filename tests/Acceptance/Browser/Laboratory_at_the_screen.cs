using Ledestjerne.Tests;
using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>
/// A decision is tried in the laboratory, with and without script, in both languages: what is asked, how far it has come and what
/// was found are looked at as every page is.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed class Laboratory_at_the_screen(Chromium chromium, LivedRegion region) : IClassFixture<LivedRegion>
{
    private const string Path = "/regionen/laboratoriet";
    private const string Try = $"form[action='{Path}'] button[type=submit]";

    [Theory, System("I3")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asks_tells_how_far_and_answers(bool english)
    {
        await using var somebody = await chromium.Somebody(region.Address, english: english, script: PageProof.Axe);
        var proof = new PageProof(somebody.Page, english ? "en" : "nb");
        await somebody.Becomes("region-administrator");
        await proof.Open(Path, "laboratory");
        await somebody.Page.FillAsync("#uker", "100");
        await somebody.Answered(somebody.Page.Locator(Try));
        await proof.Here("laboratory with too many weeks", "laboratory-wrong");
        await Asks(somebody, 20);
        await proof.Here("laboratory while it lives", "laboratory-living");
        await Ends(somebody);
        await proof.Here("laboratory's answer", "laboratory-answer");
        await proof.Open($"{Path}/000000000000", "laboratory-gone", 404);
        proof.Faults.ShouldBeEmpty($"of {proof.Seen} pages");
    }

    [Fact]
    public async Task Needs_no_script()
    {
        await using var somebody = await chromium.Somebody(region.Address, withScript: false);
        await somebody.Page.GotoAsync("/prov");
        await somebody.Page.Locator("form", new PageLocatorOptions { Has = somebody.Page.Locator("input[value='region-administrator']") }).Locator("button").ClickAsync();
        await somebody.Page.GotoAsync(Path);
        (await somebody.Page.Locator("input[type=range]").First.IsVisibleAsync()).ShouldBeFalse("a slider that says nothing is not shown");
        await somebody.Page.FillAsync("#plasser-orthopaedics", "12");
        await somebody.Page.FillAsync("#ganger", "2");
        await somebody.Page.Locator(Try).ClickAsync();
        for (var tries = 0; tries < 200 && await somebody.Page.Locator("#framdrift").CountAsync() > 0; tries++)
        {
            await Task.Delay(200);
            await somebody.Page.ReloadAsync();
        }

        (await somebody.Page.Locator("figure.chart").CountAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task The_slider_and_the_number_say_the_same()
    {
        await using var somebody = await chromium.Somebody(region.Address);
        await somebody.Becomes("region-administrator");
        await somebody.Opens(Path);
        await somebody.Page.Locator("input[data-of='plasser-orthopaedics']").FocusAsync();
        await somebody.Page.Keyboard.PressAsync("ArrowRight");
        await somebody.Page.Keyboard.PressAsync("ArrowRight");
        (await somebody.Page.InputValueAsync("#plasser-orthopaedics")).ShouldBe("2");
        await somebody.Page.FillAsync("#plasser-orthopaedics", "-3");
        (await somebody.Page.InputValueAsync("input[data-of='plasser-orthopaedics']")).ShouldBe("-3");
    }

    private static async Task Asks(AtTheScreen somebody, int times)
    {
        await somebody.Opens(Path);
        await somebody.Page.CheckAsync("#hva-influensa");
        await somebody.Page.CheckAsync("#hva-uvaer");
        await somebody.Page.FillAsync("#plasser-orthopaedics", "6");
        await somebody.Page.FillAsync("#ganger", $"{times}");
        await somebody.Answered(somebody.Page.Locator(Try));
        (await somebody.Page.Locator("#framdrift").CountAsync()).ShouldBe(1);
    }

    /// <summary>The page loads itself anew when there is an answer.</summary>
    private static Task Ends(AtTheScreen somebody) =>
        somebody.Page.Locator(".multiples figure").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
}

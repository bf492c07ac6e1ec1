using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>Time is the patient's, and the professional's: fields and presses are counted, so that they cannot grow unseen.</summary>
[Collection(InTheBrowser.Name)]
public sealed class Counts(Chromium chromium, LivedRegion region) : IClassFixture<LivedRegion>
{
    [Fact]
    public async Task Raising_a_need_asks_for_three_things_at_most()
    {
        await using var somebody = await chromium.Somebody(region.Address);
        await somebody.Opens("/meld");
        (await somebody.Page.Locator("form[action='/meld'] [aria-required=true]").CountAsync()).ShouldBeInRange(1, 3);
        await somebody.Becomes("person-waiting");
        await somebody.Opens("/meld");
        (await somebody.Page.Locator("form[action='/meld'] [aria-required=true]").CountAsync()).ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task An_offer_is_accepted_with_one_press_from_my_cases()
    {
        var (who, path) = await OfferAtHand.Make(chromium, region.Address);
        await using var person = await chromium.Somebody(region.Address);
        await person.Becomes(who);
        await person.Opens("/mine-saker");
        await person.Press(person.Page.Locator($"form[action='{path}/ja'] button"));
        await person.Opens("/mine-saker");
        (await person.Page.Locator($"form[action='{path}/ja']").CountAsync()).ShouldBe(0, "the press was the answer");
    }

    /// <summary>At 1366 × 768 the button to sign stands on the screen that opens, and so do the person's own words.</summary>
    [Theory]
    [InlineData("rett")]
    [InlineData("avslag")]
    public async Task An_assessment_is_five_fields_on_one_screen(string deed)
    {
        await using var professional = await chromium.Somebody(region.Address);
        await professional.Page.SetViewportSizeAsync(1366, 768);
        await professional.Becomes("doctor-orthopaedics");
        await professional.Opens("/arbeidsliste?vis=vurdere");
        await professional.Page.Locator("a.work-row").First.ClickAsync();
        if (deed == "avslag")
        {
            await professional.Page.Locator("a[href*='svar=nei']").First.ClickAsync();
        }

        var form = professional.Page.Locator($"form[action$='/{deed}']");
        await form.WaitForAsync();
        var names = await form.Locator("[name]:not([type=hidden])").EvaluateAllAsync<string[]>("all => all.map(each => each.name)");
        names.Distinct().Count().ShouldBeLessThanOrEqualTo(5, string.Join(", ", names.Distinct()));
        (await Bottom(form.Locator("button[type=submit]"))).ShouldBeLessThanOrEqualTo(768);
        (await Bottom(professional.Page.Locator(".said").First)).ShouldBeLessThanOrEqualTo(768);
    }

    private static Task<double> Bottom(ILocator element) => element.EvaluateAsync<double>("each => each.getBoundingClientRect().bottom + window.scrollY");
}

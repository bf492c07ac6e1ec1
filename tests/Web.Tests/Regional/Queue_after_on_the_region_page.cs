using AngleSharp.Dom;

namespace Ledestjerne.Web.Tests.Regional;

public class Queue_after_on_the_region_page(SmallRegionSite site) : IClassFixture<SmallRegionSite>
{
    [Fact]
    public async Task Shows_the_queue_after_all_capacity_is_used_beside_today_s_and_what_is_missing()
    {
        for (var n = 0; n < 3; n++)
        {
            var number = await site.Raise($"Ingrid {n}");
            await site.Grant(number);
            await site.Choose(number);
        }
        var browser = await site.Browser("regionen");
        IElement? section = null;
        for (var tries = 0; tries < 200 && section?.QuerySelector("table") is null; tries++)
        {
            await Task.Delay(50);
            section = (await Site.Read(await browser.GetAsync("/regionen"))).QuerySelector("section[aria-labelledby='etter']");
        }

        section.ShouldNotBeNull();
        section.QuerySelector("p")!.TextContent.ShouldContain("venter på tilbud");
        section.QuerySelector("p")!.TextContent.ShouldContain("står igjen");
        section.QuerySelectorAll("figure.chart svg").ShouldNotBeEmpty();
        section.QuerySelectorAll("figure.chart details table").Length.ShouldBe(1, "a table behind the chart");
        var orthopaedics = section.QuerySelectorAll("tbody tr").First(each => each.TextContent.Contains("Ortopedi")).QuerySelectorAll("td, th").Select(each => each.TextContent).ToList();
        int.Parse(orthopaedics[1]).ShouldBeGreaterThanOrEqualTo(3);
        orthopaedics[2].ShouldBe("0");
    }
}

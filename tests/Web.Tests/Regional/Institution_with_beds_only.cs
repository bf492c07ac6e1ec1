using AngleSharp.Dom;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Regional;

/// Orthopaedics is in beds too, and then the hospital has nothing by week.
public sealed class SmallRegionWithWards : SmallRegionWithBeds
{
    protected override IReadOnlyList<string> MoreStays => ["orthopaedics,exponential,5,"];
}

public class Institution_with_beds_only(SmallRegionWithWards site) : IClassFixture<SmallRegionWithWards>
{
    [Theory, InlineData(Language.Bokmaal, "Senger", "Uke for uke"), InlineData(Language.English, "Beds", "Week by week")]
    public async Task Calls_its_first_view_what_it_shows(Language language, string beds, string weeks)
    {
        foreach (var path in new[] { "/plasser", "/plasser/hjelp", "/plasser/venter" })
        {
            (await FirstView("sykehuset", path, language)).ShouldBe(beds);
            (await FirstView("inngang", path, language)).ShouldBe(weeks, "somebody is received by week there");
        }
    }

    private async Task<string> FirstView(string visitor, string path, Language language) =>
        (await Site.Read(await (await site.Browser(visitor, language)).GetAsync(path))).QuerySelector(".views a")!.TextContent.Trim();
}

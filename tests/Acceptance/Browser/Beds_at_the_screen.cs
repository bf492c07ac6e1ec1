using Ledestjerne.Tests;
using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>The beds of a ward, from a desk and from a telephone: the small region, where those who get orthopaedics stay.</summary>
[Collection(InTheBrowser.Name)]
public sealed class Beds_at_the_screen(Chromium chromium) : IAsyncLifetime
{
    private const string Ward = "/plasser/sykehus-storby/orthopaedics/senger";

    private readonly TemporaryFolder folder = new();
    private readonly RegionCopy files = new();
    private ServedRegion? served;

    public async Task InitializeAsync()
    {
        await File.WriteAllLinesAsync(files.In("stays.csv"), ["service,spread,mean_days,median_days", "orthopaedics,exponential,5,"]);
        served = await ServedRegion.Start("--data", folder.Path, "--region", files.Path, "--life-weeks", "4", "--date", "2026-11-18");
    }

    public async Task DisposeAsync()
    {
        if (served is not null)
        {
            await served.DisposeAsync();
        }

        files.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(false, 360)]
    [InlineData(true, 375)]
    [InlineData(true, 700)]
    public async Task A_stay_is_ended_without_scrolling_sideways(bool english, int width)
    {
        await using var nurse = await (await chromium.Somebody(served!.Address, english: english, width: width)).Becomes("institution-hospital");
        await nurse.Opens(Ward);
        var deeds = nurse.Page.Locator("details[id^=opphold-over]");
        var inBed = await deeds.CountAsync();
        inBed.ShouldBeGreaterThan(0, "somebody is in bed");
        await deeds.First.Locator("summary").ClickAsync();
        foreach (var button in new[] { deeds.First.Locator("summary"), deeds.First.Locator("button[type=submit]"), deeds.Last.Locator("summary") })
        {
            var seen = (await button.BoundingBoxAsync()).ShouldNotBeNull();
            (seen.X + seen.Width).ShouldBeLessThanOrEqualTo(width, await button.InnerTextAsync());
        }

        await nurse.Press(deeds.First.Locator("button[type=submit]"));
        (await deeds.CountAsync()).ShouldBe(inBed - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Are_there_for_everyone(bool english)
    {
        await using var nurse = await chromium.Somebody(served!.Address, english: english, script: PageProof.Axe);
        var proof = new PageProof(nurse.Page, english ? "en" : "nb");
        await nurse.Becomes("institution-hospital");
        foreach (var (path, name) in new[] { (Ward, "beds"), ("/plasser", "beds-places"), ("/plasser/hjelp", "beds-inservice"), (Ward, "beds-again") })
        {
            await proof.Open(path, name);
        }

        proof.Faults.ShouldBeEmpty($"of {proof.Seen} pages");
    }
}

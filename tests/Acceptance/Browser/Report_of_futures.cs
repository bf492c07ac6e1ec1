using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>The twin's report as it is read from a file: on a large and a small screen, light and dark, with everything unfolded.</summary>
[Collection(InTheBrowser.Name)]
public sealed class Report_of_futures(Chromium chromium)
{
    private const string Look = """
        async () => {
          for (const folded of document.querySelectorAll('details')) folded.open = true;
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          const faults = found.violations.map(each => `${each.id}: ${each.help}: ` + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | '));
          const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          return overflow > 0 ? [...faults, `${overflow} pixels wider than the screen`] : faults;
        }
        """;

    [Theory]
    [InlineData("nb", 1366, ColorScheme.Light)]
    [InlineData("en", 375, ColorScheme.Dark)]
    public async Task Is_there_for_everyone(string language, int width, ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        var ran = await LedestjerneProgram.Run(
            "twin", "--region", "tests/Regions/small", "--weeks", "6", "--warm-up", "1", "--replications", "3", "--from", "2026-11-23", "--language", language,
            "--scenario", "samples/small/two-futures.json", "--solve-for", "mean wait of physiotherapy ≤ 3 weeks", "--out", folder["out"]);
        ran.Exit.ShouldBe(0, ran.Errors);
        await using var reader = await chromium.Somebody(new Uri($"file://{folder["out"]}/"), width: width, script: PageProof.Axe);
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(request.Url);
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await reader.Page.GotoAsync($"file://{folder["out/report.html"]}");

        (await reader.Page.EvaluateAsync<string[]>(Look)).ShouldBeEmpty();
        asked.ShouldHaveSingleItem().ShouldEndWith("report.html");
        (await reader.Page.Locator("h1").CountAsync()).ShouldBe(1);
    }
}

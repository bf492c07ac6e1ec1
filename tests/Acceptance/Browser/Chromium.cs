using Microsoft.Playwright;

namespace Ledestjerne.Acceptance;

/// <summary>Debian's Chromium, headless, shared by the tests that look at pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Somebody new at a screen of this width in CSS pixels; nothing is remembered from others.</summary>
    /// <param name="script">Runs on every page before the page's own.</param>
    public async Task<AtTheScreen> Somebody(Uri address, bool withScript = true, bool english = false, int width = 1366, string? script = null)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = withScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (script is not null)
        {
            await context.AddInitScriptAsync(script);
        }

        var somebody = new AtTheScreen(context, await context.NewPageAsync());
        if (english)
        {
            await somebody.Page.GotoAsync("/sprak?til=en&tilbake=/");
        }

        return somebody;
    }
}

/// <summary>Tests that share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}

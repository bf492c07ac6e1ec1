using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>Somebody with a browser of their own.</summary>
public sealed class AtTheScreen(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public IPage Page { get; } = page;

    /// <summary>Becomes one of the demonstration's ready people.</summary>
    /// <param name="visitor">Such as <c>doctor-orthopaedics</c>.</param>
    public async Task<AtTheScreen> Becomes(string visitor)
    {
        await Page.GotoAsync("/prov");
        await Press(Page.Locator("form", new PageLocatorOptions { Has = Page.Locator($"input[value='{visitor}']") }).Locator("button"));
        return this;
    }

    /// <summary>Ids of the ready people of a kind, by the beginning of their id.</summary>
    public async Task<IReadOnlyList<string>> ReadyPeople(string beginning)
    {
        await Page.GotoAsync("/prov");
        var ids = await Page.Locator("input[name=hvem]").EvaluateAllAsync<string[]>("all => all.map(i => i.value)");
        return [.. ids.Where(id => id.StartsWith(beginning, StringComparison.Ordinal))];
    }

    /// <summary>Addresses the open page links to, once each in the page's order.</summary>
    public async Task<IReadOnlyList<string>> Ways(string beginning, Regex form)
    {
        var all = await Page.Locator($"a[href^='{beginning}']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        return [.. all.Distinct().Where(href => form.IsMatch(href))];
    }

    /// <summary>Opens a page that must answer well.</summary>
    public async Task Opens(string path)
    {
        var answer = await Page.GotoAsync(path);
        answer.ShouldNotBeNull();
        answer.Status.ShouldBe(200, $"{path}: {await Page.TitleAsync()}");
    }

    /// <summary>Presses a button that sends a form, and sees what comes. A refused form fails the test with what it says.</summary>
    public async Task Press(ILocator button)
    {
        var answer = await Answered(button);
        if (answer.Status >= 400)
        {
            throw new InvalidOperationException($"{answer.Status} {answer.Url}: {await Page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>Presses a button and has the page that comes before them, whatever it says.</summary>
    public async Task<IResponse> Answered(ILocator button)
    {
        await Page.EvaluateAsync("window.left = true");
        var answer = await Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), IsLast);
        await answer.FinishedAsync();
        await Arrives(answer.Url);
        return answer;
    }

    /// <summary>
    /// Asks the page itself until it is the one answered, and whole. The driver's own waiting misses the event now and then
    /// when the page has come before it begins to wait.
    /// </summary>
    private async Task Arrives(string url)
    {
        var until = DateTime.UtcNow + LongestWait;
        while (!await IsWhole(url))
        {
            if (DateTime.UtcNow > until)
            {
                throw new TimeoutException($"{url} was answered and did not come; the page is {Page.Url}.");
            }

            await Task.Delay(20);
        }
    }

    private async Task<bool> IsWhole(string url)
    {
        try
        {
            var seen = await Page.EvaluateAsync<string>("window.left ? 'left' : document.readyState + ' ' + location.href.split('#')[0]");
            return seen == $"complete {url.Split('#')[0]}";
        }
        catch (PlaywrightException)
        {
            // The page was replaced while it was asked: ask the next one.
            return false;
        }
    }

    /// <summary>Where the redirects end: a document, or a part of one that a script asked for with a form.</summary>
    private static bool IsLast(IResponse response) =>
        response.Status is < 300 or >= 400
        && (response.Request.ResourceType == "document" || (response.Request.Method == "POST" && response.Request.ResourceType is "xhr" or "fetch"));

    /// <summary>Presses the button of the form that sends to an address.</summary>
    public Task Sends(string action) => Press(Page.Locator($"form[action='{action}'] button[type=submit]").First);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

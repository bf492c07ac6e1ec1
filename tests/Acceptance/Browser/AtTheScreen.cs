using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>Somebody with a browser of their own.</summary>
public sealed class AtTheScreen(IBrowserContext context, IPage page) : IAsyncDisposable
{
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
        IResponse? answer = null;
        void Note(object? _, IResponse response) => answer = response.Request.IsNavigationRequest ? response : answer;
        Page.Response += Note;
        await button.ClickAsync();
        await Page.WaitForLoadStateAsync();
        Page.Response -= Note;
        if (answer is not null && answer.Status >= 400)
        {
            throw new InvalidOperationException($"{answer.Status} {answer.Url}: {await Page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>Presses the button of the form that sends to an address.</summary>
    public Task Sends(string action) => Press(Page.Locator($"form[action='{action}'] button[type=submit]").First);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

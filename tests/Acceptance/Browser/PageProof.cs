using System.Text.Json;
using System.Text.RegularExpressions;
using Ledestjerne.Web.Words;
using Microsoft.Playwright;

namespace Ledestjerne.Acceptance;

/// <summary>Looks at one page at a time as a careful reader would, takes its picture and says everything that is wrong with it.</summary>
public sealed partial class PageProof(IPage page, string language)
{
    private const int Wide = 1366;
    private const int Narrow = 375;
    private const int LongestPage = 100_000;

    /// <summary>axe-core, to run on every page before the page's own script.</summary>
    public static string Axe { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    // All that is folded is opened first: what is hidden is neither seen nor judged.
    private const string Look = """
        async () => {
          for (const folded of document.querySelectorAll('details')) folded.open = true;
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          const room = document.documentElement.clientWidth;
          const outside = document.documentElement.scrollWidth <= room ? [] : [...document.body.querySelectorAll('*')]
            .filter(each => each.getBoundingClientRect().right > room + 1 && !each.closest('.table-scroll') && each.children.length === 0)
            .slice(0, 3).map(each => each.outerHTML.slice(0, 120));
          const unseen = [...document.querySelectorAll('main :is(button, summary, select, input, textarea)')]
            .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > room + 1)
            .map(each => each.outerHTML.slice(0, 120));
          return {
            violations: found.violations.map(each => `${each.id}: ${each.help}: ` + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | ')),
            overflow: document.documentElement.scrollWidth - room,
            outside,
            unseen,
            headings: document.querySelectorAll('h1').length,
            lang: document.documentElement.lang,
            title: document.title,
            text: document.body.innerText,
            demonstration: document.querySelector('.demonstration')?.innerText ?? '',
          };
        }
        """;

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private static readonly HashSet<string> Areas = [.. Wording.Embedded.All.Keys.Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)])];

    private readonly List<string> faults = [];
    private readonly Dictionary<string, int> pictures = [];
    private string? undrawn;

    public IReadOnlyList<string> Faults => faults;

    public int Seen { get; private set; }

    /// <summary>Opens an address and proves it.</summary>
    /// <param name="name">Of its picture.</param>
    public async Task Open(string path, string name, int status = 200)
    {
        var errors = new List<string>();
        void Note(object? _, IConsoleMessage message)
        {
            if (message.Type == "error" && status == 200)
            {
                errors.Add(message.Text);
            }
        }

        await page.SetViewportSizeAsync(Wide, 900);
        page.Console += Note;
        var answer = await page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} did not answer.");
        page.Console -= Note;
        Wrong(path, answer.Status != status, $"answered {answer.Status}");
        var size = (await answer.Request.SizesAsync()).ResponseBodySize;
        Wrong(path, size > LongestPage, $"is {size} bytes");
        errors.ForEach(error => Wrong(path, true, error));
        await Here(path, name);
    }

    /// <summary>Proves the page that is open; a third of the pages also on a narrow screen, others in English than in bokmål.</summary>
    public async Task Here(string path, string name)
    {
        name = Numbered(name);
        await Picture(name, Wide);
        if ((Seen++ + (language == "nb" ? 0 : 1)) % 3 == 0)
        {
            await page.SetViewportSizeAsync(Narrow, 800);
            await Picture(name, Narrow);
            await Judge($"{path} at {Narrow}");
            await page.SetViewportSizeAsync(Wide, 900);
        }

        await Judge($"{path} at {Wide}");
    }

    private async Task Judge(string where)
    {
        var json = await page.EvaluateAsync<JsonElement>(Look);
        var seen = json.Deserialize<Sight>(Names) ?? throw new InvalidOperationException("The page said nothing.");
        foreach (var violation in seen.Violations)
        {
            Wrong(where, true, violation);
        }

        Wrong(where, seen.Overflow > 0, $"is {seen.Overflow} px too wide: {string.Join(" | ", seen.Outside)}");
        Wrong(where, seen.Unseen.Length > 0, $"has {seen.Unseen.Length} things to press that must be scrolled to: {seen.Unseen.FirstOrDefault()}");
        Wrong(where, seen.Headings != 1, $"has {seen.Headings} h1");
        Wrong(where, seen.Lang != language, $"says its language is {seen.Lang}");
        Wrong(where, string.IsNullOrWhiteSpace(seen.Title.Replace("– Ledestjerne", "", StringComparison.Ordinal)), "has no title");
        Wrong(where, seen.Demonstration.Length == 0, "does not say that it is a demonstration");
        foreach (var key in Key().Matches(seen.Text).Select(match => match.Value).Where(key => Areas.Contains(key[..key.IndexOf('.', StringComparison.Ordinal)])))
        {
            Wrong(where, true, $"shows the key {key}");
        }
    }

    private void Wrong(string where, bool isWrong, string what)
    {
        if (isWrong)
        {
            faults.Add($"{language} {where}: {what}");
        }
    }

    private string Numbered(string name)
    {
        var number = pictures[name] = pictures.GetValueOrDefault(name) + 1;
        return number == 1 ? name : $"{name}-{number}";
    }

    /// <summary>A browser on a busy machine has once been seen not to draw a long page; one such is asked for again, and then it must.</summary>
    private async Task Picture(string name, int width)
    {
        var options = new PageScreenshotOptions
        {
            Path = Path.Combine(LedestjerneProgram.Repository, "tests", "Acceptance", "screenshots", $"{name}-{language}-{width}.png"),
            FullPage = true,
        };
        try
        {
            await page.ScreenshotAsync(options);
        }
        catch (TimeoutException)
        {
            Wrong(name, undrawn is not null, $"was not drawn the first time, and neither was {undrawn}");
            undrawn = name;
            await page.ScreenshotAsync(options);
        }
    }

    private sealed record Sight(
        string[] Violations, int Overflow, string[] Outside, string[] Unseen, int Headings, string Lang, string Title, string Text, string Demonstration);

    // Such as finder.title; neither part of an address nor of a file's name.
    [GeneratedRegex(@"(?<![\w./@-])[a-z]+\.[a-z][a-z0-9.]*(?<!\.)(?![\w/@-])(?<!\.(csv|json|no))")]
    private static partial Regex Key();
}

using System.Text.RegularExpressions;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>Sees to it that one of the ready people has an offer to answer: they wish for the hospital, and the hospital offers a place.</summary>
public static partial class OfferAtHand
{
    private const string Person = "person-choosing";
    private const string Site = "sykehus-storby";

    /// <returns>The ready person's id, and the address of the case.</returns>
    public static async Task<(string Who, string Case)> Make(Chromium chromium, Uri address)
    {
        await using var somebody = await chromium.Somebody(address);
        await somebody.Becomes(Person);
        await somebody.Opens("/mine-saker");
        if (await somebody.Page.Locator("form[action$='/ja']").CountAsync() == 0)
        {
            await Choose(somebody);
            await Offer(somebody);
            await somebody.Becomes(Person);
            await somebody.Opens("/mine-saker");
        }

        var yes = await somebody.Page.Locator("form[action$='/ja']").First.GetAttributeAsync("action");
        yes.ShouldNotBeNull();
        return (Person, yes[..^"/ja".Length]);
    }

    private static async Task Choose(AtTheScreen person)
    {
        await person.Opens((await person.Ways("/saker/", Choosing())).First());
        await person.Press(person.Page.Locator("form", new() { Has = person.Page.Locator($"input[value='{Site}']") }).Locator("button").First);
    }

    private static async Task Offer(AtTheScreen somebody)
    {
        var number = Number().Match(new Uri(somebody.Page.Url).AbsolutePath).Value;
        await somebody.Becomes("institution-hospital");
        for (var page = 1; page < 40; page++)
        {
            await somebody.Opens($"/plasser/venter?tjeneste=orthopaedics&side={page}");
            var form = somebody.Page.Locator($"form[action='/plasser/sak/{number}/tilby']");
            if (await form.CountAsync() > 0)
            {
                await somebody.Press(form.Locator("button"));
                return;
            }
        }

        throw new InvalidOperationException($"Case {number} is not among those who wait for the hospital.");
    }

    [GeneratedRegex(@"^/saker/\d+/velg$")]
    private static partial Regex Choosing();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}

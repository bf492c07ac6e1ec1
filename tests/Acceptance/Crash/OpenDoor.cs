using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;

namespace Ledestjerne.Acceptance;

/// <summary>Somebody who raises needs at the open door, over HTTP as a browser would, and notes what was acknowledged.</summary>
/// <param name="acknowledged">Ids of commands that were answered; never lost from here on.</param>
/// <param name="uncertain">Forms that were sent and got no answer; whether they took effect is not known.</param>
public sealed class OpenDoor(
    Uri address, ConcurrentDictionary<string, byte> acknowledged, ConcurrentDictionary<string, Dictionary<string, string>> uncertain)
{
    /// <summary>Raises needs one after the other until the server is gone.</summary>
    public async Task RaiseUntilGone()
    {
        using var browser = Browser();
        for (var n = 0; ; n++)
        {
            try
            {
                await Send(browser, await Fill(browser, n));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    /// <summary>Sends again what got no answer, with the command ids it had.</summary>
    public async Task RetryUncertain()
    {
        using var browser = Browser();
        foreach (var (_, form) in uncertain.ToArray())
        {
            var fresh = await Fill(browser, 0);
            fresh["kommando"] = form["kommando"];
            await Send(browser, fresh);
        }
    }

    private static HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>The form as served, with its hidden fields, filled in.</summary>
    private async Task<Dictionary<string, string>> Fill(HttpClient browser, int n)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri(address, "/meld")));
        var form = page.QuerySelectorAll("form[action='/meld'] input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name") ?? "", i => i.GetAttribute("value") ?? "");
        form["ord"] = $"Kneet gjør vondt, dag {n}.";
        form["kontakt"] = "900 00 000";
        form["kommune"] = "3205";
        form["tjeneste"] = n % 2 == 0 ? "orthopaedics" : "physiotherapy";
        return form;
    }

    private async Task Send(HttpClient browser, Dictionary<string, string> form)
    {
        var id = Guid.Parse(form["kommando"]).ToString("N");
        uncertain[id] = form;
        using var answer = await browser.PostAsync(new Uri(address, "/meld"), new FormUrlEncodedContent(form));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found or HttpStatusCode.OK)
        {
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK && body.Contains("ds-validation-message", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The form was refused: " + body);
            }

            acknowledged[id] = 0;
            uncertain.TryRemove(id, out _);
        }
        else
        {
            throw new InvalidOperationException($"The open door answered {(int)answer.StatusCode}.");
        }
    }
}

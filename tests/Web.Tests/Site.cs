using System.Net;
using System.Net.Sockets;
using AngleSharp;
using AngleSharp.Dom;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledestjerne.Web.Tests;

/// The real pages on a free port of this machine, over the smallest region, with a few visitors to be.
public sealed class Site : IAsyncLifetime
{
    private readonly string _keys = Directory.CreateTempSubdirectory("ledestjerne").FullName;
    private WebApplication _app = null!;

    public static readonly DemoVisitor Astrid = new("astrid", Role.Person, "Astrid Solbakken", Said.Same(""),
        new("Venter på ny hofte.", "Awaits a new hip."), new Ledestjerne.Domain.Actor.Self(new(Guid.NewGuid())));

    public static readonly DemoVisitor Jonas = new("jonas", Role.Person, "Jonas Solbakken", Said.Same(""),
        new("Sønn av Astrid.", "Son of Astrid."), new Ledestjerne.Domain.Actor.Self(new(Guid.NewGuid())));

    public static readonly DemoVisitor Desk = new("skranke", Role.Desk, "Amina Furumo", Said.Same("Storby"),
        new("Tar telefonen.", "Answers the telephone."), new Ledestjerne.Domain.Actor.Desk(new(9900001)));

    public Town Town { get; } = new();

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort()}");
        LedestjerneWeb.AddTo(builder, new WebSetting { RegionName = Said.Same("Akershus"), KeyFolder = _keys, Clock = Town.Clock, Visitors = () => [Astrid, Jonas, Desk] });
        builder.Services.AddSingleton(Town.Hand);
        _app = builder.Build();
        LedestjerneWeb.Map(_app);
        _app.MapPost("/prove/maskin", () => Results.Text("ok")).DisableAntiforgery();
        _app.MapGet("/prove/innbygger", () => "ok").For(Role.Person);
        _app.MapGet("/prove/regionen", () => "ok").For(Role.Region, Role.Auditor);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Town.Dispose();
        Directory.Delete(_keys, recursive: true);
    }

    /// A browser with its own cookies that does not follow redirects.
    public HttpClient Browser()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    /// A browser whose visitor has chosen who to be.
    public async Task<HttpClient> BrowserOf(DemoVisitor visitor)
    {
        var browser = Browser();
        var page = await Read(await browser.GetAsync("/prov"));
        var form = page.QuerySelectorAll("main form").First(each => each.QuerySelector($"input[value='{visitor.Id}']") is not null);
        await browser.PostAsync("/prov", Filled(form));
        return browser;
    }

    /// A form as a browser without script would send it, with some fields filled in.
    public static FormUrlEncodedContent Filled(IElement form, params (string Field, string Value)[] fields)
    {
        var sent = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(IsSent))
            if (!fields.Any(each => each.Field == field.GetAttribute("name")))
                sent.Add(KeyValuePair.Create(field.GetAttribute("name")!, ValueOf(field)));
        sent.AddRange(fields.Select(each => KeyValuePair.Create(each.Field, each.Value)));
        return new FormUrlEncodedContent(sent);
    }

    private static bool IsSent(IElement field) =>
        field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked");

    private static string ValueOf(IElement field) => field switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.QuerySelector("option[selected]")?.GetAttribute("value") ?? select.QuerySelector("option")?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? "",
    };

    public static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(request => request.Content(html));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

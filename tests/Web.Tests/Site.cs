using System.Net;
using System.Net.Sockets;
using AngleSharp;
using AngleSharp.Dom;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ledestjerne.Web.Tests;

/// The real pages on a free port of this machine, with one visitor to be.
public sealed class Site : IAsyncLifetime
{
    private readonly string _keys = Directory.CreateTempSubdirectory("ledestjerne").FullName;
    private WebApplication _app = null!;

    public static readonly DemoVisitor Astrid = new("astrid", Role.Person, "Astrid Solbakken", Said.Same(""),
        new("Venter på ny hofte.", "Awaits a new hip."), new Ledestjerne.Domain.Actor.Self(new(Guid.NewGuid())));

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort()}");
        LedestjerneWeb.AddTo(builder, new WebSetting { RegionName = Said.Same("Akershus"), KeyFolder = _keys, Clock = NodaTime.SystemClock.Instance, Visitors = () => [Astrid] });
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
        Directory.Delete(_keys, recursive: true);
    }

    /// A browser with its own cookies that does not follow redirects.
    public HttpClient Browser()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

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

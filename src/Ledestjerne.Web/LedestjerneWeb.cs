using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ledestjerne.Twin;
using Ledestjerne.Web.Audit;
using Ledestjerne.Web.CasePage;
using Ledestjerne.Web.Choose;
using Ledestjerne.Web.Desk;
using Ledestjerne.Web.Finder;
using Ledestjerne.Web.Front;
using Ledestjerne.Web.Gallery;
using Ledestjerne.Web.Institution;
using Ledestjerne.Web.Laboratory;
using Ledestjerne.Web.Mine;
using Ledestjerne.Web.Openness;
using Ledestjerne.Web.Raise;
using Ledestjerne.Web.RegionPages;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Serving;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ledestjerne.Web;

/// Puts the pages into a program: <c>AddTo</c> before it is built, <c>Map</c> after, then the page areas' own endpoints.
public static class LedestjerneWeb
{
    public static void AddTo(WebApplicationBuilder builder, WebSetting setting)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.AddSingleton(setting);
        services.AddSingleton<VisitCookies>();
        services.AddSingleton<RegionPictures>();
        services.AddSingleton<QueuesAfter>();
        services.AddSingleton<LiveFutures>(FutureRuns.Live);
        services.AddSingleton(provider => new LaboratoryRuns(
            provider.GetRequiredService<RegionAtHand>(), setting.Clock, provider.GetRequiredService<LiveFutures>(), provider.GetRequiredService<ILogger<LaboratoryRuns>>()));
        services.AddSingleton(provider => new Decisions(provider.GetRequiredService<RegionAtHand>()));
        services.AddSingleton<ChainCheck>();
        services.AddSingleton<ReceiptToken>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<VisitCookies>()
            .Read(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // å as å: smaller pages, and readable ones
        services.AddRazorComponents();
        services.AddDataProtection()
            .SetApplicationName("ledestjerne")
            .PersistKeysToFileSystem(new DirectoryInfo(setting.KeyFolder));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "skjema";
            antiforgery.FormFieldName = "__skjema";
            antiforgery.SuppressXFrameOptionsHeader = true; // the content security policy says it for all pages
        });
        services.AddResponseCompression(compression =>
        {
            // Over HTTPS a page that mixes secrets with input could leak through its size; a proxy decides there.
            compression.EnableForHttps = false;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    public static void Map(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.UseMiddleware<FormGuard>();
        app.UseAntiforgery();

        BrowserFiles.Map(app);
        SessionEndpoints.Map(app);
        FrontEndpoints.Map(app);
        WorkEndpoints.Map(app);
        InstitutionEndpoints.Map(app);
        RegionEndpoints.Map(app);
        LaboratoryEndpoints.Map(app);
        OpennessEndpoints.Map(app);
        AuditEndpoints.Map(app);
        FinderEndpoints.Map(app);
        RaiseEndpoints.Map(app);
        MineEndpoints.Map(app);
        CaseEndpoints.Map(app);
        ChooseEndpoints.Map(app);
        DeskEndpoints.Map(app);
        if (app.Environment.IsDevelopment())
            GalleryEndpoints.Map(app);
    }
}

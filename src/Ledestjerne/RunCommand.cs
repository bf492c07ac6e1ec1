using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Web;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne;

/// <summary><c>ledestjerne run</c>: opens the region and serves it until it is stopped.</summary>
public static class RunCommand
{
    public static async Task<int> Run(Settings settings, CancellationToken cancel)
    {
        foreach (var line in settings.Lines())
        {
            Console.WriteLine($"  {line}");
        }

        var clock = RealClock.On(settings[Setting.Date]);
        var setup = RegionAtHome.Load(
            settings[Setting.Region], int.Parse(settings[Setting.LifeWeeks], System.Globalization.CultureInfo.InvariantCulture));
        MakeRoomForPages();
        ILogger? log = null;
        RegionAtHand? hand = null;
        IReadOnlyList<DemoVisitor> visitors = [];
        // Half a second of a start is the web's own; it is spent while the region is read.
        var building = Task.Run(() => Build(settings, Web(setup, settings, () => visitors, clock), () => hand), CancellationToken.None);
        using var home = RegionAtHome.Open(setup, PlaceOf(settings), clock, Console.WriteLine, bug => log?.LogError(bug, "A decision failed"));
        hand = home.Hand;
        visitors = bool.Parse(settings[Setting.Demonstration])
            ? Visitors.Of(home.Hand, home.Hand.Engine.Driven, setup.Catalogue.DateAt(clock.GetCurrentInstant()))
            : [];
        await using var app = await building;
        log = app.Logger;
        home.Hand.Engine.Run();
        await app.StartAsync(cancel);
        Say(app, setup, visitors);
        var exit = await Serve(app, home, clock, cancel);
        home.End(Console.WriteLine);
        return exit;
    }

    /// <summary>A trial of the laboratory keeps threads of the pool at work for minutes: a page is not to wait half a second for another.</summary>
    private static void MakeRoomForPages()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + Environment.ProcessorCount, ports);
    }

    /// <param name="hand">Asked for with the first page, when the region is open.</param>
    private static WebApplication Build(Settings settings, WebSetting web, Func<RegionAtHand?> hand)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{settings[Setting.Port]}");
        builder.Logging.ClearProviders().AddJsonConsole(json => json.UseUtcTimestamp = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        LedestjerneWeb.AddTo(builder, web);
        builder.Services.AddSingleton(_ => hand() ?? throw new InvalidOperationException("The region is not open yet."));
        var app = builder.Build();
        LedestjerneWeb.Map(app);
        return app;
    }

    /// <summary>Until the operator stops it, or the region has to.</summary>
    private static async Task<int> Serve(WebApplication app, RegionAtHome home, IClock clock, CancellationToken cancel)
    {
        var engine = home.Hand.Engine;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        var time = new RegionTime(engine, clock).Run(ending.Token);
        var planner = new PlannerShift(home, clock).Run(ending.Token);
        var verifying = home.Verification.Run(ending.Token);
        var serving = app.WaitForShutdownAsync(cancel);
        try
        {
            var first = await Task.WhenAny(serving, engine.Stopped, time, planner, verifying);
            if (first == verifying && verifying.IsCompletedSuccessfully)
            {
                first = await Task.WhenAny(serving, engine.Stopped, time, planner);
            }

            if (first.IsFaulted)
            {
                await app.StopAsync(CancellationToken.None);
                await first;
            }
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAny(verifying);
        }

        return Exit.Done;
    }

    private static RegionAtHome.Place PlaceOf(Settings settings) =>
        new(settings[Setting.Data], settings[Setting.RegionKey] is { Length: > 0 } key ? key : null);

    private static WebSetting Web(RegionSetup setup, Settings settings, Func<IReadOnlyList<DemoVisitor>> visitors, IClock clock) => new()
    {
        RegionName = Said.Same(setup.Profile.Name),
        KeyFolder = Path.Combine(settings[Setting.Data], "keys"),
        Clock = clock,
        Zone = setup.Catalogue.Zone,
        IsDemonstration = bool.Parse(settings[Setting.Demonstration]),
        Visitors = visitors,
        HelpPhone = setup.Profile.HelpPhone,
        HelpHours = new Said(setup.Profile.HelpHoursNb, setup.Profile.HelpHoursEn),
    };

    /// <summary>Where it answers, and one line per role that can be tried.</summary>
    private static void Say(WebApplication app, RegionSetup setup, IReadOnlyList<DemoVisitor> visitors)
    {
        var address = app.Urls.First();
        Console.WriteLine($"{setup.Profile.Name} answers on {address}. Stop with Ctrl+C.");
        foreach (var role in visitors.GroupBy(v => v.Role))
        {
            Console.WriteLine($"  {role.Key,-13} {address}{role.Key.Home(),-14} as {string.Join(", ", role.Take(3).Select(v => v.Name))}: choose at {address}/prov");
        }
    }
}
